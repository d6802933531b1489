internal import Words

/// How the program ended, as scripts see it.
enum ExitStatus: Int32, CaseIterable {
    case fine = 0
    case nothing = 1
    case failed = 2
    case conflict = 3
    case savedUnsaid = 4
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
    case unmerged = 255

    var meaning: String { words.text }

    private var words: ExitWords {
        switch self {
        case .fine: .fine
        case .nothing: .nothing
        case .failed: .failed
        case .conflict: .conflict
        case .savedUnsaid: .savedUnsaid
        case .hungUp: .hungUp
        case .interrupted: .interrupted
        case .terminated: .terminated
        case .unmerged: .unmerged
        }
    }
}
