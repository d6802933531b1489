import FrontMatter
import Negotiation
import Screen
import Words

extension Workbench {
    /// One decision: the field, what it was, both versions, and whose they are.
    func decisionText(_ decision: Decision, width: Int) -> PageText {
        var page = PageText(width: width, withholding: withheld)
        let conflict = decision.conflict
        page.paragraph(Workbench.story(decision), Style(.warn))
        page.blank()
        page.field("record", dossier.summary(of: decision.record)?.name ?? decision.record.name)
        page.field("field", conflict.name)
        page.blank()
        let (ours, theirs) = names(decision)
        // What both machines started from is not known of a copy.
        if decision.copy == nil { version("before", conflict.base, of: conflict, &page) }
        version(ours, conflict.ours, of: conflict, &page)
        version(theirs, conflict.theirs, of: conflict, &page)
        page.blank()
        // On the page as well as in the key bar, which a message may cover.
        for binding in DecisionsPage.answers + [DecisionsPage.leave] {
            guard let key = binding.keys.first else { continue }
            let help = binding.name == DecisionsPage.leave.name ? KeyHelp.decideLater : binding.help
            page.line(Span(DisplayWidth.pad(key.name, to: PageText.labelWidth), .key), Span(help.text))
        }
        return page
    }

    private func names(_ decision: Decision) -> (String, String) {
        switch decision.origin {
        case .undo: ("undone", "now")
        case .removal: ("yours", "file")
        case .draft: ("typed", "now")
        case .copy: ("copy", "record")
        case .save, .merge: ("yours", "theirs")
        }
    }

    private func version(_ label: String, _ value: Value?, of conflict: Conflict, _ page: inout PageText) {
        let text = isRevealed ? Change.text(value) : conflict.shown(value)
        page.field(label, text, value == nil ? .muted : .text, most: PageText.mostOnScreen / 4)
    }

    private static func story(_ decision: Decision) -> String {
        let file = decision.record.file
        let who = decision.by.name ?? "somebody else"
        let when = decision.by.time.map { " (\($0))" } ?? ""
        return switch decision.origin {
        case .save: "\(file): \(who) changed this field while you did\(when). The file holds theirs."
        case .undo: "\(file): \(who) changed this field after the change that you are undoing\(when)."
        case .removal: "\(file) was removed while you changed it. Keeping yours creates it again."
        case .draft(_, _, let time):
            "\(file): typed\(time.map { " on \($0)" } ?? "") and not saved when the program ended."
        case .copy(let copy) where decision.conflict.ours == decision.conflict.theirs:
            "\(copy.id.file): \(copy.program) has kept this copy of \(file), which says the same. Either key removes it."
        case .copy(let copy):
            "\(copy.id.file): \(copy.program) has kept this copy of \(file), since two machines changed it. Yours is the "
                + "copy's; once every field is decided, the copy is removed."
        case .merge(let ours, let theirs):
            "\(file): git could not join \(ours) and \(theirs): both changed this field."
        }
    }
}
