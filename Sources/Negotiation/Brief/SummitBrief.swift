import Words

extension Brief {
    /// The brief for the next summit with all that there is to say: a body for the principal, and an annex for who stands
    /// behind.
    ///
    /// - Parameter isFinal: whether the list of what is missing is cut.
    package static func summit(
        _ dossier: Dossier, today: CalendarDate, withRedLines: Bool = false, isFinal: Bool = false
    ) -> Brief {
        BriefWriting.summit(
            dossier, today: today, withRedLines: withRedLines, isFinal: isFinal, secrets: Secrets(dossier)
        ).whole
    }
}

extension BriefWriting {
    /// The same in parts.
    ///
    /// - Parameters:
    ///   - cuts: what its body gives up.
    ///   - secrets: what the masked fields of the dossier say.
    package static func summit(
        _ dossier: Dossier, today: CalendarDate, withRedLines: Bool, isFinal: Bool = false,
        cuts: Set<BriefCut> = [], secrets: Secrets
    ) -> BriefWriting {
        let source = BriefSource(dossier: dossier, today: today)
        let meeting = source.nextMeeting
        let day = BriefSource.inFull(words: today.long)
        var head = Brief(
            title: BriefWords.summitTitle(dossier: dossier.title, meeting: meeting?.name).text,
            subtitle: "", handling: source.mark(of: meeting),
            foot: .init(name: BriefWords.summitFoot.text, day: day))
        let office = meeting?.subject.preparation.office
        head.blocks = [
            source.addresses(meeting, from: BriefSource.marked(office)), source.overview(meeting),
        ].filter { !$0.isEmpty }
        if let unread = source.unread { head.blocks.append(.note(unread)) }
        let items = source.decided(at: meeting)
        let words = meeting?.subject.preparation
        func written(_ part: (heading: String, blocks: [Brief.Block])) -> Section {
            Section(heading: part.heading) { Parts(part.blocks) }
        }
        let isPostponed = { (gap: Record<Gap>) in cuts.contains(.officials) && gap.level == .technical }
        let ordered = items.filter { !isPostponed($0) } + items.filter(isPostponed)
        let numbered = Array(ordered.enumerated())
        let asked = numbered.prefix { !isPostponed($0.element) }
        let isBrief = cuts.contains(.sentences)
        let numbers = Section(heading: .numbersThatMatter) { Parts(source.numbersThatMatter(at: meeting, items)) }
        let hasNumbersApart = cuts.contains(.numbers)
        let since = Section(heading: .sinceLastMet) { Parts(source.sinceLastMet) }
        let isSinceApart = cuts.contains(.sinceLastMet)
        let body =
            [
                written(BriefSource.text(.objective, words?.objective)),
                written(BriefSource.points(words?.points ?? [])),
            ] + (isSinceApart ? [] : [since]) + [
                source.decisions(Array(asked), isBrief: isBrief),
                written(BriefSource.replies(.ifPressed, words?.ifPressed ?? [])),
                written(BriefSource.replies(.theyWillRaise, words?.expect ?? [])),
            ] + (hasNumbersApart ? [] : [numbers]) + [
                written(BriefSource.text(.pressLine, words?.pressLine)),
                Section(heading: .mayBeUsed) { Parts([source.use(words)]) },
                Section(heading: .notToBeDisclosed) { Parts([.paragraph(BriefWords.fixedReserves.text)]) },
            ]
        let apart =
            [source.decisions(Array(numbered.dropFirst(asked.count)), isBrief: false)]
            + (hasNumbersApart ? [numbers] : []) + [
                Section(heading: .notToBeDisclosed) { Parts(withRedLines ? source.reserves(items) : []) }
            ] + (isSinceApart ? [since] : [])
        return BriefWriting(
            head, body + source.annex(to: meeting, items, apart: apart, isFinal: isFinal),
            withholding: withRedLines ? .none : secrets)
    }
}

extension BriefSource {
    /// The next that is planned, a meeting of the leaders before others on its day.
    var nextMeeting: Record<Meeting>? {
        // The latest first.
        var planned: [(meeting: Record<Meeting>, date: KnownDate)] = []
        let asked = Meeting.fields(["kind", "date"])
        for meeting in dossier.meetings where meeting.digest.planned != nil {
            let looked = meeting.passing(asked)
            guard looked.subject.isTalks, !looked.date.hasPassed(by: today) else { continue }
            planned.append((meeting, looked.date))
        }
        let summit = dossier.framework.subject.nextSummit(today)?.date
        return (summit.flatMap { day in planned.first { $0.date.overlaps(day) } } ?? planned.last)?.meeting
    }

    /// What this page knows nothing of, since it cannot be read.
    fileprivate var unread: String? {
        let unread = dossier.unread
        guard !unread.isEmpty else { return nil }
        return BriefWords.unread(files: unread.prefix(3).map(\.file), more: max(0, unread.count - 3)).text
    }

    /// For whom, from which office, of which day, and whom to call.
    ///
    /// - Parameter reader: whom it is for where the talks name nobody.
    func addresses(_ meeting: Record<Meeting>?, for reader: String? = nil, from office: String?) -> Brief.Block {
        let words = meeting?.subject.preparation
        return Brief.facts(
            (.reader, (words?.reader ?? reader).map { framework.titled([$0]) }), (.office, office),
            (.date, BriefSource.inFull(today)), (.contact, words?.contact))
    }

    /// Who may see it, and whether it is a draft still.
    fileprivate func mark(of meeting: Record<Meeting>?) -> String? {
        let handling = meeting?.subject.preparation.handling ?? framework.handling
        guard let meeting, !drafts(for: meeting, decided(at: meeting)).isEmpty else { return handling }
        return Listing.plain([handling, BriefWords.draft.text].compactMap(\.self)).text
    }

    /// The next talks, if any of these is on their agenda.
    func talks(on ids: [RecordID]) -> Record<Meeting>? {
        nextMeeting.flatMap { meeting in ids.contains(where: meeting.subject.names) ? meeting : nil }
    }

    fileprivate func overview(_ meeting: Record<Meeting>?) -> Brief.Block {
        let date = meeting.map(\.date) ?? dossier.framework.subject.nextSummit(today)?.date
        let distance = date.map { $0.distance(from: today, BriefSource.days) } ?? ""
        let hour = meeting.map { $0.subject.preparation.time ?? BriefWords.hourToBeConfirmed.text }
        return Brief.facts(
            (.occasion, meeting.map(occasion)),
            (
                .when,
                date.map {
                    Listing.plain([BriefSource.inFull($0), distance, hour ?? ""].filter { !$0.isEmpty }).text
                }
            ),
            (.place, meeting.map { $0.place ?? BriefWords.toBeConfirmed.text }),
            (
                .who,
                meeting.map {
                    $0.delegations.entries.isEmpty ? BriefWords.toBeConfirmed.text : participants(of: $0)
                }
            ))
    }

    private func occasion(_ meeting: Record<Meeting>) -> String {
        sentences(of: meeting.prose, 2) ?? BriefSource.ended(meeting.name)
    }

    func participants(of meeting: Record<Meeting>) -> String {
        CellWords.apart(
            meeting.delegations.entries.filter { !$0.value.participants.isEmpty }.map { side, delegation in
                "\(name(of: side)): \(framework.titled(delegation.participants))"
            }
        ).text
    }

    /// What the last talks did to gaps, and what has happened since.
    fileprivate var sinceLastMet: [Brief.Block] {
        // The latest first; of thousands, those are looked at that came after it.
        let past = dossier.meetings.lazy.filter {
            !$0.isBroken && $0.status != .planned && $0.status != .cancelled && $0.date.first <= today
                && !$0.date.isUnread
        }
        guard let last = past.first(where: { $0.subject.isTalks && !$0.subject.outcomes.isEmpty }) else { return [] }
        let met = BriefWords.met(
            people: last.level?.deciders.capitalised, meeting: last.name, outcomes: outcomes(of: last))
        var items = [Brief.Item(day(last.date), met.text)]
        for event in Array(past.prefix { $0 !== last }).reversed() where event.date.last > last.date.last {
            items.append(Brief.Item(day(event.date), BriefSource.ended(event.name)))
        }
        // The latest of many.
        return [.items(Array((items.prefix(1) + items.dropFirst().suffix(5))))]
    }

    /// `Narrowed: Which projects qualify. No movement: Return projections.`
    private func outcomes(of meeting: Record<Meeting>) -> String {
        [Outcome.Result.agreed, .narrowed, .widened, .raised, .unchanged].compactMap { result in
            let names = meeting.subject.outcomes.filter { $0.result == result }.map { self.names(of: $0) }
            guard !names.isEmpty else { return nil }
            return BriefWords.outcome(result: word(for: result).capitalised, names: names).text
        }.joined(separator: BriefSource.space)
    }

    func word(for result: Outcome.Result) -> String { result == .unchanged ? BriefWords.noMovement.text : result.word }

    func names(of outcome: Outcome) -> String {
        Listing.plain(outcome.targets.map { dossier.summary(of: $0)?.name ?? $0.name }).text
    }
}
