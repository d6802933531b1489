/// Plain and quoted scalars and keys, each on one line.
extension Parser {
    /// Whether this cannot begin a plain scalar, or not everywhere.
    @inline(__always)
    private static func isIndicator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "-"),
            UInt8(ascii: "?"), UInt8(ascii: ":"), 0x09:
            true
        default: isFlowIndicator(byte)
        }
    }

    @inline(__always)
    static func isFlowIndicator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Reads a plain scalar up to `: `, ` #`, a line break or, in a flow collection, `,` `]` `}`; blanks behind it are
    /// stepped over.
    mutating func scanPlain(inFlow: Bool) throws(Refusal) -> Token {
        if Self.isIndicator(peek()) { try refuseIndicator(inFlow: inFlow) }
        let start = at
        return Token(start: start, end: try scanRestOfPlain(from: start, inFlow: inFlow), style: .plain)
    }

    /// The same from its first character on, whatever that is; gives its end.
    @inline(__always)
    mutating func scanRestOfPlain(from start: Int, inFlow: Bool) throws(Refusal) -> Int {
        scanning: while true {
            skipToStop(inFlow: inFlow)
            switch peek() {
            case 0x09: throw Refusal(.tab, at: at)
            case UInt8(ascii: ":"):
                let next = peek(1)
                if Self.isBlankOrBreak(next) { break scanning }
                if inFlow, Self.isFlowIndicator(next) { throw Refusal(.missingSpaceAfterColon, at: at) }
            case UInt8(ascii: "#"):
                if at > start, bytes[at - 1] == 0x20 { break scanning }
            // Of `?`, libyaml makes part of the text, as YAML 1.2 does; PyYAML refuses it wherever it stands.
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
                throw Refusal(.quoteInFlow, at: at)
            default:
                break scanning
            }
            at &+= 1
        }
        var last = at
        while last > start, bytes[last - 1] == 0x20 { last &-= 1 }
        return last
    }

    /// Throws where the byte here cannot begin a plain scalar.
    func refuseIndicator(inFlow: Bool) throws(Refusal) {
        let first = peek()
        let reason: Reason
        switch first {
        case UInt8(ascii: "&"): reason = .anchor
        case UInt8(ascii: "*"): reason = .alias
        case UInt8(ascii: "!"): reason = .tag
        case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): reason = .reserved
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): reason = inFlow ? .flowComma : .strayBracket
        case UInt8(ascii: "|"), UInt8(ascii: ">"): reason = .blockInFlow
        case UInt8(ascii: "["), UInt8(ascii: "{"): reason = .collectionAsKey
        case UInt8(ascii: "#"): reason = inFlow ? .openFlow : .reserved
        case 0x09: reason = .tab
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            let next = peek(1)
            let standsAlone = Self.isBlankOrBreak(next) || inFlow && Self.isFlowIndicator(next)
            // Inside brackets readers disagree about `?a` and `:a`.
            guard standsAlone || inFlow && first != UInt8(ascii: "-") else { return }
            switch first {
            case UInt8(ascii: "?") where standsAlone: reason = .explicitKey
            case UInt8(ascii: ":") where standsAlone: reason = .missingKey
            default: reason = inFlow ? .quoteInFlow : .listBesideKey
            }
        default: return
        }
        throw Refusal(reason, at: at)
    }

    /// Whether a quoted scalar begins here.
    var isAtQuote: Bool { peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") }

    /// - Parameter indent: that of the entry that it is the value of; nil for a key, which stands on one line.
    mutating func scanQuoted(indent: Int?) throws(Refusal) -> Token {
        peek() == UInt8(ascii: "'") ? try scanSingleQuoted(indent: indent) : try scanDoubleQuoted(indent: indent)
    }

    /// Goes on from the end of a line inside quotes.
    private mutating func foldQuoted(openedAt start: Int, indent: Int?) throws(Refusal) {
        guard at < end, let indent else { throw Refusal(.openQuote, at: start) }
        guard try skipToNextLine(of: indent) else { try refuse(.openQuote, at: start) }
    }

    private mutating func scanSingleQuoted(indent: Int?) throws(Refusal) -> Token {
        let start = at
        var isFolded = false
        at += 1
        while true {
            let byte = peek()
            if Self.isBreakOrEnd(byte) {
                try foldQuoted(openedAt: start, indent: indent)
                isFolded = true
                continue
            }
            at &+= 1
            guard byte == UInt8(ascii: "'") else { continue }
            guard peek() == UInt8(ascii: "'") else {
                return Token(start: start, end: at, style: .singleQuoted, isFolded: isFolded)
            }
            at &+= 1
        }
    }

    private mutating func scanDoubleQuoted(indent: Int?) throws(Refusal) -> Token {
        let start = at
        var isFolded = false
        var escapes = 0
        at += 1
        while true {
            let byte = peek()
            if Self.isBreakOrEnd(byte) {
                try foldQuoted(openedAt: start, indent: indent)
                isFolded = true
                continue
            }
            at &+= 1
            if byte == UInt8(ascii: "\"") {
                // Marks that stand unescaped have been looked at.
                if escapes > 0 { try refuseMarks(in: start + 1..<at - 1) }
                return Token(start: start, end: at, style: .doubleQuoted, isFolded: isFolded)
            }
            guard byte == UInt8(ascii: "\\") else { continue }
            escapes += 1
            // Before a line break it takes the break away.
            if !Self.isBreakOrEnd(peek()) { try skipEscape() }
        }
    }

    /// Throws where escapes make a row of marks that may not stand there unescaped.
    private func refuseMarks(in text: Range<Int>) throws(Refusal) {
        guard text.count > Limits.marks * 2 else { return }
        let decoded = Escape.decoded(UnsafeBufferPointer(rebasing: bytes[text]))
        let refusal = decoded.withUnsafeBufferPointer {
            Characters.refusal(in: $0, 0..<$0.count, allowingControls: true)
        }
        if let refusal { throw Refusal(refusal.reason, at: text.lowerBound - 1) }
    }

    /// Steps over what follows a backslash.
    private mutating func skipEscape() throws(Refusal) {
        let backslash = at - 1
        let letter = peek()
        at &+= 1
        if Escape.scalar(for: letter) != nil { return }
        guard let count = Escape.digitCount(after: letter) else { throw Refusal(.escape, at: backslash) }
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = Escape.digit(peek()) else { throw Refusal(.escape, at: backslash) }
            value = value << 4 | digit
            at &+= 1
        }
        guard Unicode.Scalar(value) != nil else { throw Refusal(.escapedSurrogate, at: backslash) }
    }
}
