import Negotiation
import Screen
import Words

extension Workbench {
    /// `15%`, `550bn`, or nothing.
    func measure(of commitment: Record<Commitment>) -> String {
        commitment.amount.map { facts.format($0) } ?? commitment.rate.map { Format.claims($0) } ?? ""
    }

    /// Whose it is, and to whom it is owed: `Tokyo to Washington`.
    func debt(of commitment: Record<Commitment>) -> String {
        let framework = dossier.framework.subject
        let to = commitment.to?.id ?? framework.side(framework.party(of: commitment.by.id).other)?.id
        return RecordPageWords.fromTo(sideName(commitment.by.id), sideName(to)).text
    }

    /// Of every commitment that names this record.
    func buildCommitments(naming id: RecordID, _ page: inout PageText) {
        let naming = dossier.commitments.thatMayName(id).filter { !$0.isBroken && $0.subject.named.contains(id) }
        guard !naming.isEmpty else { return }
        page.heading(.commitments, count: naming.count)
        buildCommitments(naming, &page)
    }

    func buildCommitments(_ commitments: [Record<Commitment>], _ page: inout PageText) {
        for commitment in commitments.prefix(page.room) {
            let words = [
                commitment.status.words, measure(of: commitment),
                commitment.status.isPending ? commitment.due.flatMap { dated($0) } ?? "" : "",
            ].filter { !$0.isEmpty }
            page.item(
                Span(commitment.status.box, commitment.status.slot),
                PageSign.remark(
                    Listing.plain(words).text,
                    on: PageSign.colon(sideName(commitment.by.id), commitment.name).text
                ).text,
                Style(commitment.subject.isOverdue(today) ? .overdue : sideSlot(commitment.by.id)))
        }
    }

    fileprivate func build(_ commitment: Record<Commitment>, _ page: inout PageText) {
        if commitment.isBroken { return buildBroken(commitment, &page) }
        page.line(
            Span(
                "\(commitment.status.box) \(commitment.basis?.isAssumed == true ? "~" : "")\(commitment.status.words)",
                commitment.status.slot, .bold),
            Span("   \(debt(of: commitment))", sideSlot(commitment.by.id)))
        if let title = commitment.otherName { page.line(Span(title, .muted)) }
        page.blank()
        page.field(.owes, commitment.text)
        buildClaims(.amount, commitment.amount, &page) { Negotiation.told($0) }
        buildClaims(.rate, commitment.rate, &page) { Negotiation.told($0) }
        page.field(.condition, commitment.condition)
        page.field(.ifBroken, commitment.consequence)
        page.field(.due, dated(commitment.due), Style(commitment.subject.isOverdue(today) ? .overdue : .text))
        page.field(.since, dated(commitment.since))
        page.field(.owner, commitment.owner)
        page.field(.legalBasis, commitment.legalBasis)
        page.field(.basis, commitment.basis?.word)
        page.field(.gaps, names(of: commitment.gaps.map(\.record), page.room))
        page.field(.projects, names(of: commitment.projects.map(\.record), page.room))
        buildProse(commitment.prose, &page)
        buildNotes(of: commitment.id, &page)
        buildSources(commitment.sources, &page)
    }

    /// In one line; of one that is not there, the id.
    func names(of records: [RecordID], _ most: Int) -> String {
        records.prefix(most).map { dossier.summary(of: $0)?.name ?? $0.name }.listed
    }
}

extension Commitment.Status {
    var slot: Slot {
        switch self {
        case .offered: .statusOpen
        case .agreed, .inForce: .statusConverging
        case .met: .statusAgreed
        case .breached: .error
        case .lapsed: .statusParked
        }
    }
}

extension Commitment: PagedSubject {
    static func buildPage(of commitment: Record<Commitment>, _ bench: Workbench, _ page: inout PageText) {
        bench.build(commitment, &page)
    }

    static func buildHead(of commitment: Record<Commitment>, _ bench: Workbench, _ page: inout PageText) {
        page.line(
            Span("\(commitment.status.box) \(commitment.status.words)", commitment.status.slot, .bold),
            Span("   \(bench.debt(of: commitment))"))
        bench.buildOwner(
            commitment.owner, commitment.due, isOverdue: commitment.subject.isOverdue(bench.today), &page)
    }

    static func buildWhatToDo(on commitment: Record<Commitment>, _ bench: Workbench, _ page: inout PageText) {
        page.field(.condition, commitment.condition)
        page.field(.ifBroken, commitment.consequence)
    }

    static func brief(of id: RecordID) -> BriefSubject? { nil }
}

extension Commitment: PaneSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Commitment>] {
        [
            PaneColumn(nil, name: "mark", width: 3, priority: PaneColumn<Commitment>.always) { commitment, _ in
                Span(commitment.status.box, commitment.status.slot)
            },
            PaneColumn(.commitment, width: nil, priority: 0) { commitment, bench in
                Span(commitment.name, bench.sideSlot(commitment.by.id))
            },
            PaneColumn(
                .by, width: Language.current == .japanese ? 6 : 5, upTo: 10, priority: PaneColumn<Commitment>.always
            ) { commitment, bench in
                Span(bench.sideName(commitment.by.id), bench.sideSlot(commitment.by.id))
            },
            PaneColumn(.worth, width: 7, align: .trailing, priority: 4) { commitment, bench in
                Span(bench.measure(of: commitment))
            },
            PaneColumn(
                .due, width: Format.dueWidth.lowerBound, upTo: Format.dueWidth.upperBound, align: .trailing, priority: 2
            ) { commitment, bench in
                Span(
                    Format.countdown(commitment.status.isPending ? commitment.due : nil, from: bench.today),
                    commitment.subject.isOverdue(bench.today) ? .overdue : .text)
            },
            PaneColumn(.status, width: 8, priority: 5) { commitment, _ in
                Span(commitment.status.words, commitment.status.slot)
            },
            PaneColumn(.owner, width: 8, priority: 6) { commitment, _ in Span(commitment.owner ?? "") },
            PaneColumn(.legalBasis, width: 24, priority: 7) { commitment, _ in
                Span(commitment.legalBasis ?? "", .muted)
            },
        ]
    }
}
