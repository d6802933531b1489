// How the values of fields are packed. The tables say what a record consists of, so a new field needs nothing here.

extension ScalarValue {
    package func pack(into packer: inout Packer) { packer.add(description) }
    package static func unpack(_ unpacker: inout Unpacker) -> Self? { unpacker.text().flatMap { Self(text: $0) } }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    package func pack(into packer: inout Packer) {
        let place = Self.allCases.enumerated().first { $0.element.rawValue == rawValue }?.offset ?? 0
        packer.add(number: UInt64(place))
    }

    package static func unpack(_ unpacker: inout Unpacker) -> Self? {
        guard let place = unpacker.number(), place < allCases.count else { return nil }
        return allCases[allCases.index(allCases.startIndex, offsetBy: Int(place))]
    }
}

extension CalendarDate {
    package func pack(into packer: inout Packer) {
        packer.add(number: UInt64(daysSinceEpoch - CalendarDate.earliest.daysSinceEpoch))
    }

    package static func unpack(_ unpacker: inout Unpacker) -> CalendarDate? {
        unpacker.number().flatMap { Int(exactly: $0) }.flatMap {
            let (days, isTooMany) = $0.addingReportingOverflow(earliest.daysSinceEpoch)
            return isTooMany ? nil : CalendarDate(daysSinceEpoch: days)
        }
    }
}

extension KnownDate {
    /// A day by its number, what is known less well by its text.
    package func pack(into packer: inout Packer) {
        if let day { return packer.add(number: day.place + 1) }
        packer.add(number: 0)
        packer.add(description)
    }

    package static func unpack(_ unpacker: inout Unpacker) -> KnownDate? {
        guard let number = unpacker.number() else { return nil }
        guard number == 0 else {
            let days = Int(exactly: number - 1)?.addingReportingOverflow(CalendarDate.earliest.daysSinceEpoch)
            guard let days, !days.overflow else { return nil }
            return CalendarDate(daysSinceEpoch: days.partialValue).map(KnownDate.init)
        }
        guard let text = unpacker.part() else { return nil }
        return text.isEmpty ? .unread : KnownDate.parse(utf8: text)
    }
}

extension Amount {
    package func pack(into packer: inout Packer) {
        value.pack(into: &packer)
        packer.add(currency.code)
    }

    package static func unpack(_ unpacker: inout Unpacker) -> Amount? {
        guard let value = ExactDecimal.unpack(&unpacker), let currency = Currency.unpack(&unpacker) else { return nil }
        return Amount(value: value, currency: currency)
    }
}

extension Percent {
    package func pack(into packer: inout Packer) { points.pack(into: &packer) }
    package static func unpack(_ unpacker: inout Unpacker) -> Percent? {
        ExactDecimal.unpack(&unpacker).map(Percent.init)
    }
}

extension String {
    package func pack(into packer: inout Packer) { packer.add(self) }
    package static func unpack(_ unpacker: inout Unpacker) -> String? { unpacker.text() }
}

extension Bool {
    package func pack(into packer: inout Packer) { packer.add(self ? 1 as UInt8 : 0) }
    package static func unpack(_ unpacker: inout Unpacker) -> Bool? { unpacker.byte().map { $0 != 0 } }
}

extension Array where Element: FieldValue {
    package func pack(into packer: inout Packer) {
        packer.add(number: UInt64(count))
        for element in self { element.pack(into: &packer) }
    }

    package static func unpack(_ unpacker: inout Unpacker) -> [Element]? {
        guard let count = unpacker.number() else { return nil }
        var elements: [Element] = []
        for _ in 0..<count {
            guard let element = Element.unpack(&unpacker) else { return nil }
            elements.append(element)
        }
        return elements
    }
}

extension Reference {
    package func pack(into packer: inout Packer) { packer.add(id) }
    package static func unpack(_ unpacker: inout Unpacker) -> Reference? { unpacker.text().map { Reference($0) } }
}

extension VocabularyWord {
    package func pack(into packer: inout Packer) { packer.add(id) }
    package static func unpack(_ unpacker: inout Unpacker) -> Self? { unpacker.text().map { Self(id: $0) } }
}

extension PerSide where Element: FieldValue {
    package func pack(into packer: inout Packer) {
        packer.add(number: UInt64(entries.count))
        for (side, value) in entries {
            packer.add(side)
            value.pack(into: &packer)
        }
    }

    package static func unpack(_ unpacker: inout Unpacker) -> PerSide? {
        guard let count = unpacker.number() else { return nil }
        var lines = PerSide()
        for _ in 0..<count {
            guard let side = unpacker.text(), let value = Element.unpack(&unpacker) else { return nil }
            lines[side] = value
        }
        return lines
    }
}

extension Claims where Content: FieldValue {
    package func pack(into packer: inout Packer) {
        first.pack(into: &packer)
        others.pack(into: &packer)
    }

    package static func unpack(_ unpacker: inout Unpacker) -> Claims? {
        guard let first = Claim<Content>.unpack(&unpacker), let others = [Claim<Content>].unpack(&unpacker) else {
            return nil
        }
        return Claims(first, others: others)
    }
}

extension Claim where Content: FieldValue {
    package func pack(into packer: inout Packer) {
        value.pack(into: &packer)
        provenance.pack(into: &packer)
    }

    package static func unpack(_ unpacker: inout Unpacker) -> Claim? {
        guard let value = Content.unpack(&unpacker), let provenance = Provenance.unpack(&unpacker) else { return nil }
        return Claim(value, provenance)
    }
}

extension Fielded {
    /// A bit for each field that has a value, then the values.
    package func pack(into packer: inout Packer) {
        packer.add(number: said)
        for field in Self.fields.fields where field.isSaid(self) { field.pack(self, &packer) }
        Self.perSide?.pack(self, &packer)
    }

    /// A bit for each field that has a value.
    private var said: UInt64 {
        Self.fields.fields.enumerated().reduce(0) { $1.element.isSaid(self) ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    package static func unpack(_ unpacker: inout Unpacker) -> Self? {
        guard let said = unpacker.number() else { return nil }
        var value = Self()
        let fields = Self.fields.fields
        var rest = said
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            guard index < fields.count, fields[index].unpack(&unpacker, &value) else { return nil }
            rest &= rest - 1
        }
        if let perSide, !perSide.unpack(&unpacker, &value) { return nil }
        return value
    }

    /// Packs the same with each value as a part of its own, so that whoever wants few passes over the others.
    func packInParts(into packer: inout Packer) {
        func add(_ pack: (inout Packer) -> Void) {
            var part = Packer()
            pack(&part)
            packer.add(part.bytes)
        }
        packer.add(number: said)
        for field in Self.fields.fields where field.isSaid(self) { add { field.pack(self, &$0) } }
        if let perSide = Self.perSide { add { perSide.pack(self, &$0) } }
    }

    /// The fields that are wanted; the others are as if nothing were said of them.
    static func unpackParts(_ unpacker: inout Unpacker, _ wanted: FieldSelection) -> Self? {
        guard let said = unpacker.number() else { return nil }
        var value = Self()
        func take(_ unpack: (inout Unpacker, inout Self) -> Bool) -> Bool {
            guard let part = unpacker.part() else { return false }
            var inner = Unpacker(part)
            return unpack(&inner, &value) && inner.isAtEnd
        }
        let fields = Self.fields.fields
        var rest = said
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            rest &= rest - 1
            guard index < fields.count else { return nil }
            if !wanted.holds(index) {
                guard unpacker.part() != nil else { return nil }
            } else if !take(fields[index].unpack) {
                return nil
            }
        }
        if wanted.perSide, let perSide, !take(perSide.unpack) { return nil }
        return value
    }
}
