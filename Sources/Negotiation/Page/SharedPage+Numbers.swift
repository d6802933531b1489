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
        return table(
            [FieldName.date.text, SharedPageWords.inDays.text, FieldName.title.text, SharedPageWords.reading.text].map(
                \.capitalised),
            readings.map { clock, reading in
                [
                    date(reading.date),
                    number(source.distance(reading.date), order: reading.date.daysLeft(on: today).map(Double.init)),
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
        return bar(parts) + table(heads.map(\.capitalised), rows)
    }

    /// The shares side by side; the pattern tells them apart without colour, the legend by name.
    private func bar(_ parts: [Portfolio.InstrumentTotal]) -> String {
        var left = 0.0
        var shapes: [String] = []
        for (index, part) in parts.enumerated() where part.share > 0 {
            let width = part.share * 600
            let label = text("\(framework.name(of: part.kind)) \(Portfolio.text(ofShare: part.share))")
            shapes.append(
                "<rect class=\"part\(index % 4)\" x=\"\(SharedPage.digits(left))\" y=\"0\" "
                    + "width=\"\(SharedPage.digits(width))\" height=\"28\"><title>\(label)</title></rect>")
            if width > 90 {
                shapes.append("<text x=\"\(SharedPage.digits(left + 6))\" y=\"19\">\(label)</text>")
            }
            left += width
        }
        return
            "<svg viewBox=\"0 0 600 28\" role=\"img\" aria-label=\"\(text(SharedPageWords.mix.text))\">\(shapes.joined())</svg>"
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
            + curve(appraisal, project.name)
            + tornadoes(appraisal)
    }

    /// Both sides' present values from a rate of nothing to one beyond what either discounts at.
    private func curve(_ appraisal: Appraisal, _ name: String) -> String {
        let widest = max(0.1, (appraisal.sides.compactMap(\.discountRate).max() ?? 0) * 2)
        let points = appraisal.sides.map { side -> [(rate: Double, value: Double)] in
            guard let flows = try? side.valuation.flows.get() else { return [] }
            return (0...60).compactMap { step in
                let rate = Double(step) / 60 * widest
                return (try? side.valuation.presentValue(of: flows, rate: rate)).map { (rate, $0) }
            }
        }
        let values = (points.ours + points.theirs).map(\.value) + [0]
        guard let low = values.min(), let high = values.max(), high > low, values.count > 2 else { return "" }
        func x(_ rate: Double) -> String { SharedPage.digits(60 + rate / widest * 520) }
        func y(_ value: Double) -> String { SharedPage.digits(10 + (high - value) / (high - low) * 200) }
        func line(_ points: [(rate: Double, value: Double)], _ style: String, _ label: String) -> String {
            guard let last = points.last else { return "" }
            let path = points.map { "\(x($0.rate)),\(y($0.value))" }.joined(separator: " ")
            return "<polyline class=\"\(style)\" points=\"\(path)\"/>"
                + "<text x=\"\(x(last.rate))\" y=\"\(y(last.value))\" text-anchor=\"end\" dy=\"-4\">\(text(label))</text>"
        }
        let figures = FigureText(of: appraisal.money)
        let marks = [(low, figures.money(low)), (0, "0"), (high, figures.money(high))].map { value, words in
            "<text x=\"54\" y=\"\(y(value))\" text-anchor=\"end\" dy=\"4\">\(text(words))</text>"
        }
        let rates = [0, widest / 2, widest].map { rate in
            "<text x=\"\(x(rate))\" y=\"232\" text-anchor=\"middle\">\(text(Portfolio.text(ofShare: rate)))</text>"
        }
        let names = appraisal.sides.map(\.side.name)
        return
            "<svg viewBox=\"0 0 600 240\" role=\"img\" aria-label=\"\(text(SharedPageWords.curve(project: name).text))\">"
            + "<line class=\"axis\" x1=\"60\" x2=\"580\" y1=\"\(y(0))\" y2=\"\(y(0))\"/>"
            + line(points.ours, "ours", names.ours) + line(points.theirs, "theirs", names.theirs)
            + marks.joined() + rates.joined() + "</svg>"
    }

    /// With one decimal, as pictures need them.
    static func digits(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e15 else { return "0" }
        return "\(Int(tenths) / 10).\(abs(Int(tenths) % 10))"
    }
}
