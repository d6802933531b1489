import Negotiation
import Screen

extension Workbench {
    func build(_ meeting: Record<Meeting>, _ page: inout PageText) {
        if meeting.isBroken { return buildBroken(meeting, &page) }
        var line: StyledLine = [Span(dated(meeting.date) ?? "", Style(.text, emphasis: .bold))]
        for word in [meeting.subject.kind?.rawValue, meeting.place, meeting.level?.rawValue, meeting.status?.rawValue] {
            if let word { line.append(Span("   \(word)")) }
        }
        page.line(line)
        if let title = meeting.titleJa { page.line(Span(title, .muted)) }
        page.blank()
        for (side, delegation) in meeting.delegations.entries {
            page.field(
                sideName(side), dossier.framework.subject.titled(delegation.participants),
                Style(sideSlot(side)))
        }
        if !meeting.agenda.isEmpty {
            page.heading("Agenda", count: meeting.agenda.count)
            for (index, item) in meeting.agenda.prefix(page.room).enumerated() {
                let name = RecordID(agenda: item).flatMap { dossier.summary(of: $0)?.name }
                page.item(Span("\(index + 1).", .muted), name ?? item)
            }
        }
        buildPreparation(meeting.subject.preparation, &page)
        buildResults(meeting, &page)
        buildStatements(meeting, "Said across the table", inPublic: false, &page)
        buildStatements(meeting, "Said in public", inPublic: true, &page)
        buildActions(meeting, &page)
        buildProse(meeting.prose, &page)
        buildNotes(of: meeting.id, &page)
        buildSources(meeting.sources, &page)
    }

    private func buildStatements(
        _ meeting: Record<Meeting>, _ heading: String, inPublic isPublic: Bool, _ page: inout PageText
    ) {
        let statements = meeting.subject.statements.filter { $0.isPublic(in: meeting.subject) == isPublic }
        guard !statements.isEmpty else { return }
        page.heading(heading, count: statements.count)
        for statement in statements.prefix(page.room) {
            page.paragraph("“\(statement.text)”")
            if let original = statement.original { page.paragraph("“\(original)”") }
            page.item(Span("–", .muted), statement.origin { dated($0) }, Style(sideSlot(statement.side?.id)))
        }
    }

    private func buildResults(_ meeting: Record<Meeting>, _ page: inout PageText) {
        guard !meeting.outcomes.isEmpty else { return }
        page.heading("Outcomes", count: meeting.outcomes.count)
        for outcome in meeting.outcomes.prefix(page.room) {
            let names =
                [
                    outcome.gap.map { dossier.gap($0.id)?.name ?? $0.id },
                    outcome.project.map { dossier.project($0.id)?.name ?? $0.id },
                ]
                .compactMap(\.self).joined(separator: ", ")
            let note = outcome.note.map { ": \($0)" } ?? ""
            page.item(Span(DisplayWidth.pad(outcome.result.rawValue, to: 9)), names + note)
        }
    }

    private func buildActions(_ meeting: Record<Meeting>, _ page: inout PageText) {
        guard !meeting.actions.isEmpty else { return }
        page.heading("Actions", count: meeting.actions.count)
        for action in meeting.actions.prefix(page.room) {
            let words = [action.owner, action.due.flatMap { dated($0) }].compactMap(\.self).joined(separator: ", ")
            page.item(
                Span(action.status.box), action.text + (words.isEmpty ? "" : " – \(words)"),
                action.isOverdue(today) ? Style(.overdue) : action.status == .open ? .text : .muted)
        }
    }
}

extension Meeting: PagedSubject {
    static func buildPage(of meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        bench.build(meeting, &page)
    }

    static func buildHead(of meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        let words = [meeting.place, meeting.level?.rawValue, meeting.status?.rawValue].compactMap(\.self)
        page.line(
            Span(bench.dated(meeting.date) ?? "", Style(.text, emphasis: .bold)),
            Span(words.map { "   \($0)" }.joined()))
    }

    static func buildWhatToDo(on meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        for action in meeting.actions where action.status == .open {
            let words = [action.owner ?? "nobody", action.due.flatMap { bench.dated($0) }].compactMap(\.self)
            page.item(Span("[ ]"), "\(action.text) – \(words.joined(separator: ", "))")
        }
    }

    static func brief(of id: RecordID) -> BriefSubject? { .readout(id) }
}
