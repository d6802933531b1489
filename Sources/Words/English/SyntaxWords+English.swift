extension SyntaxWords {
    public var english: String {
        switch self {
        case .missingOpeningFence: "the front matter is missing: begin the file with a line `---`"
        case .missingClosingFence: "the front matter is not closed: end it with a line `---`"
        case .severalDocuments: "a second YAML document begins or ends here: keep one document to a file"
        case .directive: "YAML directives are not accepted: delete the line"
        case .conflict: "git left both versions here: keep one and delete the `<<<<<<<`, `=======`, `>>>>>>>` lines"
        case .tooLarge: "the file is larger than 4 MiB: keep long texts in a file of their own"
        case .tooDeep(let levels): "nested deeper than \(levels) levels: write it flatter"
        case .tooMany(let values): "more than \(values) values: keep long lists in files of their own"
        case .tooManyMarks(let count): "more than \(count) accents and other marks on one letter: delete them"
        case .keyTooLong(let bytes): "the key is longer than \(bytes) bytes: shorten it"
        case .invalidUTF8: "not UTF-8 text: save the file as UTF-8"
        case .control(let scalar):
            "\(SyntaxWords.codePoint(scalar)) is not allowed here: delete it, or write it as an escape in double quotes"
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
            "`\(SyntaxWords.text(scalar))` (\(SyntaxWords.codePoint(scalar))) is not a YAML colon: write `key: value`, with `:` and a space"
        case .oddBlank(let scalar):
            "\(SyntaxWords.codePoint(scalar)) after the colon is not a YAML space: write `key: value`, with a plain space"
        case .missingSpaceAfterColon: "a space is missing after the colon: write `key: value`"
        case .colonInText: "a text with `: ` in it or `:` at its end is ambiguous: quote it"
        case .listBesideKey: "a list cannot start on the line of its key: start it on the next line"
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
}

extension EditWords {
    public var english: String {
        switch self {
        case .notAList(let path): "`\(path)` is not a list: name a list to append to"
        case .notInList(let path): "`\(path)` is not a place in a list: end it with an item's number"
        case .recordIsMap: "a record is a map of fields: give it keys"
        case .unwritable(let depth): "the fields cannot be written: give each key once, at most \(depth) levels deep"
        case .wholeRecord: "the whole record cannot be replaced: name a field"
        case .surroundings(let path):
            "`\(path)` cannot be changed without touching what stands around it: edit the file by hand"
        case .noSuchItem: "the list has no such item: items count from 0"
        case .noSuchField: "there is no such field: name one that the record has"
        case .noKey(let key): "there is no `\(key)` here: name a field that the record has"
        case .keyIn(let holder, let key):
            "`\(key)` is looked for in a \(EditWords.english(holder)), which has no keys: name a field of a map"
        case .noItem(let index, let count): "there is no item \(index) among \(count): items count from 0"
        case .itemIn(let holder, let index):
            "item \(index) is looked for in a \(EditWords.english(holder)), which has no items: name a list"
        case .missingInFlow: "a list in `[ ]` cannot hold a missing value: give the item a text"
        }
    }

    private static func english(_ holder: Holder) -> String {
        switch holder {
        case .nothing: "missing value"
        case .text: "text"
        case .list: "list"
        case .map: "map"
        }
    }
}
