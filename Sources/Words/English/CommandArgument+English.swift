extension CommandArgument {
    public var english: String {
        switch self {
        case .owner: "OWNER"
        case .status: "STATUS"
        case .stage: "STAGE"
        case .date: "DATE"
        case .fieldAndValue: "FIELD VALUE"
        case .words: "WORDS"
        case .id: "ID"
        case .expression: "EXPRESSION"
        case .name: "NAME"
        case .number: "NUMBER"
        case .file: "FILE"
        }
    }
}
