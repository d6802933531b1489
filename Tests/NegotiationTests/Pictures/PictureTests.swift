import Negotiation
import Testing
import Valuation

/// What pictures show is what the numbers say, and their words are masked like all others.
@Suite struct PictureTests {
    private let today = day("2026-02-20")

    private func curves(_ picture: Picture) -> [[Picture.Point]] {
        picture.shapes.compactMap { if case .curve(_, let points) = $0 { points } else { nil } }
    }

    /// Where each side's curve meets the axis is its rate of return.
    @Test func curvesCrossTheAxisAtTheRateOfReturn() throws {
        let dossier = AppraisalTests.dossier()
        let appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
        let picture = try #require(RatePicture(appraisal).picture("Data centre"))
        let axis = try #require(
            picture.shapes.compactMap { if case .line(.axis, let from, let to) = $0 { (from, to) } else { nil } }.first)
        let rates = RatePicture(appraisal).values.rates
        let widest = try #require(rates.last.flatMap { Double($0.dropLast()) }) / 100
        for (points, side) in zip(curves(picture), appraisal.sides) {
            let (above, below) = try #require(
                zip(points, points.dropFirst()).first { $0.y <= axis.0.y && $1.y > axis.0.y })
            let part = (axis.0.y - above.y) / (below.y - above.y)
            let x = above.x + part * (below.x - above.x)
            let rate = (x - axis.0.x) / (axis.1.x - axis.0.x) * widest
            // Between two of its points a curve is drawn straight.
            #expect(abs(rate - (try side.valuation.value(of: .irr))) < 5e-4)
        }
    }

    @Test func theTableInItsPlaceHasTheSameValues() throws {
        let dossier = AppraisalTests.dossier()
        let appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
        let (rates, values) = RatePicture(appraisal).values
        #expect(rates.first == "0.0%" && rates.count == 5)
        let figures = FigureText(of: appraisal.money)
        for (party, side) in appraisal.sides.parties {
            let flows = try side.valuation.flows.get()
            for (rate, shown) in zip(rates, values[party]) {
                let fraction = try #require(Double(rate.dropLast())) / 100
                #expect(shown == figures.money(try side.valuation.presentValue(of: flows, rate: fraction)))
            }
        }
    }

    private func clocks(_ milestones: String, withRedLines: Bool = false) throws -> Picture? {
        let framework = Fixture.framework + "\nmilestones:\n" + milestones
        let gap = "title: Share\nstatus: open\ntokyo:\n  position: All\n  fallback: no more than a tenth of it\n"
        let dossier = Fixture.dossier(framework, gaps: ["share": gap])
        #expect(dossier.problems.filter { $0.severity == .error } == [])
        return Brief.summit(dossier, today: today, withRedLines: withRedLines).blocks.compactMap { block in
            if case .picture(let picture, _) = block { picture } else { nil }
        }.first
    }

    /// Days of the next year stand in their order and at their distance; what is later is beside them, what is past is not.
    @Test func clocksStandWhereTheirDaysAre() throws {
        let picture = try #require(
            try clocks(
                """
                  - {title: Later, date: 2029-01-19, kind: other}
                  - {title: Half, date: 2026-08-21, kind: other}
                  - {title: Past, date: 2026-02-19, kind: other}
                  - {title: Now, date: 2026-02-20, kind: other}
                """))
        let boxes = picture.shapes.compactMap { shape -> (String, Double)? in
            if case .box(_, let point, let width, _, let title) = shape { (title, point.x + width / 2) } else { nil }
        }
        #expect(boxes.map(\.0) == ["Now", "Half"])
        let axis = picture.shapes.compactMap { if case .line(.axis, let from, _) = $0 { from.x } else { nil } }
        #expect(axis == [boxes[0].1])
        let dashed = picture.shapes.compactMap { if case .line(.theirs, _, let to) = $0 { to.x } else { nil } }
        // 182 days of 365, to the right end of the year.
        #expect(abs((boxes[1].1 - boxes[0].1) / (dashed[0] - boxes[0].1) - 182.0 / 365) < 1e-9)
        #expect(dashed.count == 1)
    }

    @Test func wordsOfPicturesAreWithheldLikeAllOthers() throws {
        let secret = "no more than a tenth of it"
        let milestone = "  - {title: Says \(secret), date: 2026-03-01, kind: other}\n"
        func tells(_ picture: Picture?) -> Bool {
            picture.map { "\($0.shapes)".contains(secret) } ?? false
        }
        #expect(try !tells(clocks(milestone)))
        #expect(try tells(clocks(milestone, withRedLines: true)))
    }
}
