/// Maps and lists of one entry to a line.
extension Parser {
    /// Reads everything; the first node is the root map.
    mutating func parseDocument() throws(Refusal) {
        try findContent()
        let root = Slot(entry: at, keyEnd: at)
        guard at < end else {
            try add(.map, .block, in: root, from: at, to: at)
            return
        }
        guard !isAtDash, peek() != UInt8(ascii: "["), peek() != UInt8(ascii: "{") else {
            throw Refusal(.wrongRoot, at: at)
        }
        try parseBlockMap(in: root, depth: 1)
        guard at >= end else { throw Refusal(.indentation, at: at) }
    }

    /// Whether a list item begins here.
    private var isAtDash: Bool { peek() == UInt8(ascii: "-") && Self.isBlankOrBreak(peek(1)) }

    /// Reads a map whose first key is here, or was just read.
    private mutating func parseBlockMap(in slot: Slot, firstKey: Token? = nil, depth: Int) throws(Refusal) {
        let start = firstKey?.start ?? at
        let indent = start - lineStart
        let map = try open(.map, .block, in: slot, from: start, indent: indent, depth: depth)
        var keys = KeyCheck()
        var read = firstKey
        repeat {
            let key: Token
            if let token = read {
                key = token
                read = nil
            } else {
                if isAtDash { throw Refusal(.listAmongKeys, at: at) }
                key = try scanBlockKey()
            }
            try keys.check(key, of: map, self)
            at += 1  // the colon
            let slot = Slot(entry: key.start, keyEnd: key.end, keyStyle: key.style)
            try parseValue(in: slot, of: .map, indent: indent, depth: depth)
        } while column == indent
        close(map)
    }

    /// Reads a list whose first dash is here.
    private mutating func parseBlockList(in slot: Slot, depth: Int) throws(Refusal) {
        let indent = at - lineStart
        let list = try open(.list, .block, in: slot, from: at, indent: indent, depth: depth)
        repeat {
            let slot = Slot(entry: at, keyEnd: at)
            at += 1
            try parseValue(in: slot, of: .list, indent: indent, depth: depth)
        } while column == indent && isAtDash
        close(list)
    }

    /// Reads a key and stops at its colon.
    private mutating func scanBlockKey() throws(Refusal) -> Token {
        let key = isAtQuote ? try scanQuoted(indent: nil) : try scanPlain(inFlow: false)
        try skipSeparation()
        guard isAtColon else { throw missingColon(of: key) }
        return key
    }

    /// Why a key has no colon: an input method, or a web page, may have left another colon, or another blank behind it, that
    /// looks like the one that is meant.
    private func missingColon(of key: Token) -> Refusal {
        let line = String(decoding: bytes[key.start..<max(key.end, at)], as: UTF8.self)
        var isAfterColon = false
        var offset = key.start
        for scalar in line.unicodeScalars {
            if isAfterColon, scalar.value >= 0x80, scalar.properties.isWhitespace {
                return Refusal(.oddBlank(scalar.value), at: offset)
            }
            // Full-width, and its small and vertical forms, and the sign for a ratio.
            if [0xFF1A, 0xFE55, 0xFE13, 0x2236].contains(scalar.value) {
                return Refusal(.oddColon(scalar.value), at: offset)
            }
            isAfterColon = scalar == ":"
            offset += UTF8.width(scalar)
        }
        return Refusal(.missingColon, at: key.start)
    }

    /// Whether a colon that ends a key is here.
    private var isAtColon: Bool { peek() == UInt8(ascii: ":") && Self.isBlankOrBreak(peek(1)) }

    /// Reads what follows a colon or a dash, up to the next content.
    private mutating func parseValue(
        in slot: Slot, of parent: Node.Kind, indent: Int, depth: Int
    ) throws(Refusal) {
        let valueStart = at
        var ifIndented = Reason.continuedText
        skipSpaces()
        switch peek() {
        case 0x0A, 0x0D, 0, UInt8(ascii: "#"):
            try finishLine()
            // A list may begin in the column of its key.
            guard column > indent || parent == .map && column == indent && isAtDash else {
                try add(.null, .plain, in: slot, from: valueStart, to: valueStart)
                return
            }
            try parseValueBelow(in: slot, indent: indent, depth: depth + 1)
            ifIndented = .indentation
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try parseFlowLines(in: slot, indent: indent, depth: depth + 1)
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            try parseBlockScalar(in: slot, parentIndent: indent)
            ifIndented = .indentation
        case UInt8(ascii: "-") where parent == .list && isAtDash:
            try parseBlockList(in: slot, depth: depth + 1)
            ifIndented = .indentation
        default:
            let token = try scanValue(indent: indent)
            try skipSeparation()
            if isAtColon {
                guard parent == .list else { throw Refusal(.colonInText, at: at) }
                if token.isFolded { throw Refusal(.keyOverLines, at: token.start) }
                try parseBlockMap(in: slot, firstKey: token, depth: depth + 1)
                ifIndented = .indentation
            } else {
                try add(token, in: slot)
                try finishLine()
            }
        }
        if column > indent { throw Refusal(ifIndented, at: at) }
    }

    private mutating func scanValue(indent: Int) throws(Refusal) -> Token {
        isAtQuote ? try scanQuoted(indent: indent) : try scanPlainLines(inFlow: false, indent: indent)
    }

    private mutating func parseFlowLines(in slot: Slot, indent: Int, depth: Int) throws(Refusal) {
        let start = at
        flowIndent = indent
        try parseFlow(in: slot, depth: depth)
        try skipSeparation()
        if isAtColon { throw Refusal(.collectionAsKey, at: start) }
        try finishLine()
    }

    /// Reads a value that begins on a line below that of its key or dash.
    private mutating func parseValueBelow(in slot: Slot, indent: Int, depth: Int) throws(Refusal) {
        if isAtDash { return try parseBlockList(in: slot, depth: depth) }
        switch peek() {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try parseFlowLines(in: slot, indent: indent, depth: depth)
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            throw Refusal(.valueOnNextLine, at: at)
        default:
            let token = try scanValue(indent: indent)
            try skipSeparation()
            if isAtColon {
                if token.isFolded { throw Refusal(.keyOverLines, at: token.start) }
                try parseBlockMap(in: slot, firstKey: token, depth: depth)
            } else {
                try add(token, in: slot)
                try finishLine()
            }
        }
    }
}
