import Negotiation
import Screen

/// The line after `:`, and what it could mean.
struct Palette: Prompt {
    /// Where it was opened, and in which what is chosen runs.
    let place: any Place.Type
    /// Its keys.
    let bindings: [Binding]
    /// What was selected when the person last knew.
    var subject: Subject
    private(set) var line: TypedLine
    var viewport = Viewport()
    /// Which line of the history is shown, counted from the latest; and what was typed before.
    private var recalled: Int?
    private var typed = ""

    /// What a command is about.
    struct Subject: Sendable, Hashable {
        let record: RecordID?
        let marks: Set<RecordID>
        /// Of the record.
        let part: RecordPart?
    }

    init(in place: any Place.Type, _ bindings: [Binding], about subject: Subject, _ text: String = "") {
        self.place = place
        self.bindings = bindings
        self.subject = subject
        line = TypedLine(LineEditor(text), .behindKey)
    }

    /// The first word, and what follows it; nil where no space does.
    var parts: (name: String, argument: String?) { Palette.parts(line.text) }

    /// Without the spaces around it.
    var command: String {
        let text = line.text.drop { $0.isWhitespace }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last])
    }

    static func parts(_ text: String) -> (name: String, argument: String?) {
        let text = text.drop { $0.isWhitespace }
        guard let space = text.firstIndex(where: \.isWhitespace) else { return (SearchText.fold(text), nil) }
        let rest = text[space...].drop { $0.isWhitespace }
        return (SearchText.fold(text[..<space]), String(rest))
    }

    /// What fits the line, the best first; what fits alike in the order of the tables.
    var rows: [PaletteRow] {
        let (name, argument) = parts
        let commands = CommandInfo.all(in: place)
        if let row = commands.first(where: { $0.name == "row" }), Int(name) != nil { return [.command(row)] }
        if argument != nil, let command = commands.first(where: { $0.name == name }) { return [.command(command)] }
        let all =
            bindings.filter { $0.name != Binding.palette.name }.map { PaletteRow.binding($0) }
            + commands.map { PaletteRow.command($0) }
        return all.enumerated().compactMap { index, row in
            let text = if case .command = row { argument == nil ? name : "\u{0}" } else { line.text }
            return FuzzyMatch.score(text, in: row.name).map { (score: $0, index: index, row: row) }
        }
        .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        .map(\.row)
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

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        let now = bench
        switch next.line.press(key, candidates: { _ in completions(in: now) }) {
        case .left:
            leave(in: &bench)
            return []
        case .accepted: return bench.run(self)
        case .passed: return []
        case .completed: next.viewport = Viewport()
        case .edited: next.begin()
        case .ignored: guard next.move(key, history: bench.commandHistory) else { return [] }
        }
        bench.prompt = next
        return []
    }

    mutating func select(_ item: Int) { viewport.select(item, count: rows.count) }

    func paste(_ text: String, in bench: inout Workbench) {
        var next = self
        next.line.insert(text)
        next.begin()
        bench.prompt = next
    }

    /// What is typed now is no line of the history.
    private mutating func begin() {
        recalled = nil
        viewport = Viewport()
    }

    /// Among what fits, or, above its first row, through the history.
    private mutating func move(_ key: Key, history: [String]) -> Bool {
        let count = rows.count
        switch key {
        case .control("n"): viewport.move(by: 1, count: count)
        case .control("p"): viewport.move(by: -1, count: count)
        case .pageDown: viewport.move(by: 10, count: count)
        case .pageUp: viewport.move(by: -10, count: count)
        case .down where recalled == nil: viewport.move(by: 1, count: count)
        case .up where recalled == nil && viewport.selected > 0: viewport.move(by: -1, count: count)
        case .up: recall(1, of: history)
        case .down: recall(-1, of: history)
        default: return false
        }
        return true
    }

    /// One line back, or forward; beyond the latest, what was typed.
    private mutating func recall(_ step: Int, of history: [String]) {
        let next = (recalled ?? -1) + step
        guard next < history.count else { return }
        if recalled == nil { typed = line.text }
        recalled = next < 0 ? nil : next
        line.replace(with: next < 0 ? typed : history[history.count - 1 - next])
        viewport = Viewport()
    }

    /// Whole lines that could stand in the place of what was typed.
    private func completions(in bench: Workbench) -> [String] {
        let (name, argument) = parts
        guard let argument else {
            return rows.map { row in
                if case .command(let info) = row { info.name + " " } else { row.name }
            }
        }
        guard let command = CommandInfo.all(in: place).first(where: { $0.name == name }) else {
            return rows.map(\.name)
        }
        return command.completions(bench, argument).map { "\(name) \($0)" }
    }
}
