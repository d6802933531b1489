internal import Workbench

/// What a brief is written as on the command line: one of its own forms, or a page that another program prints.
enum BriefOutput {
    case form(BriefFormat)
    case pdf

    static let all = BriefFormat.allCases.map(form) + [.pdf]

    /// The word for it.
    var word: String {
        switch self {
        case .form(let format): format.rawValue
        case .pdf: "pdf"
        }
    }

    /// What a side of it has room for.
    var side: BriefSide {
        switch self {
        case .form(let format): format.side
        case .pdf: .printed
        }
    }

    /// By how a file's name ends.
    init?(path: String) {
        if path.lowercased().hasSuffix(".pdf") {
            self = .pdf
        } else {
            guard let format = BriefFormat(path: path) else { return nil }
            self = .form(format)
        }
    }
}
