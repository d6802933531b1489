import Negotiation
import Screen
import Words

/// What is being asked, in the last line or in a box over the page. It takes every key until it is answered or left, and
/// carries what its answer does: who asks says so, and nobody else needs to know.
protocol Prompt: Sendable {
    func press(_ key: Key, in bench: inout Workbench) -> [Effect]
    func paste(_ text: String, in bench: inout Workbench)
    /// Selects an item of its list, if it has one.
    mutating func select(_ item: Int)
    /// Goes without an answer.
    func leave(in bench: inout Workbench)
    /// Brings it into line with the state and the room there is. Called after every event, before it is drawn.
    mutating func settle(in bench: inout Workbench)
    /// The texts that were wanted are read.
    func textsAreRead(in bench: inout Workbench)

    /// What its keys are.
    var mode: Mode { get }
    /// Draws it over all else.
    ///
    /// - Parameter line: the lowest that is free, above the keys.
    func render(in bench: Workbench, _ line: Rect, into surface: inout Surface)

    /// The field that is changed by it; nil where it is none, or several.
    var field: String? { get }
    /// Whether the words of a masked field are being typed in it.
    var isMasked: Bool { get }
    /// Whether it was filled with words of masked fields while these were shown, and so cannot stay when they are hidden.
    var tellsMasked: Bool { get }
    /// What it holds and is not saved, to be kept on disk.
    func draft(in bench: Workbench) -> Draft?
}

extension Prompt {
    func paste(_ text: String, in bench: inout Workbench) {
        bench.tell(StatusWords.pasteIgnoredInChoice.text, .warning)
    }
    mutating func select(_ item: Int) {}
    func leave(in bench: inout Workbench) { bench.prompt = nil }
    mutating func settle(in bench: inout Workbench) {}
    func textsAreRead(in bench: inout Workbench) {}
    var field: String? { nil }
    var isMasked: Bool { false }
    var tellsMasked: Bool { false }
    func draft(in bench: Workbench) -> Draft? { nil }
}

extension Workbench {
    mutating func settlePrompt() {
        guard var prompt else { return }
        prompt.settle(in: &self)
        self.prompt = prompt
    }
}
