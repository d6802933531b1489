import Negotiation
import Screen
import Words

// `:`: Enter runs what is selected.
extension Workbench {
    mutating func openPalette(_ text: String = "") { prompt = Palette(in: place, bindings, about: subject, text) }

    /// What a command would be about now.
    private var subject: Palette.Subject {
        .init(
            record: current, marks: pages.isEmpty ? board.marks : [],
            part: pages.last?.part)
    }

    /// Whether something else is selected than when the line was opened, or than the person was told since: what is typed
    /// must not land there unseen.
    private mutating func isElsewhere(_ palette: Palette) -> Bool {
        let now = subject
        guard palette.subject != now else { return false }
        var palette = palette
        palette.subject = now
        prompt = palette
        let name = now.record.flatMap { dossier.summary(of: $0)?.name }
        tell(PaletteWords.selectionChanged(now.part?.text ?? name).text, .warning)
        return true
    }

    /// Does what is selected.
    mutating func run(_ palette: Palette) -> [Effect] {
        if isElsewhere(palette) { return [] }
        let line = palette.command
        let rows = palette.rows
        guard rows.indices.contains(palette.viewport.selected) else {
            prompt = palette
            tell(unknown(palette), .error)
            return []
        }
        switch rows[palette.viewport.selected] {
        // Only the help lists those.
        case .sign: return []
        case .binding(let binding):
            prompt = nil
            return remember(binding.name) + perform(binding)
        case .command(let info):
            let (name, argument) = Palette.parts(line)
            let isNumber = info.name == "row" && Int(name) != nil
            guard isNumber || (name == info.name && argument?.isEmpty == false) else {
                // Named in part, or without what belongs to it: nothing is done by guessing.
                prompt = Palette(in: palette.place, palette.bindings, about: palette.subject, info.name + " ")
                if name == info.name { tell(PaletteWords.usage(info.usage).text, .warning) }
                return []
            }
            guard areRead(info.texts(self, argument ?? "")) else {
                prompt = palette
                return afterReading(info.texts(self, argument ?? "")) { $0.run(palette) }
            }
            do throws(CommandFault) {
                if info.writes, let readOnly { throw CommandFault(reason: readOnly.reason) }
                prompt = nil
                let effects = try info.run(&self, isNumber ? name : argument ?? "")
                return remember(line) + effects
            } catch {
                prompt = palette
                tell(error.reason, .error)
                return []
            }
        }
    }

    private func unknown(_ palette: Palette) -> String {
        let name = palette.parts.name
        let names = PaletteRow.all(palette.bindings, in: palette.place).map(\.name)
        let nearest =
            names.first { $0.hasPrefix(name) } ?? Spelling.nearest(to: name, among: names)
            ?? Spelling.nearest(to: SearchText.fold(palette.line.text), among: names)
        return PaletteWords.unknown(palette.command, near: nearest).text
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
    private static let commandHistoryLength = 200
}
