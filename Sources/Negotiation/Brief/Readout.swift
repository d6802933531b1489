import Words

extension Brief {
    /// What is sent round after a meeting: what moved, what did not, what was said, who must do what by when.
    package static func readout(
        of meeting: Record<Meeting>, in dossier: Dossier, today: CalendarDate, secrets: Secrets? = nil
    ) -> Brief {
        let source = BriefSource(dossier: dossier, today: today)
        var brief = Brief(
            title: meeting.name, subtitle: BriefWords.readoutOf(dossier: dossier.title).text,
            handling: meeting.subject.preparation.handling ?? source.framework.handling,
            foot: .init(
                name: BriefWords.readoutFoot(meeting: meeting.name).text, day: BriefSource.inFull(words: today.long)))
        brief.blocks.append(
            facts(
                (.when, Listing.plain([meeting.date.long, meeting.place].compactMap(\.self)).text),
                (.level, meeting.level?.word), (.who, source.participants(of: meeting)),
                (.status, meeting.status == .held ? nil : meeting.status?.word)))
        let moved = meeting.outcomes.filter { $0.result != .unchanged }
        brief.section(.whatMoved, [.items(moved.map { source.item($0) })])
        brief.section(
            .whatDidNot, [.items(meeting.outcomes.filter { $0.result == .unchanged }.map { source.item($0) })])
        brief.section(.positionsTaken, [.items(source.positions(in: meeting))])
        if meeting.subject.isTalks { brief.section(.acrossTheTable, source.acrossTheTable(meeting)) }
        brief.section(.inPublic, source.statements(of: meeting, inPublic: true))
        brief.section(.actions, [source.actions(source.byOffice(meeting.actions))])
        brief.section(.background, source.paragraphs(meeting.prose))
        if let next = source.meetingAfter(meeting) {
            brief.section(.next, BriefWords.nextMeeting(name: next.name, day: next.date.long, place: next.place).text)
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
        dossier.gaps.thatMayName(meeting.id).filter { !$0.isBroken }.flatMap { gap in
            gap.positions.filter { $0.meeting?.id == meeting.id.name }.map { position in
                let value = marked(position.value).map { "\($0)\(gap.measure.map { " \($0)" } ?? "")" }
                return Brief.Item(
                    name(of: position.side.id),
                    BriefWords.positionTaken(gap: gap.name, text: position.text, value: value).text)
            }
        }
    }

    /// What each side said to the other; that nothing is reported of a side is worth knowing, too.
    fileprivate func acrossTheTable(_ meeting: Record<Meeting>) -> [Brief.Block] {
        let said = statements(of: meeting, inPublic: false)
        let speakers = Set(
            meeting.subject.statements.filter { !$0.isPublic(in: meeting.subject) }.compactMap(\.side?.id))
        let silent = [ours, theirs].compactMap(\.self).filter { !speakers.contains($0.id) }
        return said + [.items(silent.map { Brief.Item($0.name, BriefWords.noWords.text) })]
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
        dossier.meetings.last { $0.digest.planned != nil && $0.subject.isTalks && $0.date > meeting.date }
    }
}
