import Negotiation
import Screen

/// The line after `:`, and what it could mean.
struct Palette: Sendable {
    /// Where it was opened, and in which what is chosen runs.
    let place: any Place.Type
    /// What was selected when the person last knew.
    var subject: Subject
    var editor: LineEditor
    var viewport = Viewport()
    /// What Tab offers, while only Tab is pressed.
    var completion: Completion?
    /// Which line of the history is shown, counted from the latest; and what was typed before.
    var recalled: Int?
    var typed = ""

    /// What a command is about.
    struct Subject: Sendable, Hashable {
        let record: RecordID?
        let marks: Set<RecordID>
        /// Of the record.
        let part: RecordPart?
    }

    init(in place: any Place.Type, about subject: Subject, _ text: String = "") {
        self.place = place
        self.subject = subject
        editor = LineEditor(text)
    }

    /// The first word, and what follows it; nil where no space does.
    var parts: (name: String, argument: String?) { Palette.parts(editor.text) }

    /// Without the spaces around it.
    var line: String {
        let text = editor.text.drop { $0.isWhitespace }
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
            place.bindings.filter { $0.name != Binding.palette.name }.map { PaletteRow.binding($0) }
            + commands.map { PaletteRow.command($0) }
        return all.enumerated().compactMap { index, row in
            let text = if case .command = row { argument == nil ? name : "\u{0}" } else { editor.text }
            return FuzzyMatch.score(text, in: row.name).map { (score: $0, index: index, row: row) }
        }
        .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        .map(\.row)
    }
}

/// Something that can be run by its name.
enum PaletteRow: Sendable {
    case binding(Binding)
    case command(CommandInfo)

    var name: String {
        switch self {
        case .binding(let binding): binding.name
        case .command(let info): info.name
        }
    }

    /// What runs it from the keyboard.
    var keys: String {
        switch self {
        case .binding(let binding): binding.keys.map(\.name).joined(separator: " ")
        case .command(let info): ":\(info.usage)"
        }
    }

    var help: String {
        switch self {
        case .binding(let binding): binding.help
        case .command(let info): info.help
        }
    }

    static func all(in place: any Place.Type) -> [PaletteRow] {
        place.bindings.map { .binding($0) } + CommandInfo.all(in: place).map { .command($0) }
    }
}
