/// A formula of a cell, as something that can be written and worked out.
public indirect enum Formula: Sendable {
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// A cell that stays the same when the formula is copied elsewhere, or goes along.
    case cell(CellPlace, isFixed: Bool)
    /// From a cell down to a row of the same column.
    case column(CellPlace, to: Int)
    case binary(Operator, Formula, Formula)
    case call(Function, [Formula])

    public enum Operator: String, Sendable {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case power = "^"

        /// What is worked out first binds most.
        var strength: Int {
            switch self {
            case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: 1
            case .plus, .minus: 2
            case .times, .over: 3
            case .power: 4
            }
        }
    }

    /// Those of OpenFormula 1.2 that are used, which spreadsheets of all makers have had for long.
    public enum Function: String, Sendable {
        case abs = "ABS"
        case and = "AND"
        case average = "AVERAGE"
        case count = "COUNT"
        case date = "DATE"
        case `if` = "IF"
        case ifError = "IFERROR"
        case index = "INDEX"
        case irr = "IRR"
        case isNumber = "ISNUMBER"
        case match = "MATCH"
        case max = "MAX"
        case min = "MIN"
        case notAvailable = "NA"
        case or = "OR"
        case pmt = "PMT"
        case sum = "SUM"
        /// Works out what is in it cell by cell.
        case sumProduct = "SUMPRODUCT"
        case year = "YEAR"
    }
}

/// A cell of a sheet of a workbook, both counted from 0.
public struct CellPlace: Hashable, Sendable {
    public let sheet: Int
    public let row: Int
    public let column: Int

    public init(sheet: Int, row: Int, column: Int) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// As the rest of a formula names it.
    public var fixed: Formula { .cell(self, isFixed: true) }
    public var moving: Formula { .cell(self, isFixed: false) }

    var reference: CellReference { CellReference(row: row, column: column) }
}

extension Formula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .text(value) }
}

// As it would be written on paper.
extension Formula {
    public static func + (a: Formula, b: Formula) -> Formula { .binary(.plus, a, b) }
    public static func - (a: Formula, b: Formula) -> Formula { .binary(.minus, a, b) }
    public static func * (a: Formula, b: Formula) -> Formula { .binary(.times, a, b) }
    public static func / (a: Formula, b: Formula) -> Formula { .binary(.over, a, b) }
    public static func .== (a: Formula, b: Formula) -> Formula { .binary(.equal, a, b) }
    public static func .!= (a: Formula, b: Formula) -> Formula { .binary(.unequal, a, b) }
    public static func .< (a: Formula, b: Formula) -> Formula { .binary(.less, a, b) }
    public static func .<= (a: Formula, b: Formula) -> Formula { .binary(.lessOrEqual, a, b) }
    public static func .> (a: Formula, b: Formula) -> Formula { .binary(.greater, a, b) }
    public static func .>= (a: Formula, b: Formula) -> Formula { .binary(.greaterOrEqual, a, b) }

    public func power(_ exponent: Formula) -> Formula { .binary(.power, self, exponent) }

    public static func `if`(_ condition: Formula, _ then: Formula, _ otherwise: Formula) -> Formula {
        .call(.if, [condition, then, otherwise])
    }
    public static func and(_ conditions: Formula...) -> Formula { .call(.and, conditions) }
    public static func or(_ conditions: Formula...) -> Formula { .call(.or, conditions) }
    public static func min(_ parts: Formula...) -> Formula { .call(.min, parts) }
    public static func max(_ parts: Formula...) -> Formula { .call(.max, parts) }
    public static func sum(_ parts: Formula...) -> Formula { .call(.sum, parts) }
    /// `#N/A`: there is no value.
    public static var none: Formula { .call(.notAvailable, []) }
    public var isNumber: Formula { .call(.isNumber, [self]) }
    public var absolute: Formula { .call(.abs, [self]) }
}

extension Formula {
    /// Without the `=` before it.
    ///
    /// - Parameters:
    ///   - sheet: the one that it stands on; cells of others are named with theirs.
    ///   - names: of all sheets, as the workbook tells them.
    public func text(on sheet: Int, names: [String]) -> String {
        switch self {
        case .number(let number): number < 0 ? "(\(Self.digits(number)))" : Self.digits(number)
        case .text(let text): "\"\(text.replacing("\"", with: "\"\""))\""
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .cell(let place, let isFixed):
            Self.prefix(place, on: sheet, names) + (isFixed ? place.reference.absolute : place.reference.text)
        case .column(let place, let end):
            Self.prefix(place, on: sheet, names) + place.reference.absolute + ":"
                + CellReference(row: end, column: place.column).absolute
        case .binary(let sign, let left, let right):
            left.part(on: sheet, names, weaker: sign.strength - 1) + sign.rawValue
                + right.part(on: sheet, names, weaker: sign.strength)
        case .call(let function, let parts):
            "\(function.rawValue)(\(parts.map { $0.text(on: sheet, names: names) }.joined(separator: ",")))"
        }
    }

    /// In parentheses where it binds no more than this.
    private func part(on sheet: Int, _ names: [String], weaker strength: Int) -> String {
        let text = text(on: sheet, names: names)
        if case .binary(let sign, _, _) = self, sign.strength <= strength { return "(\(text))" }
        return text
    }

    private static func prefix(_ place: CellPlace, on sheet: Int, _ names: [String]) -> String {
        place.sheet == sheet ? "" : "'\(names[place.sheet].replacing("'", with: "''"))'!"
    }

    private static func digits(_ number: Double) -> String {
        let text = String(number).uppercased()
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
