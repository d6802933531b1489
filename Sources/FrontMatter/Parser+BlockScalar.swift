/// Literal and folded blocks.
extension Parser {
    /// Reads a block from its `|` or `>` up to the next content. `parentIndent` is the column of the key or dash before
    /// it.
    mutating func parseBlockScalar(in slot: Slot, parentIndent: Int) throws(Refusal) {
        let start = at
        let style = peek() == UInt8(ascii: "|") ? Node.Style.literal : .folded
        let (chomping, explicitIndent) = try scanBlockHeader()
        var blockEnd = at
        try skipSeparation()
        if peek() == UInt8(ascii: "#"), at > blockEnd { skipToLineEnd() }
        guard Self.isBreakOrEnd(peek()) else { throw Refusal(.blockHeader, at: at) }

        var indent = explicitIndent.map { parentIndent + $0 } ?? 0  // 0: not known yet
        var longestBlank = (column: 0, at: at)
        scanning: while true {
            guard at < end else {
                try add(.scalar, style, in: slot, from: start, to: blockEnd, indent: indent)
                column = -1
                return
            }
            skipBreak()
            while peek() == 0x20, indent == 0 || at - lineStart < indent { at &+= 1 }
            let column = at - lineStart
            let byte = peek()
            let isWithin = indent > 0 && column == indent
            if Self.isBreakOrEnd(byte) {
                if indent == 0, column > longestBlank.column { longestBlank = (column, at) }
                if chomping == .keep, byte != 0 { blockEnd = at }
                continue
            }
            if byte == 0x09, !isWithin { throw Refusal(.tab, at: at) }
            if indent == 0, column > parentIndent {
                guard longestBlank.column <= column else { throw Refusal(.blankLineTooLong, at: longestBlank.at) }
                indent = column
            } else if !isWithin {
                break scanning
            }
            skipToLineEnd()
            blockEnd = at
        }
        try add(.scalar, style, in: slot, from: start, to: blockEnd, indent: indent)
        at = lineStart
        try findContent()
    }

    private mutating func scanBlockHeader() throws(Refusal) -> (BlockText.Chomping, indent: Int?) {
        var chomping: BlockText.Chomping?
        var indent: Int?
        at += 1
        while true {
            switch peek() {
            case UInt8(ascii: "-") where chomping == nil: chomping = .strip
            case UInt8(ascii: "+") where chomping == nil: chomping = .keep
            case let digit where digit >= UInt8(ascii: "1") && digit <= UInt8(ascii: "9") && indent == nil:
                indent = Int(digit - UInt8(ascii: "0"))
            default: return (chomping ?? .clip, indent)
            }
            at += 1
        }
    }
}
