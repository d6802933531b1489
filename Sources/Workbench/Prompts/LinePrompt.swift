import FrontMatter
import Negotiation
import Screen
import Words

/// A line typed in the last line of the screen: a value, a name, a filter, and what is done with it.
struct LinePrompt: Prompt {
    /// The field whose value is typed, and the records that get it.
    struct Target: Sendable, Hashable {
        let field: String
        let records: [RecordID]
    }

    /// What stands beside the line: how to write it, or what has happened to the field meanwhile.
    struct Hint: Sendable {
        var text: String
        /// What is more than muted is read whole, whatever room it takes.
        var slot = Slot.muted
    }

    /// What is typed, and of what, as in `due` and `Funding clock`.
    let label: PromptLabel
    var line: TypedLine
    /// Nil where it is no value of a field.
    let target: Target?
    private(set) var hint = Hint(text: "")
    /// What the line was opened with, as a draft was: it stands in the place of the hint until another text is typed.
    private let opening: (hint: String, text: String)?
    /// What Enter does, in a word.
    private let entering: KeyLabel
    private let hinting: @Sendable (inout Workbench, String) -> Hint
    /// Nil where Tab offers nothing.
    private let completions: (@Sendable (Workbench, String) -> [String])?
    private let draft: @Sendable (Workbench, String) -> Draft?
    private let texts: @Sendable (String) -> Set<RecordKind>
    private let accept: @Sendable (inout Workbench, String) throws(ChangeRefusal) -> [Effect]

    /// - Parameters:
    ///   - proposed: what is so today, selected.
    ///   - typed: words that a person has typed already, in its place; those that could not be saved a moment ago are
    ///     taken by themselves.
    ///   - opening: a hint that stands first.
    ///   - enter: what Enter does, in a word.
    ///   - hint: made anew after every event.
    ///   - completions: whole lines that could stand in the place of the one typed, the best first.
    ///   - draft: what is kept on disk of a text that a person has typed.
    ///   - texts: the kinds of records that are looked through by it.
    ///   - accept: what Enter does. The line is asked for again, with the reason, where it throws one.
    init(
        _ label: PromptLabel, target: Target? = nil, proposed: String = "", typed: String? = nil,
        opening: String? = nil, enter: KeyLabel = .save,
        hint: @escaping @Sendable (inout Workbench, String) -> Hint,
        completions: (@Sendable (Workbench, String) -> [String])? = nil,
        draft: @escaping @Sendable (Workbench, String) -> Draft? = { _, _ in nil },
        texts: @escaping @Sendable (String) -> Set<RecordKind> = { _ in [] },
        accept: @escaping @Sendable (inout Workbench, String) throws(ChangeRefusal) -> [Effect]
    ) {
        self.label = label
        self.target = target
        line = TypedLine(proposing: proposed, typed: typed)
        self.opening = opening.map { ($0, typed ?? proposed) }
        entering = enter
        hinting = hint
        self.completions = completions
        self.draft = draft
        self.texts = texts
        self.accept = accept
    }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        let now = bench
        switch next.line.press(key, candidates: { completions?(now, $0) ?? [] }) {
        case .edited, .completed: bench.prompt = next
        case .accepted: return bench.afterReading(texts(line.text)) { take(in: &$0) }
        case .left:
            leave(in: &bench)
            if target != nil { bench.tell(StatusWords.nothingChanged.text) }
        case .passed, .ignored: break
        }
        return []
    }

    private func take(in bench: inout Workbench) -> [Effect] {
        bench.prompt = nil
        do throws(ChangeRefusal) {
            let effects = try accept(&bench, line.text)
            // Kept until it is known to be saved.
            if effects.contains(where: { if case .save = $0 { true } else { false } }) { bench.unsaved.prompt = self }
            return effects
        } catch {
            var again = self
            again.line.fault = error.reason
            bench.prompt = again
            return []
        }
    }

    func paste(_ text: String, in bench: inout Workbench) {
        var next = self
        next.line.insert(text)
        bench.prompt = next
    }

    func leave(in bench: inout Workbench) {
        bench.prompt = nil
        bench.wantNoTexts()
        if let target, bench.unsavedText(of: target) != nil { bench.unsaved.prompt = nil }
    }

    mutating func settle(in bench: inout Workbench) {
        if let opening, opening.text == line.text {
            hint = Hint(text: opening.hint)
        } else {
            hint = hinting(&bench, line.text)
        }
    }

    var isMasked: Bool { target.map { Masked.hides($0.field) } ?? false }

    func draft(in bench: Workbench) -> Draft? { line.editor.isProposed ? nil : draft(bench, line.text) }

    var mode: Mode { .typing(enter: entering, completes: completions != nil) }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        // Half of the line at most: the other half is for what is typed.
        let label = label.text(width: area.size.columns / 2, ellipsis: bench.glyphs.ellipsis)
        let hint = line.fault.map { Hint(text: $0, slot: .error) } ?? hint
        bench.renderLine(
            bench.told(label) + " ", bench.veils(line.editor), hint.text, hint.slot, keptOnDisk: true, area,
            into: &surface)
    }
}

extension Workbench {
    /// What was typed for this a moment ago and could not be saved.
    func unsavedText(of target: LinePrompt.Target) -> String? {
        guard let line = unsaved.prompt as? LinePrompt, line.target == target else { return nil }
        return line.line.text
    }
}

extension Completion {
    /// What offers words of a field to a line; nil for a field that has no words.
    static func offers(
        _ shape: Shape, _ field: Path, in dossier: Dossier
    ) -> (@Sendable (Workbench, String) -> [String])? {
        guard !candidates(for: "", shape, field, in: dossier).isEmpty else { return nil }
        return { bench, text in candidates(for: text, shape, field, in: bench.dossier) }
    }
}
