import Negotiation
import Screen
import Words

// From keys to what they do. A prompt takes every key; so does a line that is typed on a page; else the place's keys
// decide.
extension Workbench {
    mutating func press(_ key: Key) -> [Effect] {
        let binding = keymap.binding(of: key, in: place)
        // What is done to the terminal has nothing to do with what is being asked, typed or told.
        if let binding, binding.isOfTerminal { return perform(binding) }
        clearMessage()
        if let prompt { return prompt.press(key, in: &self) }
        search.isShown = false
        if let effects = place.type(key, in: &self) { return effects }
        if takeDigit(key) { return [] }
        let count = count
        self.count = nil
        if count != nil, key == .escape { return [] }
        guard let binding else {
            tell(StatusWords.unknownKey("\(key)").text)
            return []
        }
        return perform(binding, times: count)
    }

    /// Pasted text goes where text is being typed, and is never run as keys.
    mutating func paste(_ text: String) -> [Effect] {
        clearMessage()
        count = nil
        if let prompt {
            prompt.paste(text, in: &self)
        } else if !place.paste(text, in: &self) {
            tell(StatusWords.pasteIgnored(text.count).text, .warning)
        }
        return []
    }

    mutating func move(by step: Int) {
        guard var page = pages.last else {
            return board.viewports[board.focus.rawValue].move(by: step, count: rowCount(board.focus))
        }
        page.move(by: step, in: &self)
        pages[pages.count - 1] = page
    }

    /// To an item of the page on top; of a text, to a line.
    mutating func selectOnPage(_ item: Int) {
        guard var page = pages.last else { return }
        page.select(item, in: &self)
        pages[pages.count - 1] = page
    }

    mutating func toggleReveal() {
        isRevealed.toggle()
        tell((isRevealed ? StatusWords.revealed : .hidden).text)
    }
}
