/// Scalars and brackets that go over several lines, as programs write them that fold at a width.
extension Parser {
    /// Goes over the end of a line inside a value to the next text of the value, past blank lines.
    ///
    /// - Parameters:
    ///   - indent: that of the entry; the lines of its value stand deeper.
    /// - Returns: false, at the text, where it does not belong to the value: there the value has ended, or is not closed.
    mutating func skipToNextLine(of indent: Int) throws(Refusal) -> Bool {
        while true {
            skipBreak()
            try skipSeparation()
            guard Self.isBreakOrEnd(peek()), at < end else { break }
        }
        return at < end && at - lineStart > indent
    }

    /// Whether a line ends here and the next begins with text that stands no deeper than the entry: nearly always, so it is
    /// told without going there and back.
    @inline(__always)
    private func isBeforeNextEntry(of indent: Int) -> Bool {
        guard peek() == 0x0A else { return false }
        let line = at &+ 1
        var text = line
        while text < end, bytes[text] == 0x20 { text &+= 1 }
        return text < end && text &- line <= indent && bytes[text] > 0x20
    }

    /// Throws where the text here, which is no part of what began at `start`, marks an end of its own.
    func refuse(_ reason: Reason, at start: Int) throws(Refusal) -> Never {
        if at < end, at == lineStart { try refuseMarker() }
        throw Refusal(reason, at: start)
    }

    /// Reads a plain scalar and the lines that go on with it.
    ///
    /// - Parameter indent: that of the entry that it is the value of.
    mutating func scanPlainLines(inFlow: Bool, indent: Int) throws(Refusal) -> Token {
        var token = try scanPlain(inFlow: inFlow)
        if isBeforeNextEntry(of: indent) { return token }
        while Self.isBreakOrEnd(peek()), at < end {
            let (lineEnd, line) = (at, lineStart)
            var goesOn = try skipToNextLine(of: indent) && peek() != UInt8(ascii: "#")
            if inFlow, Self.isFlowIndicator(peek()) { goesOn = false }
            guard goesOn else {
                (at, lineStart) = (lineEnd, line)
                return token
            }
            let start = at
            let further = try scanRestOfPlain(from: start, inFlow: inFlow)
            if peek() == UInt8(ascii: ":") { throw Refusal(inFlow ? .colonInText : .indentation, at: start) }
            token.end = further
            token.isFolded = true
        }
        return token
    }

    /// Steps over blanks, line breaks and comments between what stands in brackets.
    ///
    /// - Parameter start: of the bracket.
    mutating func skipFlowSpace(openedAt start: Int) throws(Refusal) {
        while true {
            try skipSeparation()
            if peek() == UInt8(ascii: "#"), Self.isBlankOrBreak(bytes[at - 1]) { skipToLineEnd() }
            guard Self.isBreakOrEnd(peek()) else { return }
            guard try skipToNextLine(of: flowIndent) || isAtClosingBracket else { try refuse(.openFlow, at: start) }
        }
    }

    /// Whether a bracket closes in the column of the entry that it belongs to.
    private var isAtClosingBracket: Bool {
        at < end && at - lineStart == flowIndent && (peek() == UInt8(ascii: "]") || peek() == UInt8(ascii: "}"))
    }
}
