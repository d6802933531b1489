import Words

/// What a piece of the screen means. A theme gives every slot its looks.
public enum Slot: String, CaseIterable, Hashable, Sendable {
    case text
    case muted
    case border
    case borderFocus = "border-focus"
    case selection
    case selectionInactive = "selection-inactive"
    case header
    case statusline
    case key
    case match
    case statusOpen = "status-open"
    case statusConverging = "status-converging"
    case statusAgreed = "status-agreed"
    case statusParked = "status-parked"
    case sideA = "side-a"
    case sideB = "side-b"
    case critical
    case major
    case overdue
    case changed
    case illustrative
    case equity
    case loan
    case guarantee
    case info
    case warn
    case error
}

extension Slot {
    /// What it is the looks of.
    public var meaning: String {
        words.text
    }

    private var words: SlotWords {
        switch self {
        case .text: .text
        case .muted: .muted
        case .border: .border
        case .borderFocus: .borderFocus
        case .selection: .selection
        case .selectionInactive: .selectionInactive
        case .header: .header
        case .statusline: .statusline
        case .key: .key
        case .match: .match
        case .statusOpen: .statusOpen
        case .statusConverging: .statusConverging
        case .statusAgreed: .statusAgreed
        case .statusParked: .statusParked
        case .sideA: .sideA
        case .sideB: .sideB
        case .critical: .critical
        case .major: .major
        case .overdue: .overdue
        case .changed: .changed
        case .illustrative: .illustrative
        case .equity: .equity
        case .loan: .loan
        case .guarantee: .guarantee
        case .info: .info
        case .warn: .warn
        case .error: .error
        }
    }
}
