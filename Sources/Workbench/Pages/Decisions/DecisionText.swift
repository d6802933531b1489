import FrontMatter
import Negotiation
import Screen
import Words

extension Workbench {
    /// One decision: the field, what it was, both versions, and whose they are.
    func decisionText(_ decision: Decision, width: Int) -> PageText {
        var page = PageText(width: width, withholding: withheld)
        let conflict = decision.conflict
        page.paragraph(Workbench.story(decision).text, Style(.warn))
        page.blank()
        page.field(.record, dossier.summary(of: decision.record)?.name ?? decision.record.name)
        page.field(.field, conflict.name)
        page.blank()
        let (ours, theirs) = names(decision)
        // What both machines started from is not known of a copy.
        if decision.copy == nil { version(.before, conflict.base, of: conflict, &page) }
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

    private func names(_ decision: Decision) -> (PageLabel, PageLabel) {
        switch decision.origin {
        case .undo: (.undone, .now)
        case .removal: (.yours, .inFile)
        case .draft: (.typed, .now)
        case .copy: (.inCopy, .inRecord)
        case .save, .merge: (.yours, .theirs)
        }
    }

    private func version(_ label: PageLabel, _ value: Value?, of conflict: Conflict, _ page: inout PageText) {
        let text = isRevealed ? conflict.told(value) : conflict.shown(value)
        page.field(label, text, value == nil ? .muted : .text, most: PageText.mostOnScreen / 4)
    }

    private static func story(_ decision: Decision) -> DecisionWords {
        let file = decision.record.file
        let (who, when) = (decision.by.name, decision.by.time)
        return switch decision.origin {
        case .save: .changedByOther(file: file, who: who, time: when)
        case .undo: .changedBeforeUndo(file: file, who: who, time: when)
        case .removal: .removed(file: file)
        case .draft(_, _, let time): .typedBefore(file: file, time: time)
        case .copy(let copy) where decision.conflict.ours == decision.conflict.theirs:
            .sameCopy(copy: copy.id.file, program: copy.program, file: file)
        case .copy(let copy): .copy(copy: copy.id.file, program: copy.program, file: file)
        case .merge(let ours, let theirs): .merge(file: file, ours: ours, theirs: theirs)
        }
    }
}
