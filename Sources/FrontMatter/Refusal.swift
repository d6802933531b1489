/// A refusal on its way up: the byte offset it points at and the reason.
struct Refusal: Error {
    var offset: Int
    var reason: Reason

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

/// Every reason to refuse a document, with its words. The one place where the remedies are written.
enum Reason: Equatable {
    case missingOpeningFence, missingClosingFence, fenceInBareFile, severalDocuments, directive, conflict
    case tooLarge, tooDeep, tooMany, tooManyMarks, keyTooLong
    case invalidUTF8
    case control(UInt32)
    case loneCarriageReturn
    case tab, indentation, continuedText, valueOnNextLine, wrongRoot
    case anchor, alias, tag, explicitKey, mergeKey
    case duplicateKey
    case missingKey, collectionAsKey, keyOverLines, reserved
    case oddColon(UInt32)
    case oddBlank(UInt32)
    case missingColon, missingSpaceAfterColon, colonInText, listBesideKey, listAmongKeys, textAfterValue, strayBracket
    case blockHeader, blockInFlow, blankLineTooLong
    case openQuote, escape, escapedSurrogate
    case openFlow, quoteInFlow, flowComma, pairInFlowList, flowKeyWithoutColon

    var kind: SyntaxError.Kind {
        switch self {
        case .conflict: .conflictMarkers
        case .tooLarge, .tooDeep, .tooMany, .tooManyMarks, .keyTooLong: .limit
        case .invalidUTF8, .control, .loneCarriageReturn: .encoding
        default: .syntax
        }
    }

    var message: String {
        switch self {
        case .missingOpeningFence: "the front matter is missing: begin the file with a line `---`"
        case .missingClosingFence: "the front matter is not closed: end it with a line `---`"
        case .fenceInBareFile: "`---` does not belong in this file: delete the line"
        case .severalDocuments: "a second YAML document begins or ends here: keep one document to a file"
        case .directive: "YAML directives are not accepted: delete the line"
        case .conflict: "git left both versions here: keep one and delete the `<<<<<<<`, `=======`, `>>>>>>>` lines"
        case .tooLarge: "the file is larger than 4 MiB: keep long texts in a file of their own"
        case .tooDeep: "nested deeper than \(Limits.depth) levels: write it flatter"
        case .tooMany: "more than \(Limits.values) values: keep long lists in files of their own"
        case .tooManyMarks: "more than \(Limits.marks) accents and other marks on one letter: delete them"
        case .keyTooLong: "the key is longer than \(Limits.keyLength) bytes: shorten it"
        case .invalidUTF8: "not UTF-8 text: save the file as UTF-8"
        case .control(let scalar):
            "\(Self.codePoint(scalar)) is not allowed here: delete it, or write it as an escape in double quotes"
        case .loneCarriageReturn: "a carriage return without a line feed: end lines with LF or CRLF"
        case .tab: "a tab is allowed only in quotes, blocks and comments: write spaces"
        case .indentation: "the indentation fits no line above: align it with the entry that it belongs to"
        case .continuedText: "a comment or a closing quote has ended the text: move what follows, or quote all of it"
        case .valueOnNextLine: "a `|` or `>` block begins on the line of its key or dash: move it up"
        case .wrongRoot: "the top level is a list of `key: value` lines: write it so"
        case .anchor: "anchors (`&`) are not accepted: quote the text, or repeat the value"
        case .alias: "aliases (`*`) are not accepted: quote the text, or repeat the value"
        case .tag: "tags (`!`) are not accepted: quote the text, or remove the tag"
        case .explicitKey: "explicit keys (`? `) are not accepted: write `key: value`"
        case .mergeKey: "merge keys (`<<`) are not accepted: write the fields out"
        case .duplicateKey: "the key is written twice in one map: keep one"
        case .missingKey: "a key is missing before the colon: write `key: value`"
        case .keyOverLines: "a key must stand on one line: join its lines, or quote the text if the `: ` belongs to it"
        case .collectionAsKey: "a key is a text, never a list or a map: write `key: value`"
        case .reserved: "a text cannot begin with this character: quote it"
        case .missingColon: "no `key: ` here: write `key: value`, with a space after the colon"
        case .oddColon(let scalar):
            "`\(Self.text(scalar))` (\(Self.codePoint(scalar))) is not a YAML colon: write `key: value`, with `:` and a space"
        case .oddBlank(let scalar):
            "\(Self.codePoint(scalar)) after the colon is not a YAML space: write `key: value`, with a plain space"
        case .missingSpaceAfterColon: "a space is missing after the colon: write `key: value`"
        case .colonInText: "a text with `: ` in it or `:` at its end is ambiguous: quote it"
        case .listBesideKey: "a list cannot begin on the line of its key: begin it on the next line"
        case .listAmongKeys: "a list item among keys: indent it under its key, or write `key: value`"
        case .textAfterValue: "unexpected text after the value: quote the whole value, or put a space before `#`"
        case .strayBracket: "a text cannot begin with `,`, `]` or `}`: quote it"
        case .blockHeader: "after `|` or `>` only `+`, `-` and one digit 1–9 may follow: put the text on the next line"
        case .blockInFlow: "a `|` or `>` block cannot stand here: quote the text"
        case .blankLineTooLong:
            "a blank line at the start of the block has more spaces than the text: delete its spaces"
        case .openQuote: "the quote is not closed: close it, and indent each line of the text deeper than its key"
        case .escape: "not an escape of YAML: write `\\\\` for a backslash, or use single quotes"
        case .escapedSurrogate: "not a Unicode scalar: write characters above U+FFFF as `\\U` and eight digits"
        case .openFlow: "`[` or `{` is not closed: close it, and indent each line inside deeper than its key"
        case .quoteInFlow: "readers disagree about this character inside `[ ]` and `{ }`: put the text in quotes"
        case .flowComma: "a `,` is missing or one too many: write `[a, b]` or `{a: b, c: d}`"
        case .pairInFlowList: "`key: value` in a `[ ]` list: write `{key: value}`"
        case .flowKeyWithoutColon: "a key without value in `{ }`: write `key: value`, with a space after the colon"
        }
    }

    private static func text(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { "\($0)" } ?? "" }

    private static func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

/// What a document may be at most.
enum Limits {
    /// Bytes of a whole file.
    static let size = 4 << 20
    /// Maps and lists inside one another, the root included.
    static let depth = 16
    /// Values of all kinds: 4 MiB can hold twice as many, which would take a third of a gigabyte once they are read.
    static let values = 1_000_000
    /// Combining marks in a row. Unicode's own bound for text that is read as a stream is 30 (UAX #15, section 13).
    static let marks = 100
    /// Bytes of a key; YAML readers look no further than 1,024 characters for its colon.
    static let keyLength = 1000
}
