import Negotiation
import Screen
import Valuation
import Words

extension Workbench {
    func appraisal(of project: Record<Project>) -> Result<Appraisal, Undefined> {
        do throws(Undefined) { return .success(try dossier.appraisal(of: project)) } catch { return .failure(error) }
    }

    func build(_ project: Record<Project>, _ page: inout PageText) {
        if project.isBroken { return buildBroken(project, &page) }
        let stage = dossier.framework.subject.stage(project.stage.id)
        page.line(
            Span(stage?.name ?? project.stage.id, Style(.text, emphasis: .bold)),
            Span(project.sector.map { "   \($0)" } ?? "", .muted),
            Span(project.location.map { "   \($0)" } ?? "", .muted))
        if let title = project.otherName { page.line(Span(title, .muted)) }
        page.blank()
        buildClaims(.amount, project.amount, &page) { Negotiation.told($0) }
        if project.amount == nil { page.field(.amount, RecordPageWords.amountNotPublished.text, .muted) }
        buildParts(of: project, &page)
        page.field(.sponsors, project.sponsors.listed)
        page.field(.since, dated(project.since))
        page.field(.whoActs, stage?.whoActs)
        page.field(.owner, project.owner)
        page.field(.next, project.next)
        page.field(.due, dated(project.due), Style(project.subject.isOverdue(today) ? .overdue : .text))
        page.field(.risk, project.risk)
        buildViews(project, &page)
        buildInstruments(project, &page)
        buildValuation(project, &page)
        buildCriteria(project, &page)
        buildGaps(project, &page)
        buildCommitments(naming: project.id, &page)
        buildOutcomes(of: project.id, &page)
        buildProse(project.prose, &page)
        buildNotes(of: project.id, &page)
        if !project.links.isEmpty {
            page.heading(.links, count: project.links.count)
            for link in project.links.prefix(page.room) { page.item(Span("-", .muted), link) }
        }
        buildSources(project.sources, &page)
    }

    /// The parts of the envelope that pay for it, where there are parts.
    private func buildParts(of project: Record<Project>, _ page: inout PageText) {
        guard !dossier.framework.envelopes.isEmpty else { return }
        let parts = dossier.framework.subject.parts(of: project.subject)
        page.field(
            .paidFrom,
            parts.map { part, sum in
                [Span(part?.label ?? RecordPageWords.noEnvelopePart.text, part == nil ? .muted : .text)]
                    + (parts.count > 1 ? [Span("  \(facts.format(sum))")] : [])
            })
    }

    private func buildViews(_ project: Record<Project>, _ page: inout PageText) {
        for side in dossier.framework.sides {
            guard let view = project.views[side.id] else { continue }
            let words = [view.stance?.word, view.note].compactMap(\.self).joined(separator: ": ")
            page.field(side.name, words, Style(sideSlot(side.id)))
        }
    }

    private func buildInstruments(_ project: Record<Project>, _ page: inout PageText) {
        guard !project.instruments.isEmpty else { return }
        page.heading(.instruments, count: project.instruments.count)
        for part in project.instruments.prefix(page.room) {
            let share = part.share.map { ($0.isIllustrative ? "~" : "") + $0.value.description } ?? ""
            let amount = part.money(of: project.amount)
            let look = facts.instruments[part.kind]
            page.line(
                Span(
                    DisplayWidth.pad(look.name(within: PageText.labelWidth - 1), to: PageText.labelWidth - 1) + " ",
                    look.slot),
                Span(DisplayWidth.pad(share, to: 7, align: .trailing)),
                Span(DisplayWidth.pad(amount == nil ? "" : facts.format(amount), to: 10, align: .trailing)),
                Span("  " + [part.institution, part.note].compactMap(\.self).listed, .muted))
        }
    }

    /// Whether either side can call it feasible, and why not; `v` shows the numbers.
    private func buildValuation(_ project: Record<Project>, _ page: inout PageText) {
        guard project.valuation != nil else { return }
        page.heading(.valuation, note: RecordPageWords.valuationNote(key: key("value")).text)
        do throws(Undefined) {
            let appraisal = try dossier.appraisal(of: project)
            let text = FigureText(of: appraisal.money)
            page.field(.leftAside, dossier.note(onUntermed: appraisal.untermed), Style(.warn))
            for side in appraisal.sides {
                let mark = side.isIllustrative ? "~" : ""
                let slot: Slot = side.isFeasible.map { $0 ? .info : .error } ?? .muted
                page.field(side.side.name, mark + side.verdict(text), Style(slot))
            }
        } catch {
            page.field(.notValued, error.reason, Style(.warn))
        }
    }

    private func buildCriteria(_ project: Record<Project>, _ page: inout PageText) {
        guard !project.criteria.isEmpty else { return }
        page.heading(.criteria, count: project.criteria.count)
        for result in project.criteria.prefix(page.room) {
            let criterion = dossier.framework.criteria.first { $0.id == result.id.id }
            let text = criterion?.text ?? result.id.id
            let slot: Slot =
                switch result.status {
                case .met: .info
                case .unmet: .error
                case .unknown: .muted
                }
            page.item(
                Span(DisplayWidth.pad(result.status.word, to: 7), slot),
                result.note.map { PageSign.remark($0, on: text).text } ?? text)
        }
    }

    private func buildGaps(_ project: Record<Project>, _ page: inout PageText) {
        let gaps = dossier.gaps(holdingUp: project.id)
        guard !gaps.isEmpty else { return }
        page.heading(.heldUpBy, count: gaps.count)
        for gap in gaps { page.item(Span(gap.status.box, gap.status.slot), gap.name) }
    }
}

extension Project: PagedSubject {
    static func buildPage(of project: Record<Project>, _ bench: Workbench, _ page: inout PageText) {
        bench.build(project, &page)
    }

    static func buildHead(of project: Record<Project>, _ bench: Workbench, _ page: inout PageText) {
        let stage = bench.dossier.framework.subject.stage(project.stage.id)
        page.line(
            Span(stage?.name ?? project.stage.id, Style(.text, emphasis: .bold)),
            Span(stage?.whoActs.map { "   \(RecordPageWords.movedOnBy($0))" } ?? ""))
        bench.buildOwner(project.owner, project.due, isOverdue: project.subject.isOverdue(bench.today), &page)
    }

    static func buildWhatToDo(on project: Record<Project>, _ bench: Workbench, _ page: inout PageText) {
        page.field(.next, project.next)
    }

    static func brief(of id: RecordID) -> BriefSubject? { .project(id) }
}
