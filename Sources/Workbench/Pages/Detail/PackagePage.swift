import Negotiation
import Screen
import Words

extension Workbench {
    /// `[~] tabled 10 Feb 2026 by Washington`
    func standing(of package: Record<Package>) -> String {
        let words = PackageWords.standing(
            package.status.word, date: package.subject.date?.brief, by: package.by.map { sideName($0.id) })
        let mark = package.basis?.isAssumed == true ? "~" : ""
        return "\(package.status.box) \(mark)\(words)"
    }

    /// What a side would say on a gap, and its value.
    func words(of term: Negotiation.Term) -> String {
        guard let value = term.value, let gap = dossier.gap(term.gap.id) else { return term.text }
        return PackageWords.valued(term.text, value: shown(value, gap)).text
    }

    /// What a side gains and gives, in its own weights: `gains 12, gives 3.5`; hidden as the weights are.
    func words(of score: PackageScore) -> String {
        guard isRevealed else { return Masked.dots }
        return PackageWords.score(
            gains: Format.weight(score.gained), gives: Format.weight(score.given), unweighted: score.unweighted
        ).text
    }

    /// The lines that it crosses, each with a sign; those that tell masked values only once these are shown.
    func shownCrossings(of package: Record<Package>) -> [(text: String, isCertain: Bool)] {
        let crossings = dossier.crossings(of: package)
        let told = crossings.filter { isRevealed || !$0.isSecret }
        let lines = told.map { ((($0.isCertain ? "! " : "? ") + dossier.words(of: $0)), $0.isCertain) }
        return lines.count == crossings.count
            ? lines : lines + [(PackageWords.hiddenCrossings(dots: Masked.dots, key: key("reveal")).text, false)]
    }

    /// The packages in which a side gives something on a gap.
    func buildPackages(about gap: RecordID, _ page: inout PageText) {
        let packages = dossier.packages.thatMayName(gap).filter { !$0.isBroken && $0.subject.gapIDs.contains(gap) }
        guard !packages.isEmpty else { return }
        page.heading(.inPackages, note: RecordPageWords.comparePackages(key: key("packages")).text)
        for package in packages.prefix(page.room) {
            for term in package.terms where term.gap.id == gap.name {
                page.item(
                    Span(package.status.box, package.status.slot),
                    PageSign.dashed([
                        package.name, PageSign.colon(sideName(term.side.id), words(of: term)).text,
                    ]).text, Style(sideSlot(term.side.id)))
            }
        }
    }

    fileprivate func build(_ package: Record<Package>, _ page: inout PageText) {
        if package.isBroken { return buildBroken(package, &page) }
        page.line(Span(standing(of: package), package.status.slot, .bold))
        if let title = package.otherName { page.line(Span(title, .muted)) }
        page.blank()
        let round = dossier.round(of: package).filter { $0.id != package.id }
        page.field(
            .with,
            round.isEmpty ? nil : PackageWords.inOneRound(names: names(of: round.map(\.id), page.room)).text)
        page.field(.since, dated(package.since))
        page.field(.owner, package.owner)
        page.field(.selects, names(of: package.projects.map(\.record), page.room))
        page.field(.basis, package.basis?.word)
        buildTerms(of: package, &page)
        buildBalance(of: package, &page)
        buildProse(package.prose, &page)
        buildNotes(of: package.id, &page)
        buildSources(package.sources, &page)
    }

    private func buildTerms(of package: Record<Package>, _ page: inout PageText) {
        guard let sides = dossier.framework.subject.bothSides, !package.terms.isEmpty else { return }
        page.headings(BothSides { Span(PageHeading.gives(sides[$0].name).text, $0.slot, .bold) })
        for move in dossier.moves(of: package).prefix(page.room) {
            page.blank()
            page.line(Span(dossier.gap(move.gap.name)?.name ?? move.gap.name, .muted))
            page.columns(
                BothSides { party in
                    StyledBlock(move.terms[party].map { Span(words(of: $0)) } ?? Span(PageSign.nothing.text, .muted))
                })
        }
    }

    /// What it is worth, and what it would cross.
    private func buildBalance(of package: Record<Package>, _ page: inout PageText) {
        if let scores = dossier.scores(of: package), let sides = dossier.framework.subject.bothSides {
            page.heading(.byOwnWeights)
            for (party, side) in sides.parties { page.field(side.name, words(of: scores[party]), Style(party.slot)) }
        }
        let crossings = shownCrossings(of: package)
        guard !crossings.isEmpty else { return }
        page.heading(.wouldCross, note: PackageWords.crossingSigns.text)
        for (text, isCertain) in crossings.prefix(page.room) { page.paragraph(text, Style(isCertain ? .warn : .text)) }
    }

    /// Takes the package that is selected, or whose page is open, as a whole.
    mutating func acceptPackage() -> [Effect] {
        guard let id = changeable(), let package = dossier.package(id.name), id.kind == .package else {
            tell(PackageWords.selectFirst(key: key("packages")).text)
            return []
        }
        let transaction: Transaction
        do throws(ChangeRefusal) {
            transaction = try .accepting(package, in: dossier, today: today)
        } catch {
            tell(error.reason, .warning)
            return []
        }
        let gaps = transaction.steps.count { $0.record.kind == .gap }
        prompt = Confirmation(PackageWords.accept(name: package.name, gaps: gaps).text) { _ in
            [.save(transaction)]
        }
        return []
    }
}

extension Format {
    /// With one place where it has any.
    static func weight(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return PageSign.nothing.text }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

extension Package.Status {
    var slot: Slot {
        switch self {
        case .draft: .statusOpen
        case .tabled: .statusConverging
        case .accepted: .statusAgreed
        case .refused: .statusParked
        }
    }
}

extension Package: PagedSubject {
    static func buildPage(of package: Record<Package>, _ bench: Workbench, _ page: inout PageText) {
        bench.build(package, &page)
    }

    static func buildHead(of package: Record<Package>, _ bench: Workbench, _ page: inout PageText) {
        page.line(Span(bench.standing(of: package), package.status.slot, .bold))
    }

    static func buildWhatToDo(on package: Record<Package>, _ bench: Workbench, _ page: inout PageText) {
        for term in package.terms.prefix(page.room) {
            let gap = bench.dossier.gap(term.gap.id)?.name ?? term.gap.id
            page.item(
                Span("-", .muted),
                PackageWords.term(side: bench.sideName(term.side.id), gap: gap, words: bench.words(of: term)).text,
                Style(bench.sideSlot(term.side.id)))
        }
    }

    static func brief(of id: RecordID) -> BriefSubject? { nil }
}

extension Package: PaneSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Package>] {
        [
            PaneColumn(nil, name: "mark", width: 3, priority: PaneColumn<Package>.always) { package, _ in
                Span(package.status.box, package.status.slot)
            },
            PaneColumn(.package, width: nil, priority: 0) { package, _ in Span(package.name) },
            PaneColumn(.by, width: 6, priority: 3) { package, bench in
                Span(bench.sideName(package.by?.id), bench.sideSlot(package.by?.id))
            },
            PaneColumn(.tabled, width: 9, upTo: Format.widestDate, priority: 2) { package, _ in
                Span(package.subject.date.map { Format.date($0) } ?? "", .muted)
            },
            PaneColumn(.gaps, width: 4, align: .trailing, priority: 4) { package, _ in
                Span("\(package.subject.gapIDs.count)")
            },
            PaneColumn(.status, width: 8, priority: 5) { package, _ in
                Span(package.status.word, package.status.slot)
            },
            PaneColumn(.owner, width: 8, priority: 6) { package, _ in Span(package.owner ?? "") },
        ]
    }
}
