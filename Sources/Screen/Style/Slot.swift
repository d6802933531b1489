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
        switch self {
        case .text: "ordinary text"
        case .muted: "what matters less: labels, marks, hints"
        case .border: "frames and lines"
        case .borderFocus: "the frame of the pane that keys go to"
        case .selection: "the selected row"
        case .selectionInactive: "the row that is selected in a pane that keys do not go to"
        case .header: "titles and headings"
        case .statusline: "the last line"
        case .key: "keys in the last line and in help"
        case .match: "words that were searched for"
        case .statusOpen: "an open gap"
        case .statusConverging: "a converging gap"
        case .statusAgreed: "an agreed gap, and what is kept or passed"
        case .statusParked: "a parked gap"
        case .sideA: "our side"
        case .sideB: "their side"
        case .critical: "a critical gap, and what is as grave"
        case .major: "a major gap, and what is as grave"
        case .overdue: "what is past its day"
        case .changed: "what somebody else has changed"
        case .illustrative: "what is made up or inferred"
        case .equity: "equity in the mix of instruments"
        case .loan: "loans in the mix of instruments"
        case .guarantee: "guarantees in the mix of instruments"
        case .info: "messages"
        case .warn: "warnings"
        case .error: "errors"
        }
    }
}
