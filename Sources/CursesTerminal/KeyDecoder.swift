import Screen

/// Makes events of the bytes that a terminal sends. Bytes may be cut anywhere: what is not complete waits for the rest.
///
/// Curses could decode keys, but it reads byte by byte, forgets the first part of a character that is cut between
/// two reads, and takes up to 16 keys along with one wrong byte. Terminals of today send the same few forms,
/// whatever their terminfo says; forms that are not known are dropped whole rather than run as keys.
struct KeyDecoder {
    /// Most bytes that one paste gives; the rest of it is dropped.
    static let mostPasted = 1 << 20
    /// An escape sequence longer than this is none.
    private static let longestSequence = 4096
    private static let pasteEnd = Array("\u{1b}[201~".utf8)

    private var pending: [UInt8] = []
    private var pasted: [UInt8]?

    init() {}

    /// Whether what waits can be a key by itself, should nothing follow soon: Escape, or Escape and a letter that begins
    /// longer forms. What follows `ESC [` is awaited for ever, or the rest of a torn paste would be run as keys.
    var isUndecided: Bool {
        pasted == nil && pending.first == 0x1b
            && (pending.count == 1 || pending.count == 2 && pending[1] != UInt8(ascii: "[") && pending[1] < 0x80)
    }

    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        var rest = pending[...]
        while !rest.isEmpty {
            if pasted != nil {
                guard let paste = takePaste(&rest) else { break }
                events.append(paste)
            } else if rest.starts(with: Self.pasteStart) {
                rest.removeFirst(Self.pasteStart.count)
                pasted = []
            } else {
                guard let keys = Self.takeKeys(&rest) else { break }
                events += keys.map(Event.key)
            }
        }
        pending = Array(rest)
        return events
    }

    /// Nothing followed in time: a lone Escape is the key, Escape and a letter are Alt.
    mutating func flush() -> [Event] {
        guard isUndecided else { return [] }
        let key = pending.count == 1 ? Key.escape : .alt(Character(Unicode.Scalar(pending[1])))
        pending = []
        return [.key(key)]
    }
}

extension KeyDecoder {
    private static let pasteStart = Array("\u{1b}[200~".utf8)

    /// Moves pasted bytes over; the whole paste when its end is there, nil while it is not.
    private mutating func takePaste(_ rest: inout ArraySlice<UInt8>) -> Event? {
        var text = pasted ?? []
        while let byte = rest.first {
            if byte == 0x1b {
                if rest.starts(with: Self.pasteEnd) {
                    rest.removeFirst(Self.pasteEnd.count)
                    let event = Event.paste(Self.lines(text))
                    pasted = nil
                    return event
                }
                if Self.pasteEnd.starts(with: rest) { break }
            }
            if text.count < Self.mostPasted { text.append(byte) }
            rest.removeFirst()
        }
        pasted = text
        return nil
    }

    /// Terminals send a line's end as a carriage return.
    private static func lines(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && !afterReturn) {
                text.append("\n")
            } else if scalar != "\n" {
                text.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }

    /// The next key, or none for what is no key; nil while it is not complete.
    private static func takeKeys(_ rest: inout ArraySlice<UInt8>) -> [Key]? {
        guard let first = rest.first else { return nil }
        switch first {
        case 0x1b:
            return takeEscape(&rest)
        case 0x7f:
            rest.removeFirst()
            return [.backspace]
        case ..<0x20:
            rest.removeFirst()
            return [Key(controlCode: first)]
        default:
            return takeCharacter(&rest).map { character in character.map { [.character($0)] } ?? [] }
        }
    }

    /// One character of UTF-8: inner nil for a wrong byte, outer nil while it is not complete.
    private static func takeCharacter(_ rest: inout ArraySlice<UInt8>) -> Character?? {
        guard let first = rest.first else { return nil }
        let length =
            switch first {
            case ..<0x80: 1
            case 0xc2...0xdf: 2
            case 0xe0...0xef: 3
            case 0xf0...0xf4: 4
            default: 0
            }
        let bytes = rest.prefix(max(1, length))
        guard bytes.dropFirst().allSatisfy({ $0 & 0xc0 == 0x80 }), length > 0 else {
            rest.removeFirst()
            return .some(nil)
        }
        guard bytes.count == length else { return nil }
        rest.removeFirst(length)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.properties.generalCategory != .control
        else { return .some(nil) }
        return Character(scalar)
    }

    private static func takeEscape(_ rest: inout ArraySlice<UInt8>) -> [Key]? {
        let after = rest.dropFirst()
        guard let kind = after.first else { return nil }
        switch kind {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            return takeSequence(&rest)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return takeControlString(&rest)
        case ..<0x20, 0x7f:
            // Two keys typed fast, or sent together by a slow link.
            rest.removeFirst()
            return [.escape]
        default:
            var tail = after
            guard let character = takeCharacter(&tail) else { return nil }
            rest = tail
            return character.map { [.alt($0)] } ?? []
        }
    }

    /// `ESC [` parameters, final byte; `ESC [ [` and `ESC O` and one byte.
    private static func takeSequence(_ rest: inout ArraySlice<UInt8>) -> [Key]? {
        var body = rest.dropFirst(2)
        let isLinuxFunction = rest.dropFirst().first == UInt8(ascii: "[") && body.first == UInt8(ascii: "[")
        if isLinuxFunction { body.removeFirst() }
        let parameters = body.prefix { (0x20...0x3f).contains($0) }
        guard let final = body.dropFirst(parameters.count).first else {
            guard rest.count < longestSequence else {
                rest = []
                return []
            }
            return nil
        }
        guard (0x40...0x7e).contains(final) else {
            // Broken off by something else, which is read on its own.
            rest = body.dropFirst(parameters.count)
            return []
        }
        rest = body.dropFirst(parameters.count + 1)
        if isLinuxFunction { return (0x41...0x45).contains(final) ? [.function(Int(final) - 0x40)] : [] }
        return (final == UInt8(ascii: "~") ? KeySequences.numbered(parameters) : KeySequences.lettered(final)).map {
            [$0]
        } ?? []
    }

    /// What a terminal answers or reports (`ESC ]`, `ESC P` … up to BEL or `ESC \`): never keys.
    private static func takeControlString(_ rest: inout ArraySlice<UInt8>) -> [Key]? {
        let body = rest.dropFirst(2)
        guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1b }) else {
            guard rest.count < longestSequence else {
                rest = []
                return []
            }
            return nil
        }
        if rest[end] == 0x07 {
            rest = rest[(end + 1)...]
        } else {
            guard rest[end...].count >= 2 else { return nil }
            rest = rest[end...].dropFirst(rest[end + 1] == UInt8(ascii: "\\") ? 2 : 0)
        }
        return []
    }
}
