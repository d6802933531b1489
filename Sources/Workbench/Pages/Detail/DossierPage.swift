import Negotiation
import Screen
import Words

extension Workbench {
    func buildDossier(_ page: inout PageText) {
        let framework = dossier.framework
        if framework.isBroken { return buildBroken(framework, &page) }
        buildFaults(&page)
        for side in framework.sides {
            page.field(
                framework.subject.party(of: side.id) == .ours ? .ourSide : .theirSide,
                [side.name, side.nameJa].compactMap(\.self).joined(separator: "  "), Style(sideSlot(side.id)))
        }
        buildClaims(.envelope, framework.subject.pledged, &page) { Negotiation.told($0) }
        buildClaims(.deadline, framework.deadline, &page) { dated($0) ?? "" }
        page.field(.sectors, framework.sectors.listed)
        buildEnvelopeParts(&page)
        page.heading(.clocks)
        for clock in facts.clocks.prefix(page.room) {
            for (index, reading) in clock.readings.prefix(page.room).enumerated() {
                let words = [reading.rule, reading.source].compactMap(\.self).listed
                let name = index == 0 ? clock.title : EnvelopeWords.otherReading.text
                let text = "\(reading.date.long)  \(name)\(clock.isDisputed && index == 0 ? " !" : "")"
                page.item(
                    Span(DisplayWidth.pad(Format.countdown(reading.date, from: today), to: 6, align: .trailing)),
                    words.isEmpty ? text : PageSign.remark(words, on: text).text, index == 0 ? .text : .muted)
            }
        }
        let commitments = dossier.commitments.filter { !$0.isBroken }
        if !commitments.isEmpty {
            let live = commitments.count(where: \.isLive)
            page.heading(.commitments, note: RecordPageWords.liveCommitments(live, key: key("commitments")).text)
            buildCommitments(commitments, &page)
        }
        buildStages(&page)
        buildPolicies(&page)
        buildInstitutions(&page)
        if !framework.criteria.isEmpty {
            page.heading(.criteria, count: framework.criteria.count)
            for criterion in framework.criteria.prefix(page.room) {
                page.item(
                    Span(DisplayWidth.pad(sideName(criterion.side?.id), to: 11), sideSlot(criterion.side?.id)),
                    criterion.source.map { RecordPageWords.withSource(criterion.text, source: $0).text }
                        ?? criterion.text)
            }
        }
        buildProse(framework.prose, &page)
        buildSources(framework.sources, &page)
    }

    /// The errors in all files of the dossier, up to `mostFaults`, and how many there are.
    private func buildFaults(_ page: inout PageText) {
        let faults = openFaults
        guard !faults.isEmpty else { return }
        page.line(Span(RecordPageWords.faults(faults.count).text, Style(.error, emphasis: .bold)))
        for fault in faults.prefix(Workbench.mostFaults) { page.item(Span("!!", .error), fault.description) }
        let left = faults.count - Workbench.mostFaults
        if left > 0 { page.line(Span(RecordPageWords.moreFaults(left).text, .muted)) }
        page.blank()
    }

    private static let mostFaults = 200

    /// Those that were looked for when the dossier's page was opened.
    private var openFaults: [Problem] {
        for case let detail as DetailPage in pages.reversed() where detail.id == .dossier { return detail.faults }
        return []
    }

    private func buildStages(_ page: inout PageText) {
        guard !dossier.framework.stages.isEmpty else { return }
        page.heading(.stages, count: dossier.framework.stages.count)
        for stage in dossier.framework.stages.prefix(page.room) {
            let here = dossier.projects.filter { !$0.isBroken && $0.stage.id == stage.id }
            page.item(
                Span(DisplayWidth.pad("\(here.count)", to: 4, align: .trailing)),
                stage.whoActs.map { PageSign.remark($0, on: stage.name).text } ?? stage.name,
                here.isEmpty ? .muted : .text)
        }
    }

    private func buildPolicies(_ page: inout PageText) {
        guard !dossier.framework.instruments.isEmpty else { return }
        page.heading(.instruments, count: dossier.framework.instruments.count)
        for policy in dossier.framework.instruments.prefix(page.room) {
            let look = facts.instruments[policy.kind]
            page.line(
                Span(
                    DisplayWidth.pad(look.name(within: PageText.labelWidth - 1), to: PageText.labelWidth - 1) + " ",
                    look.slot),
                Span((policy.nameJa.map { "\($0)  " } ?? "") + policy.institutions.listed))
            for (side, claims) in policy.expected.entries {
                buildClaims(.belowNamed(sideName(side)), claims, &page) { Negotiation.told($0) }
            }
        }
    }
    private func buildInstitutions(_ page: inout PageText) {
        let framework = dossier.framework
        if !framework.institutions.isEmpty { page.heading(.institutions, count: framework.institutions.count) }
        for institution in framework.institutions.prefix(page.room) {
            page.field(
                institution.name, institution.note ?? (institution.limit == nil ? EnvelopeWords.noLimit.text : ""),
                .muted)
            buildClaims(.below(.limit), institution.limit, &page) { Negotiation.told($0) }
        }
        if !framework.exchangeRates.isEmpty { page.heading(.exchangeRates, count: framework.exchangeRates.count) }
        for rate in framework.exchangeRates.prefix(page.room) {
            let unit = framework.subject.pledged?.value.currency.code
            buildClaims(rate.currency?.code ?? PageSign.nothing.text, rate.perUnit, &page) { rate in
                unit.map { EnvelopeWords.exchangeRate("\(rate)", currency: $0).text } ?? "\(rate)"
            }
            if let note = rate.note { page.field("", note, .muted) }
        }
    }
}
