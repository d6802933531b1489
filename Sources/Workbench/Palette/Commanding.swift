import Negotiation
import Screen

// `:`: keys go into the line; Enter runs what is selected.
extension Workbench {
    mutating func openPalette(_ text: String = "") { prompt = .palette(Palette(in: place, about: subject, text)) }

    /// What a command would be about now.
    private var subject: Palette.Subject {
        .init(
            record: current, marks: pages.isEmpty ? marks : [],
            part: pages.last?.part)
    }

    /// Whether something else is selected than when the line was opened, or than the person was told since: what is typed
    /// must not land there unseen.
    private mutating func isElsewhere(_ palette: Palette) -> Bool {
        let now = subject
        guard palette.subject != now else { return false }
        var palette = palette
        palette.subject = now
        prompt = .palette(palette)
        let name = now.record.flatMap { dossier.summary(of: $0)?.name }
        tell(
            "the selection has changed: Enter again runs it on \(now.part?.text ?? name ?? "what is selected now")",
            .warning)
        return true
    }

    mutating func answerPalette(_ palette: Palette, _ key: Key) -> [Effect] {
        var palette = palette
        let rows = palette.rows
        switch key {
        case .escape, .control("c"), .control("g"):
            prompt = nil
            return []
        case .backspace where palette.editor.isEmpty:
            prompt = nil
            return []
        case .enter: return run(palette)
        case .control("n"), .pageDown: palette.viewport.move(by: key == .pageDown ? 10 : 1, count: rows.count)
        case .control("p"), .pageUp: palette.viewport.move(by: key == .pageUp ? -10 : -1, count: rows.count)
        case .down where palette.recalled == nil: palette.viewport.move(by: 1, count: rows.count)
        case .up where palette.recalled == nil && palette.viewport.selected > 0:
            palette.viewport.move(by: -1, count: rows.count)
        case .up: recall(1, in: &palette)
        case .down: recall(-1, in: &palette)
        case .tab, .backTab:
            let typed = palette
            let isOffered = Completion.advance(
                &palette.completion, in: &palette.editor, by: key == .tab ? 1 : -1
            ) { _ in completions(of: typed) }
            guard isOffered else { return [] }
            palette.viewport = Viewport()
        default:
            guard palette.editor.handle(key) else { return [] }
            palette.completion = nil
            palette.recalled = nil
            palette.viewport = Viewport()
        }
        prompt = .palette(palette)
        return []
    }

    /// One line back, or forward; beyond the latest, what was typed.
    private func recall(_ step: Int, in palette: inout Palette) {
        let next = (palette.recalled ?? -1) + step
        guard next < commandHistory.count else { return }
        if palette.recalled == nil { palette.typed = palette.editor.text }
        palette.recalled = next < 0 ? nil : next
        palette.editor = LineEditor(next < 0 ? palette.typed : commandHistory[commandHistory.count - 1 - next])
        palette.viewport = Viewport()
        palette.completion = nil
    }

    /// Whole lines that could stand in the place of what was typed.
    private func completions(of palette: Palette) -> [String] {
        let (name, argument) = palette.parts
        guard let argument else {
            return palette.rows.map { row in
                if case .command(let info) = row { info.name + " " } else { row.name }
            }
        }
        guard let command = CommandInfo.all(in: palette.place).first(where: { $0.name == name })
        else { return palette.rows.map(\.name) }
        return command.completions(self, argument).map { "\(name) \($0)" }
    }

    private mutating func run(_ palette: Palette) -> [Effect] {
        if isElsewhere(palette) { return [] }
        let line = palette.line
        let rows = palette.rows
        guard rows.indices.contains(palette.viewport.selected) else {
            prompt = .palette(palette)
            tell(unknown(palette), .error)
            return []
        }
        switch rows[palette.viewport.selected] {
        case .binding(let binding):
            prompt = nil
            return remember(binding.name) + perform(binding)
        case .command(let info):
            let (name, argument) = Palette.parts(line)
            let isNumber = info.name == "row" && Int(name) != nil
            guard isNumber || (name == info.name && argument?.isEmpty == false) else {
                // Named in part, or without what belongs to it: nothing is done by guessing.
                prompt = .palette(Palette(in: palette.place, about: palette.subject, info.name + " "))
                if name == info.name { tell("write \(info.usage); Tab completes", .warning) }
                return []
            }
            do throws(CommandFault) {
                if isReadOnly, info.writes { throw CommandFault(reason: Workbench.readOnlyReason) }
                prompt = nil
                let effects = try info.run(&self, isNumber ? name : argument ?? "")
                return remember(line) + effects
            } catch {
                prompt = .palette(palette)
                tell(error.reason, .error)
                return []
            }
        }
    }

    private func unknown(_ palette: Palette) -> String {
        let name = palette.parts.name
        let names = PaletteRow.all(in: palette.place).map(\.name)
        let nearest =
            names.first { $0.hasPrefix(name) } ?? Spelling.nearest(to: name, among: names)
            ?? Spelling.nearest(to: SearchText.fold(palette.editor.text), among: names)
        return
            "no command `\(palette.line)` here: \(nearest.map { "did you mean `\($0)`?" } ?? "? lists all")"
    }

    /// Keeps a line that was run, but for the words of masked fields.
    private mutating func remember(_ line: String) -> [Effect] {
        let (name, argument) = Palette.parts(line)
        if name == "set", let argument, Masked.hides(Palette.parts(argument).name) { return [] }
        commandHistory.removeAll { $0 == line }
        commandHistory.append(line)
        commandHistory = commandHistory.suffix(Workbench.commandHistoryLength)
        return [.remember(line)]
    }

    /// Lines kept at most.
    static let commandHistoryLength = 200
    static let readOnlyReason =
        "read-only: this account may not write to the dossier; ask its owner, or work on a copy"
}
