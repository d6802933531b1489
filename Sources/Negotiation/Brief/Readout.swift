extension Brief {
    /// What is sent round after a meeting: what moved, what did not, what was said, who must do what by when.
    package static func readout(
        of meeting: Record<Meeting>, in dossier: Dossier, today: CalendarDate, secrets: Secrets? = nil
    ) -> Brief {
        let source = BriefSource(dossier: dossier, today: today)
        var brief = Brief(
            title: meeting.name, subtitle: "Readout, \(dossier.title)",
            handling: meeting.subject.preparation.handling ?? source.framework.handling,
            foot: .init(name: "Readout: \(meeting.name)", day: BriefSource.inFull(words: today.long)))
        brief.blocks.append(
            facts(
                ("when", [meeting.date.long, meeting.place].compactMap(\.self).joined(separator: ", ")),
                ("level", meeting.level?.rawValue), ("who", source.participants(of: meeting)),
                ("status", meeting.status == .held ? nil : meeting.status?.rawValue)))
        let moved = meeting.outcomes.filter { $0.result != .unchanged }
        brief.section("What moved", [.items(moved.map { source.item($0) })])
        brief.section(
            "What did not", [.items(meeting.outcomes.filter { $0.result == .unchanged }.map { source.item($0) })])
        brief.section("Positions taken", [.items(source.positions(in: meeting))])
        if meeting.subject.isTalks { brief.section("Across the table", source.acrossTheTable(meeting)) }
        brief.section("In public", source.statements(of: meeting, inPublic: true))
        brief.section("Actions", [source.actions(source.byOffice(meeting.actions))])
        brief.section("Background", source.paragraphs(meeting.prose))
        if let next = source.meetingAfter(meeting) {
            brief.section("Next", "\(next.name), \(next.date.long)\(next.place.map { ", \($0)" } ?? "")")
        }
        // It goes round: nobody asks for red lines in it.
        return brief.withholding(secrets ?? Secrets(dossier), unless: false)
    }
}

extension BriefSource {
    fileprivate func item(_ outcome: Outcome) -> Brief.Item {
        Brief.Item(word(for: outcome.result), names(of: outcome), note: BriefSource.marked(outcome.note))
    }

    fileprivate func positions(in meeting: Record<Meeting>) -> [Brief.Item] {
        dossier.gaps.filter { !$0.isBroken }.flatMap { gap in
            gap.positions.filter { $0.meeting?.id == meeting.id.name }.map { position in
                let value = marked(position.value).map { " (\($0)\(gap.measure.map { " \($0)" } ?? ""))" } ?? ""
                return Brief.Item(name(of: position.side.id), "\(gap.name): \(position.text)\(value)")
            }
        }
    }

    /// What each side said to the other; that nothing is reported of a side is worth knowing, too.
    fileprivate func acrossTheTable(_ meeting: Record<Meeting>) -> [Brief.Block] {
        let said = statements(of: meeting, inPublic: false)
        let speakers = Set(
            meeting.subject.statements.filter { !$0.isPublic(in: meeting.subject) }.compactMap(\.side?.id))
        let silent = [ours, theirs].compactMap(\.self).filter { !speakers.contains($0.id) }
        return said + [.items(silent.map { Brief.Item($0.name, "No words are reported.") })]
    }

    /// Ours before theirs, what is done last, else by the day.
    fileprivate func byOffice(_ items: [ActionItem]) -> [ActionItem] {
        func isDone(_ item: ActionItem) -> Int { item.status == .open ? 0 : 1 }
        func isTheirs(_ item: ActionItem) -> Int {
            let side = framework.people.first { $0.name == item.owner }?.side?.id
            return side != nil && side == theirs?.id ? 1 : 0
        }
        return items.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            return (isDone(a), isTheirs(a), a.due?.last ?? .latest, one.offset)
                < (isDone(b), isTheirs(b), b.due?.last ?? .latest, other.offset)
        }.map(\.element)
    }

    fileprivate func statements(of meeting: Record<Meeting>, inPublic isPublic: Bool) -> [Brief.Block] {
        meeting.subject.statements.filter { $0.isPublic(in: meeting.subject) == isPublic }.map { statement in
            .quote(statement.text, by: statement.origin { dated($0) })
        }
    }

    fileprivate func meetingAfter(_ meeting: Record<Meeting>) -> Record<Meeting>? {
        dossier.meetings.last {
            !$0.isBroken && $0.subject.isTalks && $0.status == .planned && $0.date > meeting.date
        }
    }
}
