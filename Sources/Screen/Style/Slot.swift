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
