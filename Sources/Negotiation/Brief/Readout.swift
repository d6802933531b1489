extension Brief {
    /// What is sent round after a meeting: what moved, what did not, what was said, who must do what by when.
    package static func readout(
        of meeting: Record<Meeting>, in dossier: Dossier, today: CalendarDate, secrets: Secrets? = nil
    ) -> Brief {
        let source = BriefSource(dossier: dossier, today: today)
        var brief = Brief(title: meeting.name, subtitle: "Readout, \(dossier.title)")
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
        brief.section("Said across the table", source.statements(of: meeting, inPublic: false))
        brief.section("Said in public", source.statements(of: meeting, inPublic: true))
        brief.section("Actions", [source.actions(meeting.actions)])
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
        let target = outcome.gap.flatMap { dossier.gap($0.id) }
        let trend = target.flatMap { gap in dossier.trend(of: gap) }.map { " \($0.mark)" } ?? ""
        return Brief.Item(outcome.result.rawValue + trend, names(of: outcome), note: outcome.note)
    }

    fileprivate func positions(in meeting: Record<Meeting>) -> [Brief.Item] {
        dossier.gaps.filter { !$0.isBroken }.flatMap { gap in
            gap.positions.filter { $0.meeting?.id == meeting.id.name }.map { position in
                let value = marked(position.value).map { " (\($0)\(gap.measure.map { " \($0)" } ?? ""))" } ?? ""
                return Brief.Item(name(of: position.side.id), "\(gap.name): \(position.text)\(value)")
            }
        }
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
