/// One value of a field, as a filter compares it and an order sorts by it.
package enum Operand: Hashable, Sendable {
    /// Words, ids and choices.
    case text(String)
    /// All the words of a record.
    case words(FoldedText)
    case date(KnownDate)
    case amount(Amount)
    case percent(Percent)
    case number(ExactDecimal)

    /// As it would be written in a record.
    package var description: String {
        switch self {
        case .text(let text): text
        case .words(let text): text.open
        case .date(let date): date.description
        case .amount(let amount): amount.description
        case .percent(let percent): percent.description
        case .number(let number): number.description
        }
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool { if case .text(let text) = self { text.isEmpty } else { false } }
}

/// Whether any of the values that stand at some place of a `Root` passes a test. Values are handed over one by one: a
/// filter asks thousands of records, and would make a list for each.
package typealias Probe<Root> = @Sendable (Root, (Operand) -> Bool) -> Bool

extension FieldValue {
    /// The way to the values at `path` below this one; `nil` where there is no such place.
    package static func probe(_ path: ArraySlice<String>) -> Probe<Self>? {
        guard path.isEmpty else { return nil }
        return { value, test in test(value.operand) }
    }

    package var operand: Operand {
        switch json {
        case .string(let text), .number(let text): .text(text)
        default: .text("")
        }
    }
}

extension FieldValue where Self: RawRepresentable, RawValue == String {
    package var operand: Operand { .text(rawValue) }
}

extension String { package var operand: Operand { .text(self) } }
extension Bool { package var operand: Operand { .text(self ? "yes" : "no") } }
extension CalendarDate { package var operand: Operand { .date(KnownDate(self)) } }
extension KnownDate { package var operand: Operand { isUnread ? .text("") : .date(self) } }
extension Amount { package var operand: Operand { .amount(self) } }
extension Percent { package var operand: Operand { .percent(self) } }
extension ExactDecimal { package var operand: Operand { .number(self) } }
extension VocabularyWord { package var operand: Operand { .text(id) } }
extension Reference { package var operand: Operand { .text(id) } }

extension MeasuredValue {
    package var operand: Operand {
        switch unit {
        case .number: .number(value)
        case .percent: .percent(Percent(points: value))
        case .amount(let currency): .amount(Amount(value: value, currency: currency))
        }
    }
}

extension Array where Element: FieldValue {
    package static func probe(_ path: ArraySlice<String>) -> Probe<[Element]>? {
        guard let inner = Element.probe(path) else { return nil }
        return { list, test in
            for element in list where inner(element, test) { return true }
            return false
        }
    }
}

// Of claims, the first counts.
extension Claims where Content: FieldValue {
    package static func probe(_ path: ArraySlice<String>) -> Probe<Claims>? {
        guard let inner = Content.probe(path) else { return nil }
        return { claims, test in inner(claims.value, test) }
    }
}

extension Claim where Content: FieldValue {
    package static func probe(_ path: ArraySlice<String>) -> Probe<Claim>? {
        guard let inner = Content.probe(path) else { return nil }
        return { claim, test in inner(claim.value, test) }
    }
}

extension PerSide where Element: FieldValue {
    package static func probe(_ path: ArraySlice<String>) -> Probe<PerSide>? {
        guard let side = path.first, let inner = Element.probe(path.dropFirst()) else { return nil }
        return { lines, test in lines[side].map { inner($0, test) } ?? false }
    }
}

extension Fielded {
    /// Without a path, every field that is not masked.
    package static func probe(_ path: ArraySlice<String>) -> Probe<Self>? {
        guard let key = path.first else {
            let probes =
                fields.fields.filter { !$0.info.masked }.compactMap { $0.probe([]) }
                + [perSide?.probe(nil, [])].compactMap(\.self)
            return { value, test in
                for probe in probes where probe(value, test) { return true }
                return false
            }
        }
        if let field = fields.fields.first(where: { $0.info.key == key }) { return field.probe(path.dropFirst()) }
        return perSide?.probe(key, path.dropFirst())
    }
}
