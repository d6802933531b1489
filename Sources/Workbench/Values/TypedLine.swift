import Screen

/// A line that a person types, wherever that is: the text under its caret, what Tab offers for it, what is wrong with it.
/// The one place that knows what keys do in a line; whoever shows one asks what a key did.
struct TypedLine: Sendable {
    /// What a key did to the line.
    enum Answer: Sendable, Hashable {
        /// The text is another, or the caret stands elsewhere.
        case edited
        /// It is the next of what Tab offers.
        case completed
        /// Enter.
        case accepted
        /// Esc, ^C or ^G; where an empty line is left so, Backspace too.
        case left
        /// Tab, where it offers nothing: on to the line below; or Shift-Tab, before any Tab, to the one above.
        case passed(by: Int)
        /// The key means nothing in a line: whoever shows it may have a meaning for it.
        case ignored
    }

    /// What a line is part of.
    enum Setting: Sendable {
        /// It stands alone.
        case alone
        /// Behind a key such as `/`: Backspace takes that away, too.
        case behindKey
        /// One of several, between which Tab goes.
        case amongLines
    }

    private(set) var editor: LineEditor
    /// What Tab offers, while only Tab is pressed.
    private(set) var completion: Completion?
    /// What is wrong with the text, until it is another.
    var fault: String?
    private let setting: Setting

    init(_ editor: LineEditor = LineEditor(), _ setting: Setting = .alone) {
        self.editor = editor
        self.setting = setting
    }

    /// - Parameters:
    ///   - text: what is so today, selected.
    ///   - typed: words that a person has typed already, in its place.
    init(proposing text: String, typed: String? = nil, _ setting: Setting = .alone) {
        self.init(typed.map { LineEditor($0) } ?? LineEditor(proposing: text), setting)
    }

    var text: String { editor.text }
    var isEmpty: Bool { editor.isEmpty }

    /// - Parameter candidates: whole lines that could stand in the place of the one typed, the best first.
    mutating func press(_ key: Key, candidates: (String) -> [String] = { _ in [] }) -> Answer {
        switch key {
        case _ where key.leavesLine: return .left
        case .backspace where setting == .behindKey && isEmpty: return .left
        case .enter: return .accepted
        case .backTab where setting == .amongLines && completion == nil: return .passed(by: -1)
        case .tab: return complete(by: 1, candidates)
        case .backTab: return complete(by: -1, candidates)
        default:
            guard editor.handle(key) else { return .ignored }
            change()
            return .edited
        }
    }

    /// Pasted text, which is never run as keys.
    mutating func insert(_ text: String) {
        editor.insert(text)
        change()
    }

    /// Puts another text in its place, as from the history.
    mutating func replace(with text: String) {
        editor = LineEditor(text)
        change()
    }

    private mutating func change() {
        completion = nil
        fault = nil
    }

    /// The first candidate for what was typed, then one after another.
    private mutating func complete(by step: Int, _ candidates: (String) -> [String]) -> Answer {
        if completion == nil {
            let offered = candidates(text)
            // What stands there already is no offer.
            completion = offered == [text] ? nil : Completion(offered)
        } else {
            completion?.step(by: step)
        }
        guard let completion else { return .passed(by: step) }
        editor = LineEditor(completion.current)
        fault = nil
        return .completed
    }
}

extension Key {
    /// Whether it leaves what is being asked or typed, wherever that is.
    var leavesLine: Bool { [.escape, .control("c"), .control("g")].contains(self) }
}
