import Negotiation
import Words

/// How what was typed in a session that is gone is opened again as it was. A place names those of its own.
struct Reopening: Sendable {
    enum Time: Sendable {
        /// At the start, all of them.
        case atStart
        /// One after another, when nothing else is asked.
        case inTurn
    }

    let time: Time
    /// What opens a draft, with words such as `typed on 2026-02-20 14:02 and not saved`; nil where it is of another kind.
    let opener: @Sendable (Workbench, Draft) -> (@Sendable (inout Workbench, String) -> Void)?
}

extension Workbench {
    /// What is typed and not saved, to be kept on disk.
    package var drafts: [Draft] {
        let typed = [prompt?.draft(in: self), unsaved.prompt?.draft(in: self), unsaved.inEditor?.draft]
        return undecided.drafts(vocabulary: dossier.vocabulary) + pages.compactMap { $0.draft(today: today) }
            + typed.compactMap(\.self) + places.flatMap { $0.drafts(in: self) } + unsaved.unopened
    }

    /// Drafts of lost sessions: what can be opened as it was, is; the rest is decided, each against what its field holds
    /// now.
    mutating func adopt(_ drafts: [Draft]) {
        let openings = places.flatMap { $0.reopenings }
        let rest = drafts.filter { !open($0, by: openings) }
        undecided.add(rest, in: dossier)
    }

    private mutating func open(_ draft: Draft, by openings: [Reopening]) -> Bool {
        for opening in openings {
            guard let open = opening.opener(self, draft) else { continue }
            switch opening.time {
            case .atStart: open(&self, draft.story)
            case .inTurn: unsaved.unopened.append(draft)
            }
            return true
        }
        return false
    }

    /// Opens the next of those that wait, as it was when the program ended.
    mutating func openNextDraft() {
        guard prompt == nil, !unsaved.unopened.isEmpty else { return }
        let draft = unsaved.unopened.removeFirst()
        let openings = places.flatMap { $0.reopenings }
        for opening in openings {
            if let open = opening.opener(self, draft) { return open(&self, draft.story) }
        }
    }
}

extension Draft {
    /// `typed on 2026-02-20 14:02 and not saved`
    fileprivate var story: String { StatusWords.typedAndNotSaved(at: time).text }
}
