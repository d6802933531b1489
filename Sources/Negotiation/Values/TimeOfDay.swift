/// A time behind a day, as other programs write it: `2026-02-12T09:30`, `2026-02-12 09:30:00Z`. Sherpa counts in days,
/// so it is passed over, and stays in the file as it is.
enum TimeOfDay {
    /// The part of a text that is a day, where the rest is a time; nil where it is not.
    static func day(before utf8: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        guard utf8.count > 10 else { return nil }
        var rest = Rest(UnsafeBufferPointer(rebasing: utf8[10...]))
        guard rest.take("T") || rest.take("t") || rest.skipBlanks(), isTime(&rest) else { return nil }
        return UnsafeBufferPointer(rebasing: utf8[..<10])
    }

    private static func isTime(_ rest: inout Rest) -> Bool {
        guard rest.number(upTo: 24), rest.take(":"), rest.number(upTo: 59) else { return false }
        if rest.take(":") {
            // 60 is a leap second.
            guard rest.number(upTo: 60) else { return false }
            if rest.take(".") || rest.take(",") { guard rest.skipDigits() else { return false } }
        }
        if rest.isAtEnd { return true }
        _ = rest.skipBlanks()
        if rest.take("Z") || rest.take("z") { return rest.isAtEnd }
        guard rest.take("+") || rest.take("-"), rest.number(upTo: 23) else { return false }
        if rest.isAtEnd { return true }
        _ = rest.take(":")
        return rest.number(upTo: 59) && rest.isAtEnd
    }

    private struct Rest {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var at = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        var isAtEnd: Bool { at == bytes.count }

        mutating func take(_ letter: Unicode.Scalar) -> Bool {
            guard at < bytes.count, bytes[at] == UInt8(ascii: letter) else { return false }
            at += 1
            return true
        }

        /// Whether there was any.
        mutating func skipBlanks() -> Bool {
            let start = at
            while take(" ") || take("\t") {}
            return at > start
        }

        mutating func skipDigits() -> Bool {
            let start = at
            while at < bytes.count, bytes[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
            return at > start
        }

        /// Two digits.
        mutating func number(upTo most: UInt8) -> Bool {
            guard at + 2 <= bytes.count else { return false }
            let (tens, ones) = (bytes[at] &- UInt8(ascii: "0"), bytes[at + 1] &- UInt8(ascii: "0"))
            guard tens <= 9, ones <= 9, tens * 10 + ones <= most else { return false }
            at += 2
            return true
        }
    }
}

extension CalendarDate {
    /// Reads a day as it stands in a file, a time behind it passed over.
    package static func read(utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        parse(utf8: utf8) ?? TimeOfDay.day(before: utf8).flatMap(parse(utf8:))
    }
}

extension KnownDate {
    /// Reads a date as it stands in a file, a time behind a day passed over.
    @inline(__always)
    package static func read(utf8: UnsafeBufferPointer<UInt8>) -> KnownDate? {
        parse(utf8: utf8) ?? TimeOfDay.day(before: utf8).flatMap(CalendarDate.parse(utf8:)).map(KnownDate.init)
    }

    package static func read(_ text: some StringProtocol) -> KnownDate? {
        var text = String(text)
        return text.withUTF8 { read(utf8: $0) }
    }
}
