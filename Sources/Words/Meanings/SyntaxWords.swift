/// Why bytes are no front matter, and how to write it right.
public enum SyntaxWords: Saying, Equatable {
    case missingOpeningFence, missingClosingFence, severalDocuments, directive, conflict
    case tooLarge
    case tooDeep(levels: Int)
    case tooMany(values: Int)
    case tooManyMarks(Int)
    case keyTooLong(bytes: Int)
    case invalidUTF8
    /// A scalar of Unicode.
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

    static func text(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { "\($0)" } ?? "" }

    /// `U+FF1A`
    static func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

/// Why a field of front matter was not changed.
public enum EditWords: Saying {
    /// In what something is looked for that it cannot hold.
    public enum Holder: Sendable {
        case nothing, text, list, map
    }

    case notAList(path: String)
    case notInList(path: String)
    case recordIsMap
    case unwritable(depth: Int)
    case wholeRecord
    case surroundings(path: String)
    case noSuchItem, noSuchField
    case noKey(String)
    case keyIn(Holder, key: String)
    case noItem(Int, among: Int)
    case itemIn(Holder, index: Int)
    case missingInFlow
}
