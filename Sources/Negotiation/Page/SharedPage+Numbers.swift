import Valuation
import Words

// Money, clocks, the mix and the valuations, with their pictures.
extension SharedPage {
    var overview: String {
        let portfolio = dossier.portfolio
        let live = dossier.gaps.count { !$0.isBroken && $0.subject.status.isLive }
        var said: [(String, String?)] = [(SharedPageWords.envelope.text, portfolio.envelope.map { source.amount($0) })]
        if portfolio.envelope != nil || !portfolio.selected.total.value.isZero {
            let share = portfolio.selectedShare.map { " (\(Portfolio.text(ofShare: $0)))" } ?? ""
            said += [
                (SharedPageWords.selected.text, source.amount(portfolio.selected) + share),
                (SharedPageWords.shortlisted.text, source.amount(portfolio.shortlisted)),
                (SharedPageWords.candidates.text, source.amount(portfolio.candidates)),
            ]
        }
        said.append((SharedPageWords.openGaps.text, SharedPageWords.outOf(live, dossier.gaps.count).text))
        let unread = dossier.unread.map(\.file)
        let note =
            unread.isEmpty
            ? ""
            : "<p class=\"warning\">\(text(SharedPageWords.incomplete(files: Listing.plain(unread).text).text))</p>"
        return note + facts(said)
    }

    /// Every clock by each of its readings, the earliest first.
    var clocks: String {
        let readings = dossier.clocks.flatMap { clock in clock.readings.map { (clock, $0) } }
            .filter { !$0.1.date.isUnread }.sorted { $0.1.date < $1.1.date }
        return picture(ClockPicture(dossier: dossier, today: today).picture)
            + table(
                [FieldName.date.text, SharedPageWords.inDays.text, FieldName.title.text, SharedPageWords.reading.text]
                    .map(\.capitalised),
                readings.map { clock, reading in
                    [
                        date(reading.date),
                        number(
                            source.distance(reading.date), order: reading.date.daysLeft(on: today).map(Double.init)),
                        cell(clock.title + (clock.isDisputed ? "!" : "")),
                        cell(CellWords.apart([reading.rule, reading.source].compactMap(\.self)).text),
                    ]
                })
    }

    var mix: String {
        let parts = dossier.portfolio.mix
        guard parts.contains(where: { !$0.sum.total.value.isZero }) else { return "" }
        let rows = parts.map { part in
            let bands = part.expectations.map { "\(framework.name(of: $0.side)) \($0.band)" }
            return [
                cell(framework.name(of: part.kind)),
                number(source.amount(part.sum), order: part.sum.total.value.double),
                number((part.sum.isIllustrative ? "~" : "") + Portfolio.text(ofShare: part.share), order: part.share),
                cell(Listing.plain(bands).text),
            ]
        }
        let heads = [
            FieldName.instruments.text, FieldName.amount.text, FieldName.share.text,
            FieldName.expected.text,
        ]
        let drawn = MixPicture.of(
            parts.map { (framework.name(of: $0.kind), $0.share) }, SharedPageWords.mix.text)
        return picture(drawn) + table(heads.map(\.capitalised), rows)
    }

    /// Its texts without what is not to be told.
    func picture(_ picture: Picture?) -> String {
        picture.map { "<div class=\"wide\">\($0.told(secrets.told).svg)</div>" } ?? ""
    }

    var valuations: String {
        dossier.projects.filter { !$0.isBroken && $0.valuation?.flows.isEmpty == false }.map { project in
            do throws(Undefined) {
                let appraisal = try dossier.appraisal(of: project)
                return details("\(project.id.file)/valuation", text(project.name), page(of: appraisal, project))
            } catch {
                return details(
                    "\(project.id.file)/valuation", text(project.name),
                    "<p>\(text(SharedPageWords.notValued(reason: error.reason).text))</p>")
            }
        }.joined(separator: "\n")
    }

    private func page(of appraisal: Appraisal, _ project: Record<Project>) -> String {
        let figures = FigureText(of: appraisal.money)
        let verdicts = appraisal.sides.map { ($0.side.name, Optional($0.verdict(figures))) }
        let rows = Figure.allCases.map { figure in
            [cell(figure.name)]
                + appraisal.sides.map { side -> Cell in
                    switch side.valuation.result(of: figure) {
                    case .success(let value):
                        number((side.isIllustrative ? "~" : "") + figures.text(value, of: figure), order: value)
                    case .failure(let why): number(why.reason)
                    }
                }
        }
        return facts([verdicts.ours, verdicts.theirs])
            + table([ValuationReportWords.figure.text.capitalised] + appraisal.sides.map(\.side.name), rows)
            + picture(RatePicture(appraisal).picture(project.name))
            + tornadoes(appraisal)
    }
}
