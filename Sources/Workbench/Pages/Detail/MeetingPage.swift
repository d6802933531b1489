import Negotiation
import Screen
import Words

extension Workbench {
    func build(_ meeting: Record<Meeting>, _ page: inout PageText) {
        if meeting.isBroken { return buildBroken(meeting, &page) }
        var line: StyledLine = [Span(dated(meeting.date) ?? "", Style(.text, emphasis: .bold))]
        for word in [meeting.subject.kind?.word, meeting.place, meeting.level?.word, meeting.status?.word] {
            if let word { line.append(Span("   \(word)")) }
        }
        page.line(line)
        if let title = meeting.otherName { page.line(Span(title, .muted)) }
        page.blank()
        for (side, delegation) in meeting.delegations.entries {
            page.field(
                sideName(side), dossier.framework.subject.titled(delegation.participants),
                Style(sideSlot(side)))
        }
        if !meeting.agenda.isEmpty {
            page.heading(.agenda, count: meeting.agenda.count)
            for (index, item) in meeting.agenda.prefix(page.room).enumerated() {
                let name = RecordID(agenda: item).flatMap { dossier.summary(of: $0)?.name }
                page.item(Span("\(index + 1).", .muted), name ?? item)
            }
        }
        buildPreparation(meeting.subject.preparation, &page)
        buildResults(meeting, &page)
        buildStatements(meeting, .saidAcrossTable, inPublic: false, &page)
        buildStatements(meeting, .saidInPublic, inPublic: true, &page)
        buildActions(meeting, &page)
        buildProse(meeting.prose, &page)
        buildNotes(of: meeting.id, &page)
        buildSources(meeting.sources, &page)
    }

    private func buildStatements(
        _ meeting: Record<Meeting>, _ heading: PageHeading, inPublic isPublic: Bool, _ page: inout PageText
    ) {
        let statements = meeting.subject.statements.filter { $0.isPublic(in: meeting.subject) == isPublic }
        guard !statements.isEmpty else { return }
        page.heading(heading, count: statements.count)
        for statement in statements.prefix(page.room) {
            page.paragraph(PageSign.quote(statement.text).text)
            if let original = statement.original { page.paragraph(PageSign.quote(original).text) }
            page.item(
                Span(PageSign.by.text, .muted), statement.origin { dated($0) }, Style(sideSlot(statement.side?.id)))
        }
    }

    private func buildResults(_ meeting: Record<Meeting>, _ page: inout PageText) {
        guard !meeting.outcomes.isEmpty else { return }
        page.heading(.outcomes, count: meeting.outcomes.count)
        for outcome in meeting.outcomes.prefix(page.room) {
            let names =
                [
                    outcome.gap.map { dossier.gap($0.id)?.name ?? $0.id },
                    outcome.project.map { dossier.project($0.id)?.name ?? $0.id },
                ]
                .compactMap(\.self).listed
            page.item(
                Span(DisplayWidth.pad(outcome.result.word, to: 9)),
                outcome.note.map { PageSign.colon(names, $0).text } ?? names)
        }
    }

    private func buildActions(_ meeting: Record<Meeting>, _ page: inout PageText) {
        guard !meeting.actions.isEmpty else { return }
        page.heading(.actions, count: meeting.actions.count)
        for action in meeting.actions.prefix(page.room) {
            let words = [action.owner, action.due.flatMap { dated($0) }].compactMap(\.self).listed
            page.item(
                Span(action.status.box),
                words.isEmpty ? action.text : PageSign.remark(words, on: action.text).text,
                action.isOverdue(today) ? Style(.overdue) : action.status == .open ? .text : .muted)
        }
    }
}

extension Meeting: PagedSubject {
    static func buildPage(of meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        bench.build(meeting, &page)
    }

    static func buildHead(of meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        let words = [meeting.place, meeting.level?.word, meeting.status?.word].compactMap(\.self)
        page.line(
            Span(bench.dated(meeting.date) ?? "", Style(.text, emphasis: .bold)),
            Span(words.map { "   \($0)" }.joined()))
    }

    static func buildWhatToDo(on meeting: Record<Meeting>, _ bench: Workbench, _ page: inout PageText) {
        for action in meeting.actions where action.status == .open {
            let words = [action.owner ?? RecordPageWords.nobody.text, action.due.flatMap { bench.dated($0) }]
            page.item(Span("[ ]"), PageSign.remark(words.compactMap(\.self).listed, on: action.text).text)
        }
    }

    static func brief(of id: RecordID) -> BriefSubject? { .readout(id) }
}
