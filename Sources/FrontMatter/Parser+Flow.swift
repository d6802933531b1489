/// Lists and maps in brackets.
extension Parser {
    /// Reads from `[` or `{` to behind its closing bracket.
    mutating func parseFlow(in slot: Slot, depth: Int) throws(Refusal) {
        let start = at
        let isMap = peek() == UInt8(ascii: "{")
        let closing = isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
        let collection = try open(isMap ? .map : .list, .flow, in: slot, from: start, depth: depth)
        var keys = KeyCheck()
        at += 1
        try skipFlowSpace(openedAt: start)
        while peek() != closing {
            if isMap {
                let key = try scanFlowKey(openedAt: start)
                try keys.check(key, of: collection, self)
                at += 1  // the colon
                let slot = Slot(entry: key.start, keyEnd: key.end, keyStyle: key.style)
                let valueStart = at
                try skipFlowSpace(openedAt: start)
                if peek() == UInt8(ascii: ",") || peek() == closing {
                    try add(.null, .plain, in: slot, from: valueStart, to: valueStart)
                } else {
                    try parseFlowValue(in: slot, openedAt: start, depth: depth)
                    if isAtFlowColon { throw Refusal(.colonInText, at: at) }
                }
            } else {
                try parseFlowValue(in: Slot(entry: at, keyEnd: at), openedAt: start, depth: depth)
                if isAtFlowColon { throw Refusal(.pairInFlowList, at: at) }
            }
            switch peek() {
            case UInt8(ascii: ","):
                at += 1
                try skipFlowSpace(openedAt: start)
            case closing: break
            default: throw Refusal(.flowComma, at: at)
            }
        }
        at += 1
        close(collection, at: at)
    }

    private var isAtFlowColon: Bool { peek() == UInt8(ascii: ":") }

    /// Reads a key and stops at its colon.
    private mutating func scanFlowKey(openedAt start: Int) throws(Refusal) -> Token {
        let key = isAtQuote ? try scanQuoted(indent: nil) : try scanPlain(inFlow: true)
        try skipSeparation()
        guard isAtFlowColon else {
            if at >= end { throw Refusal(.openFlow, at: start) }
            throw Refusal(.flowKeyWithoutColon, at: key.start)
        }
        guard Self.isBlankOrBreak(peek(1)) else { throw Refusal(.missingSpaceAfterColon, at: at) }
        return key
    }

    /// Reads an item or the value of a key, and the blanks behind it.
    private mutating func parseFlowValue(in slot: Slot, openedAt start: Int, depth: Int) throws(Refusal) {
        switch peek() {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try parseFlow(in: slot, depth: depth + 1)
        default:
            let token =
                isAtQuote
                ? try scanQuoted(indent: flowIndent) : try scanPlainLines(inFlow: true, indent: flowIndent)
            try add(token, in: slot)
        }
        try skipFlowSpace(openedAt: start)
    }
}
