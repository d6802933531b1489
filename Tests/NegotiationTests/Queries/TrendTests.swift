import Negotiation
import Testing

@Suite struct TrendTests {
    /// A gap whose positions are given as `side date value`, in the order of the file.
    private func gap(_ positions: [String]) -> String {
        let entries = positions.map { line in
            let words = line.split(separator: " ", maxSplits: 2)
            let value = words.count > 2 ? ", value: \(words[2])" : ""
            return "  - {side: \(words[0]), date: \(words[1]), text: x\(value)}"
        }
        return Fixture.gap + "measure: \"%\"\npositions:\n" + entries.joined(separator: "\n")
    }

    private func widths(_ positions: [String]) -> [String] {
        let record = Fixture.record(gap(positions), as: Gap.self)
        #expect(record.problems == [])
        return record.subject.widths.map { "\($0.date) \($0.width)\($0.isIllustrative ? "~" : "")" }
    }

    private func trend(_ positions: [String]) throws -> Trend? {
        let dossier = Fixture.dossier(gaps: ["g": gap(positions)])
        return dossier.trend(of: try #require(dossier.gap("g")))?.trend
    }

    /// What follows from numbers, or positions, that nobody has stated is marked as they are.
    @Test(arguments: [
        ("value: {value: 5, basis: illustrative}", true), ("value: {value: 5, basis: inferred}", true),
        ("value: 5, basis: inferred", true), ("value: {value: 5, basis: estimate}", false), ("value: 5", false),
        ("value: 5, basis: reported", false),
    ])
    func aTrendThatFollowsFromWhatNobodySaidIsMarked(last: String, isAssumed: Bool) throws {
        let last = "\n  - {side: washington, date: 2026-02-12, text: x, \(last)}"
        let text = gap(["tokyo 2025-07-01 1.5", "washington 2025-07-01 10"]) + last
        let dossier = Fixture.dossier(gaps: ["g": text])
        let trend = dossier.trend(of: try #require(dossier.gap("g")))
        #expect(trend?.mark == (isAssumed ? "~><" : "><"))
        #expect(dossier.json(of: RecordID(.gap, "g"))?["trend-basis"] == (isAssumed ? .string("inferred") : nil))
        #expect(dossier.json(of: RecordID(.gap, "g"))?["trend"] == .string("narrowing"))
    }

    @Test(arguments: [
        (["tokyo 2025-07-01 1.5", "washington 2025-07-01 10", "washington 2026-02-12 5"], Trend?.some(.narrowing)),
        (["tokyo 2025-07-01 1.5", "washington 2025-07-01 10", "washington 2026-02-12 10.5"], .widening),
        (["tokyo 2025-07-01 1.5", "washington 2025-07-01 10", "washington 2026-02-12 10.0"], .unchanged),
        // They pass each other: as far apart as before.
        (["tokyo 2025-07-01 1", "washington 2025-07-01 3", "tokyo 2026-02-12 5"], .unchanged),
        (["tokyo 2025-07-01 1", "washington 2025-07-01 3", "tokyo 2026-02-12 7"], .widening),
        // Both move by as much.
        (
            ["tokyo 2025-07-01 1", "washington 2025-07-01 3", "tokyo 2026-02-12 2", "washington 2026-02-12 4"],
            .unchanged
        ),
        // Only the last two widths count.
        (
            [
                "tokyo 2025-07-01 1", "washington 2025-07-01 9", "tokyo 2025-08-01 8", "tokyo 2025-09-01 7",
            ], .widening
        ),
        (["tokyo 2025-07-01 1", "washington 2025-07-01 3"], nil),
        (["tokyo 2025-07-01 1", "tokyo 2025-08-01 2", "tokyo 2025-09-01 3"], nil),
        (["tokyo 2025-07-01", "washington 2025-07-01"], nil), ([], nil),
    ])
    func theTrendIsThatOfTheWidths(positions: [String], trend: Trend?) throws {
        #expect(try self.trend(positions) == trend)
        // The order of the file does not matter where no two positions are of one day.
        if Set(positions.map { $0.split(separator: " ").prefix(2) }).count == positions.count {
            #expect(try self.trend(positions.reversed()) == trend)
        }
    }

    @Test func movesOfOneDayCountTogether() {
        #expect(
            widths([
                "tokyo 2025-07-01 1", "washington 2025-07-01 9", "tokyo 2025-08-01 5", "tokyo 2025-08-01 2",
                "washington 2025-08-01 4", "washington 2025-09-01 3",
            ]) == ["2025-07-01 8", "2025-08-01 2", "2025-09-01 1"])
    }

    @Test func positionsAreTakenByDate() {
        let positions = [
            "washington 2026-01-01 4", "tokyo 2025-07-01 1", "washington 2025-07-02 9", "tokyo 2025-12-01 2",
        ]
        let expected = ["2025-07-02 8", "2025-12-01 7", "2026-01-01 2"]
        #expect(widths(positions) == expected)
        let record = Fixture.record(gap(positions), as: Gap.self)
        #expect(
            record.subject.history.map(\.date.description) == ["2025-07-01", "2025-07-02", "2025-12-01", "2026-01-01"])
        #expect(record.subject.latestPosition(of: "tokyo")?.date == known("2025-12-01"))
        #expect(record.subject.latestPosition(of: "washington")?.value?.value == MeasuredValue(ExactDecimal(4)))
        #expect(record.subject.latestPosition(of: "paris") == nil)
    }

    @Test func positionsWithoutValueDoNotMoveTheWidth() {
        #expect(
            widths(["tokyo 2025-07-01 1", "washington 2025-07-02", "washington 2025-07-03 4", "tokyo 2025-07-04"])
                == ["2025-07-03 3"])
    }

    @Test func aWidthFromAnIllustrativeValueIsIllustrative() {
        #expect(
            widths([
                "tokyo 2025-07-01 {value: 1, basis: illustrative}", "washington 2025-07-01 9",
                "tokyo 2025-08-01 {value: 2, basis: estimate}",
                "washington 2025-09-01 [5, {value: 6, basis: illustrative}]",
            ]) == ["2025-07-01 8~", "2025-08-01 7", "2025-09-01 3"])
    }

    @Test func widthsAreExact() {
        let digits = String(repeating: "9", count: 38)
        #expect(widths(["tokyo 2025-07-01 0.1", "washington 2025-07-01 0.3"]) == ["2025-07-01 0.2"])
        // One too wide for a number is no width.
        #expect(widths(["tokyo 2025-07-01 -\(digits)", "washington 2025-07-01 \(digits)"]) == [])
    }

    @Test func ofMoreThanTwoSidesTheFirstTwoThatSpeakCount() throws {
        let framework = Fixture.framework.replacing("sides:\n", with: "sides:\n  - {id: seoul, name: Seoul}\n")
        let gap = gap(["tokyo 2025-07-01 1", "seoul 2025-07-02 5", "washington 2025-07-03 9", "seoul 2025-07-04 3"])
        let dossier = Fixture.dossier(framework, gaps: ["g": gap])
        #expect(try #require(dossier.gap("g")).subject.widths.map(\.width.value) == [ExactDecimal(4), ExactDecimal(2)])
    }

    // MARK: Without widths, by what meetings did

    @Test(arguments: [
        ("narrowed", Trend?.some(.narrowing)), ("agreed", .narrowing), ("widened", .widening),
        ("unchanged", .unchanged), ("raised", nil),
    ])
    func withoutWidthsTheLastMeetingTells(result: String, trend: Trend?) throws {
        for positions in [[], ["tokyo 2025-07-01 1", "washington 2025-07-01 3"]] {
            let dossier = Fixture.dossier(
                gaps: ["g": gap(positions), "h": Fixture.gap],
                meetings: [
                    "2026-02-12-m": "title: M\ndate: 2026-02-12\nstatus: held\noutcomes: [{gap: g, result: \(result)}]"
                ])
            #expect(dossier.trend(of: try #require(dossier.gap("g")))?.trend == trend)
            #expect(dossier.trend(of: try #require(dossier.gap("h"))) == nil)
            let json = dossier.json(of: RecordID(.gap, "g"))
            #expect(json?["trend"] == .optional(trend?.rawValue))
        }
    }

    /// What is said to the press, or written, moves nobody across the table.
    @Test(arguments: [
        ("talks", true), ("call", true), ("letter", false), ("press", false), ("announcement", false),
        ("publication", false),
    ])
    func onlyTalksTell(kind: String, tells: Bool) throws {
        let dossier = Fixture.dossier(
            gaps: ["g": Fixture.gap],
            meetings: [
                "2026-02-12-m":
                    "title: M\nkind: \(kind)\ndate: 2026-02-12\nstatus: held\noutcomes: [{gap: g, result: widened}]"
            ])
        #expect(dossier.trend(of: try #require(dossier.gap("g")))?.trend == (tells ? .widening : nil))
    }

    @Test(arguments: ["planned", "cancelled"]) func whatHasNotBeenHeldTellsNothing(status: String) throws {
        let dossier = Fixture.dossier(
            gaps: ["g": Fixture.gap],
            meetings: [
                "2026-02-12-m": "title: M\ndate: 2026-02-12\nstatus: \(status)\noutcomes: [{gap: g, result: widened}]",
                "2026-02-11-m": "title: M\ndate: 2026-02-11\noutcomes: [{gap: g, result: narrowed}]",
                "2026-02-13-m": "title: M\ndate: 2026-02-13\noutcomes: [{gap: g, result: raised}]",
            ])
        #expect(dossier.trend(of: try #require(dossier.gap("g")))?.trend == .narrowing)
    }

    @Test func widthsTellMoreThanMeetings() throws {
        let dossier = Fixture.dossier(
            gaps: ["g": gap(["tokyo 2025-07-01 1", "washington 2025-07-01 10", "washington 2026-02-12 5"])],
            meetings: ["2026-02-12-m": "title: M\ndate: 2026-02-12\noutcomes: [{gap: g, result: widened}]"])
        #expect(dossier.trend(of: try #require(dossier.gap("g")))?.trend == .narrowing)
    }
}
