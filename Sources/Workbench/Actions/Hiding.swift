import Negotiation
import Screen

// Masked words that are on the screen go from it: by key, when nobody has pressed one for a while, when the person leaves.
extension Workbench {
    /// Whether words of masked fields are, or can be brought, on the screen without being asked for again.
    public var showsMasked: Bool {
        isRevealed || pages.contains(where: \.showsMasked) || (isTypingMasked && !isVeiled)
    }

    /// Whether a masked field, or a command that sets one, is being typed.
    var isTypingMasked: Bool {
        switch prompt {
        case .entry(let entry): Masked.hides(entry.field)
        case .palette(let palette): palette.isMasked
        case .question(let question):
            if case .valueOfMarked(_, let field) = question.purpose { Masked.hides(field) } else { false }
        case nil: form?.typing?.row.isMasked ?? false
        default: false
        }
    }

    /// Whether what is being typed is covered, until the next key.
    func veils(_ editor: LineEditor) -> LineEditor {
        isVeiled && isTypingMasked ? LineEditor(editor.isEmpty ? "" : Masked.dots) : editor
    }

    /// Hides all that is masked; false where nothing was to be seen.
    @discardableResult
    mutating func hideMasked() -> Bool {
        guard showsMasked else { return false }
        isRevealed = false
        isVeiled = isTypingMasked
        forEachPage { page, _ in page.hideMasked() }
        // Its notes were written while all was shown.
        if case .choice(let choice)? = prompt {
            switch choice.purpose {
            case .field, .copyField: prompt = nil
            default: break
            }
        }
        return true
    }

    mutating func hideWhenIdle() {
        if hideMasked() { tell("hidden again, after a minute without a key") }
    }
}

extension Palette {
    /// Whether the line holds the words of a masked field.
    var isMasked: Bool {
        let (name, argument) = parts
        guard name == "set", let argument else { return false }
        let (field, value) = Palette.parts(argument)
        return Masked.hides(field) && value?.isEmpty == false
    }
}
