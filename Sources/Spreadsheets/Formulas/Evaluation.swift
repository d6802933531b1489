import Glibc

/// What the formulas of a workbook come to, by the rules of OpenFormula 1.2. Each is worked out once.
struct Evaluation {
    private let pages: [LiveWorkbook.Page]
    private var known: [CellPlace: SheetCell] = [:]
    private var open: Set<CellPlace> = []

    init(_ pages: [LiveWorkbook.Page]) { self.pages = pages }

    mutating func value(of place: CellPlace) -> SheetCell {
        guard pages.indices.contains(place.sheet) else { return .failure("#REF!") }
        switch pages[place.sheet][place.row, place.column].content {
        case .value(.day(let day)): return .number(Double(day))
        case .value(let value): return value
        case .formula(let formula):
            if let value = known[place] { return value }
            // What rests on itself has no value.
            guard open.insert(place).inserted else { return .failure("#REF!") }
            let value = scalar(formula)
            open.remove(place)
            known[place] = value
            return value
        }
    }

    /// One value; of several, there is none.
    private mutating func scalar(_ formula: Formula) -> SheetCell {
        let values = values(formula)
        guard values.count == 1 else { return .failure("#VALUE!") }
        // A reference to an empty cell counts as 0.
        if case .empty = values[0] { return .number(0) }
        return values[0]
    }

    /// One value, or one for each cell of a range.
    private mutating func values(_ formula: Formula) -> [SheetCell] {
        switch formula {
        case .number(let number): return [.number(number)]
        case .text(let text): return [.text(text)]
        case .boolean(let isTrue): return [.boolean(isTrue)]
        case .cell(let place, _): return [value(of: place)]
        case .column(let place, let end):
            guard end >= place.row else { return [.failure("#REF!")] }
            return (place.row...end).map { value(of: CellPlace(sheet: place.sheet, row: $0, column: place.column)) }
        case .binary(let sign, let left, let right):
            let (left, right) = (values(left), values(right))
            let count = max(left.count, right.count)
            guard [1, count].contains(left.count), [1, count].contains(right.count) else {
                return [.failure("#VALUE!")]
            }
            return (0..<count).map { index in
                Self.joined(sign, left[left.count == 1 ? 0 : index], right[right.count == 1 ? 0 : index])
            }
        case .call(let function, let parts): return [called(function, parts)]
        }
    }

    // MARK: Signs

    private static func joined(_ sign: Formula.Operator, _ left: SheetCell, _ right: SheetCell) -> SheetCell {
        if case .failure = left { return left }
        if case .failure = right { return right }
        switch sign {
        case .equal: return .boolean(isEqual(left, right))
        case .unequal: return .boolean(!isEqual(left, right))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            // Text comes behind all numbers.
            func rank(_ value: SheetCell) -> Double? { if case .text = value { .infinity } else { number(value) } }
            guard let a = rank(left), let b = rank(right) else { return .failure("#VALUE!") }
            return switch sign {
            case .less: .boolean(a < b)
            case .lessOrEqual: .boolean(a <= b)
            case .greater: .boolean(a > b)
            default: .boolean(a >= b)
            }
        default:
            guard let a = number(left), let b = number(right) else { return .failure("#VALUE!") }
            if sign == .over, b == 0 { return .failure("#DIV/0!") }
            let result =
                switch sign {
                case .plus: a + b
                case .minus: a - b
                case .times: a * b
                case .over: a / b
                default: pow(a, b)
                }
            return result.isFinite ? .number(result) : .failure("#NUM!")
        }
    }

    private static func isEqual(_ left: SheetCell, _ right: SheetCell) -> Bool {
        switch (left, right) {
        case (.text(let a), .text(let b)): a.lowercased() == b.lowercased()
        case (.text(let text), .empty), (.empty, .text(let text)): text.isEmpty
        case (.text, _), (_, .text): false
        default: number(left) == number(right)
        }
    }

    private static func number(_ value: SheetCell) -> Double? {
        switch value {
        case .number(let number): number
        case .day(let day): Double(day)
        case .boolean(let isTrue): isTrue ? 1 : 0
        case .empty: 0
        case .text, .failure, .formula: nil
        }
    }

    // MARK: Functions

    private mutating func called(_ function: Formula.Function, _ parts: [Formula]) -> SheetCell {
        switch function {
        case .if:
            let condition = scalar(parts[0])
            if case .failure = condition { return condition }
            guard let isTrue = Self.number(condition) else { return .failure("#VALUE!") }
            return scalar(parts[isTrue != 0 ? 1 : 2])
        case .ifError:
            let value = scalar(parts[0])
            if case .failure = value { return scalar(parts[1]) }
            return value
        case .notAvailable: return .failure("#N/A")
        case .isNumber:
            if let value = values(parts[0]).first, case .number = value { return .boolean(true) }
            return .boolean(false)
        case .index: return entry(values(parts[0]), at: scalar(parts[1]))
        case .match: return place(of: scalar(parts[0]), in: values(parts[1]), isExact: parts.count > 2)
        case .count:
            return .number(Double(parts.flatMap { values($0) }.count { if case .number = $0 { true } else { false } }))
        default: break
        }
        // The rest have no value where a part has none.
        var lists: [[SheetCell]] = []
        for part in parts {
            let list = values(part)
            if let failure = list.first(where: { if case .failure = $0 { true } else { false } }) { return failure }
            lists.append(list)
        }
        return Self.reduced(function, lists)
    }

    private func entry(_ values: [SheetCell], at place: SheetCell) -> SheetCell {
        if case .failure = place { return place }
        guard let number = Self.number(place), number >= 1, number < Double(values.count + 1) else {
            return .failure("#REF!")
        }
        return values[Int(number) - 1]
    }

    /// The first that is equal; or, in ascending numbers, the last that is no larger.
    private func place(of sought: SheetCell, in values: [SheetCell], isExact: Bool) -> SheetCell {
        if case .failure = sought { return sought }
        let found =
            isExact
            ? values.firstIndex { Self.isEqual($0, sought) }
            : values.lastIndex { value in
                guard case .number(let number) = value, let sought = Self.number(sought) else { return false }
                return number <= sought
            }
        return found.map { .number(Double($0 + 1)) } ?? .failure("#N/A")
    }

    private static func reduced(_ function: Formula.Function, _ lists: [[SheetCell]]) -> SheetCell {
        // Of a range, text and truth values are passed over.
        let numbers = lists.flatMap { list in
            list.compactMap { value -> Double? in
                if case .number(let number) = value { return number }
                return nil
            }
        }
        func told(_ number: Double) -> SheetCell { number.isFinite ? .number(number) : .failure("#NUM!") }
        let first = lists.first?.first ?? .empty
        switch function {
        case .sum: return told(numbers.reduce(0, +))
        case .min: return .number(numbers.min() ?? 0)
        case .max: return .number(numbers.max() ?? 0)
        case .average: return numbers.isEmpty ? .failure("#DIV/0!") : told(numbers.reduce(0, +) / Double(numbers.count))
        case .abs: return number(first).map { .number(abs($0)) } ?? .failure("#VALUE!")
        case .and: return .boolean(lists.allSatisfy { $0.allSatisfy { number($0) != 0 } })
        case .or: return .boolean(lists.contains { $0.contains { (number($0) ?? 0) != 0 } })
        case .sumProduct:
            let count = lists.map(\.count).max() ?? 0
            guard lists.allSatisfy({ $0.count == count }) else { return .failure("#VALUE!") }
            return told(
                (0..<count).reduce(0) { sum, index in
                    sum
                        + lists.reduce(1) { product, list in
                            if case .number(let number) = list[index] { return product * number }
                            return 0
                        }
                })
        case .pmt: return payment(numbers)
        case .irr: return rate(numbers)
        case .year: return number(first).flatMap(SheetCalendar.year).map { .number(Double($0)) } ?? .failure("#VALUE!")
        case .date: return SheetCalendar.day(numbers).map { .number(Double($0)) } ?? .failure("#NUM!")
        default: return .failure("#NAME?")
        }
    }

    /// `PMT(rate, periods, present value)`: negative where the value is not.
    private static func payment(_ parts: [Double]) -> SheetCell {
        guard parts.count == 3, parts[0] > -1, parts[1] != 0 else { return .failure("#NUM!") }
        let (rate, count, value) = (parts[0], parts[1], parts[2])
        guard rate != 0 else { return .number(-value / count) }
        return .number(value * rate / expm1(-count * log1p(rate)))
    }

    /// `IRR(flows, where to begin)` by Newton's method, as spreadsheets find it.
    private static func rate(_ parts: [Double]) -> SheetCell {
        guard let start = parts.last, parts.count > 2 else { return .failure("#NUM!") }
        let flows = parts.dropLast()
        var rate = start
        for _ in 0..<100 {
            var (value, slope, factor) = (0.0, 0.0, 1.0)
            for (period, flow) in flows.enumerated() {
                value += flow / factor
                slope -= Double(period) * flow / (factor * (1 + rate))
                factor *= 1 + rate
            }
            let next = rate - value / slope
            guard next.isFinite, next > -1 else { return .failure("#NUM!") }
            if abs(next - rate) < 1e-10 { return .number(next) }
            rate = next
        }
        return .failure("#NUM!")
    }
}

/// Days by their numbers in the calendar of spreadsheets, from 1 March 1900 on.
enum SheetCalendar {
    /// Of 1 January 1970.
    private static let epoch = 25_569

    static func year(of number: Double) -> Int? {
        guard number >= 61, number < 2_958_466 else { return nil }
        // Days since 1 March of year 0 (H. Hinnant, "chrono-compatible low-level date algorithms").
        let days = Int(number) - epoch + 719_468
        let era = days / 146_097
        let day = days - era * 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let ofYear = day - (365 * year + year / 4 - year / 100)
        // January and February are of the next year.
        return year + era * 400 + (ofYear >= 306 ? 1 : 0)
    }

    /// Of a year, a month and a day.
    static func day(_ parts: [Double]) -> Int? {
        guard parts.count == 3, (1900...9999).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
        let (month, day) = (Int(parts[1]), Int(parts[2]))
        let year = Int(parts[0]) - (month <= 2 ? 1 : 0)
        let era = year / 400
        let ofEra = year - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468 + epoch
    }
}
