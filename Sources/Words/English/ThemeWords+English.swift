extension ThemeWords {
    public var english: String {
        switch self {
        case .notAColour(let text): "'\(text)' is not a colour; write \"#rrggbb\", red, bright-red or 0 to 255"
        case .notAPaint(let text):
            "'\(text)' is not a colour; write red, bright-red, default, \"#rrggbb\", 0 to 255, "
                + "or a name from the palette, and bold, underline, reverse or dim for emphasis"
        case .noColourAfterOn: "'on' needs a colour after it"
        case .secondBackground: "more than one background; keep one 'on'"
        case .secondColour(let text): "'\(text)' is a second colour; write 'on' before a background"
        case .inheritsInCircle(let theme): "'\(theme)' inherits from this theme; remove one 'inherits'"
        case .noTheme(let theme): "there is no theme '\(theme)'; name one that exists"
        }
    }
}

extension KeyNotationWords {
    public var english: String {
        switch self {
        case .control(let character): "\(character) is a control character; write it as <C-…>, <Esc> or <Tab>"
        case .notClosed: "'<' begins a key's name that has no '>'; write <lt> for the key itself"
        case .notAKey(let name):
            "<\(name)> is not a key; write <Enter>, <Esc>, <S-Tab>, <C-l>, <A-x>, <F1>, <Space> …"
        }
    }
}

extension SlotWords {
    public var english: String {
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
        case .critical: "a critical gap, and whatever is as serious"
        case .major: "a major gap, and whatever is as serious"
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
