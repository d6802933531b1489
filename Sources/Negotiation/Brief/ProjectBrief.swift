import Valuation
import Words

extension Brief {
    /// One page on a project: where it stands, what each side says of it and reckons, and what makes the difference.
    ///
    /// - Parameter withRedLines: whether passages that repeat what is masked elsewhere are in it.
    package static func of(
        _ project: Record<Project>, in dossier: Dossier, today: CalendarDate, withRedLines: Bool = false,
        secrets: Secrets? = nil
    ) -> Brief {
        let source = BriefSource(dossier: dossier, today: today)
        let day = BriefSource.inFull(words: today.long)
        var brief = Brief(
            title: project.name, subtitle: BriefWords.asOfDossier(dossier: dossier.title, day: day).text,
            handling: source.framework.handling,
            foot: .init(name: BriefWords.projectFoot(project: project.name).text, day: day))
        let gaps = source.gaps(naming: project)
        let talks = source.talks(on: [project.id] + gaps.map(\.id))
        brief.blocks.append(source.addresses(talks, from: project.owner))
        brief.section(.whereItStands, source.standing(of: project))
        brief.section(.stances, source.stances(on: project))
        brief.section(.tests, source.tests(of: project))
        source.value(project, in: &brief)
        let parts = source.instruments(of: project)
        brief.section(parts.heading, parts.blocks)
        let items = gaps.filter { talks?.subject.names($0.id) == true && $0.subject.preparation.recommendation != nil }
        brief.section(.forDecision, items.prefix(2).enumerated().map { source.recommendation($0 + 1, on: $1) })
        brief.section(
            .waitsOn, CellWords.apart(gaps.map { BriefWords.named(gap: $0.name, status: $0.status.word).text }).text)
        brief.section(.sources, [.note(CellWords.apart(source.sources(of: project)).text)])
        return brief.withholding(secrets ?? Secrets(dossier), unless: withRedLines)
    }
}

extension BriefSource {
    /// Those that are not settled, in the order of the dossier.
    fileprivate func gaps(naming project: Record<Project>) -> [Record<Gap>] {
        dossier.gaps(holdingUp: project.id).filter { $0.isLive }
    }

    fileprivate func standing(of project: Record<Project>) -> [Brief.Block] {
        let stage = framework.stage(project.stage.id)
        let due = project.due.map { due -> BriefWords in
            project.subject.isOverdue(today) ? .overdueSince(day: day(due)) : .byDay(day: day(due))
        }
        return [
            Brief.facts(
                (
                    .stands,
                    BriefWords.stage(
                        name: stage?.name ?? project.stage.id,
                        since: project.since.map { BriefSource.inFull(words: $0.long) }
                    ).text
                ),
                (.nextToAct, stage?.whoActs),
                (.amount, project.amount == nil ? BriefWords.unpublished.text : priced(project)),
                (.sponsors, Listing.plain(project.sponsors).text), (.place, project.location),
                (
                    .nextStep,
                    BriefSource.marked(project.next).map { next in due.map { "\(next) (\($0))" } ?? next }
                ),
                (.risk, project.risk)),
            .paragraph(sentences(of: project.prose, 1) ?? ""),
        ]
    }

    /// What each source says that it costs.
    private func priced(_ project: Record<Project>) -> String {
        CellWords.apart(
            (project.amount?.all ?? []).map { claim in
                let amount = BriefSource.rounded(prose(claim.value))
                let source = claim.source.map { " (\(BriefSource.named($0)))" } ?? ""
                let mark = claim.basis?.isAssumed == true ? BriefSource.space + BriefSource.illustrative : ""
                return amount + source + mark
            }
        ).text
    }

    fileprivate func stances(on project: Record<Project>) -> [Brief.Block] {
        [
            .facts(
                [ours, theirs].compactMap(\.self).map { .init(label: $0.name, text: stance(on: project, of: $0)) })
        ]
    }

    /// Those that are passed or failed; of the others nothing is known.
    fileprivate func tests(of project: Record<Project>) -> [Brief.Block] {
        [
            .items(
                project.criteria.filter { $0.status != .unknown }.map { result in
                    let words = framework.criteria.first { $0.id == result.id.id }?.text ?? result.id.id
                    return .init(result.status.word, words, note: result.note)
                })
        ]
    }

    /// How its money is split.
    fileprivate func instruments(of project: Record<Project>) -> (heading: String, blocks: [Brief.Block]) {
        let whole = project.amount
        let parts = project.instruments.map { part -> (part: InstrumentPart, money: Claims<Amount>?, share: Double?) in
            let money = part.money(of: whole)
            let ratio = whole.flatMap { whole in money.flatMap { $0.value.value.ratio(to: whole.value.value) } }
            return (part, money, part.share.map { $0.value.points.double / 100 } ?? ratio)
        }
        let isMadeUp = parts.contains { $0.part.share?.isIllustrative == true || $0.money?.isIllustrative == true }
        let drawn = MixPicture.of(
            parts.compactMap { part in part.share.map { (framework.name(of: part.part.kind), $0) } },
            SharedPageWords.mix.text)
        let rows = parts.map { part, money, share in
            [
                framework.name(of: part.kind), share.map { Portfolio.text(ofShare: $0) } ?? "",
                money.map { prose($0.value) } ?? "", part.institution ?? "",
            ]
        }
        let columns: [Brief.Table.Column] = [
            .init(.instrument), .init(.share, isNumber: true), .init(.amount, isNumber: true), .init(.institution),
        ]
        let picture = drawn.map { [Brief.Block.picture($0, nil)] } ?? []
        return (
            BriefSource.heading(.instruments, isMadeUp), picture + [.table(.init(columns: columns, rows: rows))]
        )
    }

    fileprivate func sources(of project: Record<Project>) -> [String] {
        let claimed = (project.amount?.all ?? []).compactMap(\.source)
        var told: Set<String> = []
        return (project.subject.sources + claimed).filter { told.insert($0).inserted }
    }

    /// A heading, marked where what stands below it is made up.
    static func heading(_ heading: BriefHeading, _ isMadeUp: Bool) -> String {
        isMadeUp ? "\(heading)\(space)\(illustrative)" : heading.text
    }
}

extension Meeting {
    /// Whether it is on the agenda.
    func names(_ id: RecordID) -> Bool { agenda.contains { RecordID(agenda: $0) == id } }
}
