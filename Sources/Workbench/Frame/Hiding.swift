import Negotiation
import Screen
import Words

// Masked words that are on the screen go from it: by key, when nobody has pressed one for a while, when the person leaves.
extension Workbench {
    /// Whether words of masked fields are, or can be brought, on the screen without being asked for again.
    public var showsMasked: Bool {
        isRevealed || pages.contains(where: \.showsMasked) || (isTypingMasked && !isVeiled)
    }

    /// Whether a masked field, or a command that sets one, is being typed.
    var isTypingMasked: Bool { prompt?.isMasked ?? pages.last?.isTypingMasked ?? false }

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
        if prompt?.tellsMasked == true { prompt = nil }
        return true
    }

    mutating func hideWhenIdle() {
        if hideMasked() { tell(StatusWords.hiddenWhenIdle.text) }
    }
}
