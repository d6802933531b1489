import FrontMatter
import Testing

@testable import Negotiation

/// Dates as they are known, in the records that say them.
@Suite struct KnownDatesInRecordsTests {
    private static let texts = [
        "2026-02-12", "2026-02", "2026", "2026-21", "2026-02-12~", "2026-02?", "2026%", "2026-02/2026-03",
        "2026-02-12/2026-02-14", "2026-02/..", "../2026-02",
    ]

    /// Every field of every table that takes a date, by its path: of a list its first item, of a side's map ours.
    private static func fields(of infos: [FieldInfo], below path: [String] = []) -> [(path: [String], shape: Shape)] {
        infos.flatMap { info -> [(path: [String], shape: Shape)] in
            let here = path + [info.key]
            func found(_ shape: Shape, _ here: [String]) -> [(path: [String], shape: Shape)] {
                switch shape {
                case .date, .day: [(here, shape)]
                case .claims(let inner): found(inner, here)
                case .list(let inner): found(inner, here + ["0"])
                case .fields(let parts): fields(of: parts, below: here)
                case .perSide(let inner): found(inner, here + ["tokyo"])
                default: []
                }
            }
            return found(info.shape, here)
        }
    }

    @Test func everyFieldThatTakesADateTakesEveryForm() throws {
        var (dates, days, forms) = (0, 0, 0)
        for kind in RecordKind.allCases {
            let all = Self.fields(of: kind.fieldInfos) + Self.fields(of: kind.sideFieldInfos, below: ["tokyo"])
            for (path, shape) in all {
                let isDay = if case .day = shape { true } else { false }
                if isDay { days += 1 } else { dates += 1 }
                let address = try FieldAddress(path.joined(separator: "."), in: kind, vocabulary: Fixture.vocabulary)
                for text in Self.texts {
                    forms += 1
                    let entered = try? Value(entered: text, as: address.shape, today: day("2026-02-20"))
                    #expect((entered != nil) == (!isDay || text == "2026-02-12"), "\(path): \(text)")
                    if let entered { #expect(entered == .text(text), "\(path): \(text)") }
                }
            }
        }
        print("dates in records: \(dates) fields as known, \(days) exact days, \(forms) entered")
        #expect(dates >= 8 && days >= 4)
    }

    @Test func whatIsReadIsWrittenAndPackedAsItIs() throws {
        for text in Self.texts {
            let record = Fixture.record("title: G\nstatus: open\ndue: \(text)", as: Gap.self)
            #expect(record.problems == [])
            #expect(record.due?.description == text)
            let json = record.json.description
            #expect(json.contains("\"due\": \"\(text)\""))
            #expect(json.contains("\"due-first\"") == (text != "2026-02-12"), "\(text)")
        }
        let json = Fixture.record("title: G\nstatus: open\ndue: 2026-21\nsince: 2026-02/..", as: Gap.self).json
        #expect(json["due-first"] == .string("2026-03-01") && json["due-last"] == .string("2026-05-31"))
        #expect(json["since-first"] == .string("2026-02-01") && json["since-last"] == .null)
    }

    /// The place is the value's; the record is not broken, and all else that it says is there.
    @Test(arguments: [
        ("2026-13", "but there is no month 13: write a month from 01 to 12, or a season from 21 to 24"),
        ("2026-22-05", "but a season has no day: write 2026-22"),
        ("2026-02-30", "but February 2026 has 28 days: write a day from 01 to 28"),
        ("2026-03/2026-02", "but it runs backwards: write 2026-02/2026-03"),
        ("2026-02/", "but it has no end: write 2026-02/.. where the end is open, or name it"),
    ])
    func aDateThatIsNoneLeavesTheRestOfTheRecord(text: String, remedy: String) throws {
        let gap = Fixture.record("title: G\nstatus: open\nowner: METI\ndue: \(text)", as: Gap.self)
        #expect(gap.problems.map(\.description) == ["gaps/gap.md:5:6: error: due is `\(text)`, \(remedy)"])
        #expect(!gap.isBroken && gap.due == nil && gap.owner == "METI")

        let meeting = Fixture.record(
            "title: M\ndate: \(text)\nactions:\n  - {text: A, due: \(text)}\n  - {text: B, due: 2026-03}",
            as: Meeting.self)
        #expect(meeting.problems.map(\.line) == [3, 5])
        #expect(!meeting.isBroken && meeting.date.isUnread)
        // Its actions keep their places, by which they are changed.
        #expect(meeting.actions.map(\.text) == ["A", "B"] && meeting.actions.first?.due == nil)

        let positions = Fixture.record(
            "title: G\nstatus: open\npositions:\n  - {side: tokyo, date: \(text), text: a}\n"
                + "  - {side: tokyo, date: 2026-01, text: b}", as: Gap.self)
        #expect(!positions.isBroken && positions.positions.count == 2)
        #expect(positions.subject.latestPosition(of: "tokyo")?.text == "b")

        let claims = Fixture.record(
            "title: P\nstage: sel\namount: {value: 5bn USD, source: S, date: \(text)}", as: Project.self)
        #expect(!claims.isBroken && claims.amount?.value == Amount("5bn USD") && claims.amount?.first.source == "S")
    }

    @Test func otherFieldsCanStillBeChanged() throws {
        let dossier = Fixture.dossier(gaps: ["g": "title: G\nstatus: open\ndue: 2026-13"])
        let record = try #require(dossier.summary(of: RecordID(.gap, "g")))
        func enter(_ text: String, _ field: String) throws -> Change? {
            try Change.entering(text, for: field, of: record, vocabulary: dossier.vocabulary, today: day("2026-02-20"))
        }
        #expect(try enter("METI", "owner")?.after == "METI")
        #expect(try enter("2026-03", "due")?.after == "2026-03")
        #expect(throws: ChangeRefusal.self) { try enter("2026-14", "due") }
    }

    @Test func aTimeStaysInTheFileAndIsPassedOver() throws {
        let text = "title: M\ndate: 2026-02-12T09:30\nstatus: held"
        let dossier = Fixture.dossier(meetings: ["2026-02-12-m": text])
        #expect(dossier.problems.isEmpty && dossier.contradictions().isEmpty)
        let record = try #require(dossier.meeting("2026-02-12-m"))
        #expect(record.date == known("2026-02-12"))
        #expect(record.json["date"] == .string("2026-02-12"))
        let summary = RecordSummary(record)
        var edit = try RecordEdit(summary)
        try edit.enter("Tokyo", for: "place", vocabulary: dossier.vocabulary, today: day("2026-02-20"))
        #expect(String(decoding: edit.document.bytes, as: UTF8.self).contains("date: 2026-02-12T09:30\n"))
        try edit.enter("2026-02-13 10:00", for: "date", vocabulary: dossier.vocabulary, today: day("2026-02-20"))
        #expect(String(decoding: edit.document.bytes, as: UTF8.self).contains("date: 2026-02-13 10:00\n"))
        try edit.enter("+3d", for: "date", vocabulary: dossier.vocabulary, today: day("2026-02-20"))
        #expect(String(decoding: edit.document.bytes, as: UTF8.self).contains("date: 2026-02-23\n"))
        // An exact day takes one, too.
        let framework = Fixture.record(
            Fixture.framework + "\nas-of: 2026-02-20T00:00:00Z", as: Framework.self, vocabulary: nil)
        #expect(framework.problems == [] && framework.asOf == day("2026-02-20"))
    }

    @Test func whatNeedsAnExactDaySaysSo() {
        let framework = Fixture.record(Fixture.framework + "\nas-of: 2026-02", as: Framework.self, vocabulary: nil)
        #expect(framework.problems.map(\.message) == ["as-of is `2026-02`: write an exact day like 2026-02-12"])
    }

    @Test func aMeetingsIdBeginsWithWhatIsKnown() {
        func id(_ date: String) -> String {
            NewRecord.id(of: .meeting, title: "Talks", date: KnownDate(date), today: day("2026-02-20")) { _ in false }
                .name
        }
        #expect(id("2026-02") == "2026-02-talks")
        #expect(id("2026~") == "2026-talks")
        #expect(id("2026-21?") == "2026-21-talks")
        #expect(id("2026-02-12/2026-02-14") == "2026-02-12-talks")
        #expect(id("../2026-02") == "2026-02-talks")
    }

    /// Which id goes with which date: what is known better later needs no other name.
    @Test(arguments: [
        ("2026-02-talks", "2026-02", true), ("2026-02-talks", "2026-02-12", true), ("2026-talks", "2026-02-12", true),
        ("2026-02-12-talks", "2026-02", true), ("2026-02-13-talks", "2026-02-12", false),
        ("2026-03-talks", "2026-02", false), ("talks", "2026-02", false), ("2026-02-12-talks", "2026-02-12~", true),
        ("2026-21-talks", "2026-21", true),
    ])
    func theNameOfAFileFitsItsDate(id: String, date: String, fits: Bool) {
        let dossier = Fixture.dossier(meetings: [id: "title: M\ndate: \(date)\nstatus: held"])
        #expect(dossier.contradictions().isEmpty == fits)
    }

    @Test func listsStandByTheFirstDayThenTheMoreExact() {
        let dates = ["2026", "2026-01-01", "2026-02-12/2026-02-14", "2026-02", "2026-02-12", "2026-02-01"]
        let meetings = Dictionary(
            uniqueKeysWithValues: dates.enumerated().map { ("\($1.prefix(4))-m\($0)", "title: M\ndate: \($1)") })
        let dossier = Fixture.dossier(meetings: meetings)
        #expect(
            dossier.meetings.map(\.date.description)
                == ["2026-02-12", "2026-02-12/2026-02-14", "2026-02-01", "2026-02", "2026-01-01", "2026"])
        let gaps = Dictionary(
            uniqueKeysWithValues: dates.enumerated().map { ("g\($0)", "title: G\nstatus: open\ndue: \($1)") })
        #expect(
            Fixture.dossier(gaps: gaps).gaps.compactMap(\.due?.description)
                == ["2026-01-01", "2026", "2026-02-01", "2026-02", "2026-02-12", "2026-02-12/2026-02-14"])
    }

    @Test func onlyWhatHasPassedAsAWholeIsOverdue() {
        let today = day("2026-02-20")
        for (due, isOverdue) in [
            ("2026-02", false), ("2026-01", true), ("2026-02-12~", true), ("2026-02-12/2026-02-27?", false),
            ("2026-01/..", false), ("../2026-01", true), ("2026", false),
        ] {
            let gap = Fixture.record("title: G\nstatus: open\ndue: \(due)", as: Gap.self)
            #expect(gap.subject.isOverdue(today) == isOverdue, "\(due)")
            let meeting = Fixture.record(
                "title: M\ndate: 2026-01\nactions:\n  - text: A\n    due: \(due)", as: Meeting.self)
            #expect(meeting.problems == [], "\(due)")
            #expect(meeting.actions.first?.isOverdue(today) == isOverdue, "\(due)")
        }
    }

    /// Which of the dates a filter finds.
    @Test(arguments: [
        ("due=2026-02", ["2026-02", "2026-02-12", "2026-02-28"]), ("due<2026-02", ["2026-01"]),
        ("due<=2026-02", ["2026-01", "2026-02", "2026-02-12", "2026-02-28"]), ("due>2026-02", ["2026-21"]),
        ("due>=2026-02", ["2026-02", "2026-02-12", "2026-02-28", "2026-21"]), ("due<today", ["2026-01", "2026-02-12"]),
        ("due=2026-02-12", ["2026-02-12"]), ("due=2026-21", ["2026-21"]), ("overdue=yes", ["2026-01", "2026-02-12"]),
        ("due=2026", ["2026", "2026-01", "2026-02", "2026-02-12", "2026-02-28", "2026-21"]),
        ("due!=2026-02", ["2026", "2026-01", "2026-21"]), ("days<0", ["2026-01", "2026-02-12"]),
    ])
    func filtersCompareWholeDates(filter: String, found: [String]) throws {
        let dates = ["2026", "2026-01", "2026-02", "2026-02-12", "2026-02-28", "2026-21"]
        let gaps = Dictionary(
            uniqueKeysWithValues: dates.enumerated().map { ("g\($0)", "title: G\nstatus: open\ndue: \($1)") })
        let dossier = Fixture.dossier(gaps: gaps)
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: day("2026-02-20"))
        let records = Array(dossier.gaps)
        let rows = try keys.rows(try Filter(parsing: filter), in: records)
        #expect(Set(rows.compactMap { records[$0].due?.description }) == Set(found))
    }
}
