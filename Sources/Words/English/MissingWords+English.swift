extension MissingWords {
    public var english: String {
        switch self {
        case .handling: "the mark on its papers"
        case .reader: "whom it is for"
        case .office: "the office it comes from"
        case .contact: "whom to call"
        case .hour: "the time"
        case .place: "the place"
        case .objective: "the objective"
        case .points: "points to make"
        case .replies: "replies if pressed"
        case .expected: "what they will raise"
        case .pressLine: "a press line"
        case .numberSources: "sources of its numbers"
        case .agenda: "an agenda of gaps"
        case .ourLine: "our line"
        case .theirLine: "their line"
        case .answer: "our answer"
        case .recommendation: "a recommendation"
        case .consequence: "what follows from a no"
        }
    }
}
