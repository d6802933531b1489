import Chance
import Testing

@testable import Negotiation

@Suite struct KnownDateTests {
    /// What is nearly a date, and often one.
    private func candidate(_ random: inout SeededGenerator) -> String {
        func point() -> String {
            let year =
                Int.random(in: 0...9, using: &random) == 0 ? "999" : "\(Int.random(in: 998...10_001, using: &random))"
            let month = Int.random(in: 0...26, using: &random)
            let day = Int.random(in: 0...32, using: &random)
            func two(_ number: Int) -> String {
                number < 10 && Int.random(in: 0...20, using: &random) > 0 ? "0\(number)" : "\(number)"
            }
            let text =
                ["\(year)", "\(year)-\(two(month))", "\(year)-\(two(month))-\(two(day))"]
                .randomElement(using: &random) ?? ""
            return text + (["", "", "", "~", "?", "%", "~?", " "].randomElement(using: &random) ?? "")
        }
        let ends = ["..", "", "."]
        switch Int.random(in: 0...9, using: &random) {
        case 0...4: return point()
        case 5: return point() + "/" + (ends.randomElement(using: &random) ?? "")
        case 6: return (ends.randomElement(using: &random) ?? "") + "/" + point()
        case 7: return point() + "/" + point() + (Int.random(in: 0...9, using: &random) == 0 ? "/" : "")
        default:
            // Close to each other, so that many run forwards.
            let year = Int.random(in: 2024...2026, using: &random)
            return "\(year)-0\(Int.random(in: 1...9, using: &random))/\(year + Int.random(in: 0...1, using: &random))"
        }
    }

    private func number(_ day: CalendarDate) -> Int { day.year * 10_000 + day.month * 100 + day.day }

    @Test func whatTheGrammarAcceptsIsReadAndNothingElse() {
        var random = SeededGenerator(for: "whatTheGrammarAcceptsIsReadAndNothingElse")
        let grammar = EDTFGrammar()
        var (read, refused, intervals) = (0, 0, 0)
        for _ in 0..<60_000 {
            let text = candidate(&random)
            let days = grammar.days(of: text)
            guard let date = KnownDate(text) else {
                refused += 1
                #expect(days == nil, "refused: \(text)")
                #expect(DateFault(in: text)?.reason.text.isEmpty != true)
                continue
            }
            read += 1
            intervals += date.isInterval ? 1 : 0
            #expect(date.description == text, "written otherwise than it was read: \(text)")
            #expect(DateFault(in: text)?.reason.text == nil, "\(text)")
            guard let days else {
                Issue.record("read, but no date: \(text)")
                continue
            }
            #expect(days.first == (date.isOpenStart ? 0 : number(date.first)), "\(text)")
            #expect(days.last == (date.isOpenEnd ? 99_999_999 : number(date.last)), "\(text)")
            #expect(date.first <= date.last, "\(text)")
            #expect(date.first <= date.named && date.lastNamed <= date.last, "\(text)")
            var packer = Packer()
            date.pack(into: &packer)
            let again = packer.bytes.withUnsafeBufferPointer { bytes in
                var unpacker = Unpacker(bytes)
                return KnownDate.unpack(&unpacker)
            }
            #expect(again == date, "packed: \(text)")
        }
        print("known dates: \(read) read, \(intervals) of them intervals, \(refused) refused")
        #expect(read > 10_000 && refused > 10_000 && intervals > 2_000)
    }

    @Test func theOrderIsTotal() {
        var random = SeededGenerator(for: "theOrderIsTotal")
        var dates: [KnownDate] = []
        while dates.count < 300 { if let date = KnownDate(candidate(&random)) { dates.append(date) } }
        for a in dates {
            for b in dates {
                #expect([a < b, b < a, a == b].count { $0 } == 1, "\(a) and \(b)")
                if a.named < b.named { #expect(a < b) }
                if a.place < b.place { #expect(a < b) }
            }
        }
        let sorted = dates.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(dates.shuffled(using: &random).sorted() == sorted)
        #expect(
            ["2026-02-01", "2026-02-01/2026-02-03", "2026-02", "2026-02-12", "2026-21"].compactMap { KnownDate($0) }
                .shuffled(using: &random).sorted().map(\.description)
                == ["2026-02-01", "2026-02-01/2026-02-03", "2026-02", "2026-02-12", "2026-21"])
    }

    @Test func itIsSmall() {
        #expect(MemoryLayout<KnownDate>.stride == 12)
        #expect(MemoryLayout<KnownDate?>.stride == 12)
    }

    @Test(arguments: [
        ("2026-02-12", "12 Feb 26", "12 Feb 2026"), ("2026-02", "Feb 26", "Feb 2026"), ("2026", "2026", "2026"),
        ("2026-21", "spring 26", "spring 2026"), ("2026-24", "winter 26", "winter 2026"),
        ("2026-02-12~", "c. 12 Feb 26", "c. 12 Feb 2026"), ("2026-02-12?", "12 Feb 26?", "12 Feb 2026?"),
        ("2026-02%", "c. Feb 26?", "c. Feb 2026?"), ("2026-02/2026-03", "Feb–Mar 26", "Feb–Mar 2026"),
        ("2026-02-12/2026-02-14", "12–14 Feb 26", "12–14 Feb 2026"),
        ("2026-02-12/2026-03-14", "12 Feb–14 Mar 26", "12 Feb–14 Mar 2026"),
        ("2025-12/2026-02", "Dec 25–Feb 26", "Dec 2025–Feb 2026"), ("2025/2026", "2025–2026", "2025–2026"),
        ("2026-21/2026-23", "spring–autumn 26", "spring–autumn 2026"),
        ("2026-02-12~/2026-02-14", "c. 12 Feb 26–14 Feb 26", "c. 12 Feb 2026–14 Feb 2026"),
        ("2026-02/..", "from Feb 26", "from Feb 2026"), ("../2026-02?", "until Feb 26?", "until Feb 2026?"),
        ("2005-02", "Feb 05", "Feb 2005"), ("2026-02-12/2026-03", "12 Feb 26–Mar 26", "12 Feb 2026–Mar 2026"),
    ])
    func peopleReadItShortAndLong(text: String, brief: String, long: String) throws {
        let date = try #require(KnownDate(text))
        #expect(date.brief == brief)
        #expect(date.long == long)
    }

    /// Today is 20 February 2026. Days left, whether it has passed, and in words.
    @Test(arguments: [
        ("2026-02-20", 0, false, "today"), ("2026-03-16", 24, false, "in 24 days"),
        ("2026-02-12", -8, true, "8 days ago"), ("2026-02", 8, false, "within 8 days"),
        ("2026-01", -20, true, "at least 20 days ago"), ("2026", 314, false, "within 314 days"),
        ("2026-21", 100, false, "within 100 days"), ("2026-02-25~", 5, false, "in about 5 days"),
        ("2026-02-25?", 5, false, "perhaps in 5 days"), ("2026-02-12?", -8, true, "perhaps 8 days ago"),
        ("2026-02-18/2026-02-22", 2, false, "within 2 days"), ("../2026-02", 8, false, "within 8 days"),
        ("2026-02/..", 8, false, "within 8 days"),
        // The last day that is certain, as long as it lies ahead; then the last of all.
        ("2026-02-22/2026-02-27?", 2, false, "perhaps within 2 days"),
        ("2026-02-12/2026-02-27?", 7, false, "perhaps within 7 days"),
    ])
    func clocksCountToTheLastDayThatIsCertain(text: String, left: Int, hasPassed: Bool, words: String) throws {
        let today = try #require(CalendarDate("2026-02-20"))
        let date = try #require(KnownDate(text))
        #expect(date.daysLeft(on: today) == left)
        #expect(date.hasPassed(by: today) == hasPassed)
        #expect(date.distance(from: today) { "\($0) days" } == words)
    }

    @Test func anOpenEndNeverPasses() throws {
        let today = try #require(CalendarDate("2026-02-20"))
        let date = try #require(KnownDate("2026-01/.."))
        #expect(date.daysLeft(on: today) == nil)
        #expect(!date.hasPassed(by: today))
        #expect(date.distance(from: today) { "\($0) days" } == "open-ended")
    }

    @Test func onlyTheLastDayMakesItOverdueWhateverTheDate() throws {
        var random = SeededGenerator(for: "onlyTheLastDayMakesItOverdueWhateverTheDate")
        let today = try #require(CalendarDate("2026-02-20"))
        for _ in 0..<20_000 {
            guard let date = KnownDate(candidate(&random)) else { continue }
            #expect(((date.daysLeft(on: today) ?? 0) < 0) == (date.last < today), "\(date)")
        }
    }

    @Test(arguments: [
        ("2026-13", "there is no month 13", "a month from 01 to 12, or a season from 21 to 24"),
        ("2026-00", "there is no month 00", "a month from 01 to 12, or a season from 21 to 24"),
        ("2026-22-05", "a season has no day", "2026-22"),
        ("2026-02-30", "February 2026 has 28 days", "a day from 01 to 28"),
        ("2026-2", "months and days have two digits", "2026-02"),
        ("2026-03/2026-02", "it runs backwards", "2026-02/2026-03"),
        ("2026-02/", "it has no end", "2026-02/.. where the end is open, or name it"),
        ("/2026-02", "it has no start", "../2026-02 where the start is open, or name it"),
        ("../..", "it is open at both ends", "at least one of them"),
        ("2026-02/2026-13", "there is no month 13", "a month from 01 to 12, or a season from 21 to 24"),
        ("0999-02", "years run from 1000 to 9999", nil),
    ])
    func aFaultSaysWhatToWrite(text: String, reason: String, remedy: String?) {
        let fault = DateFault(in: text)
        #expect(fault?.reason.text == reason)
        #expect(fault?.remedy?.text == remedy)
    }

    @Test(arguments: ["", "soon", "2026-02-12T25:00", "February", "1/2/3", "2026-02-XX", "12 Feb", "/", "--"])
    func ofOtherTextsOnlyTheFormIsTold(text: String) { #expect(DateFault(in: text)?.reason.text == nil) }
}

@Suite struct TimeOfDayTests {
    @Test(arguments: [
        "2026-02-12T09:30", "2026-02-12 09:30:00", "2026-02-12T09:30:00Z", "2026-02-12T09:30:00.123+09:00",
        "2026-02-12 09:30:00 -05:00", "2026-02-12T09:30:00+0900", "2026-02-12t09:30z", "2026-02-12 09:30:00 Z",
        "2026-02-12T24:00:00", "2026-02-12 09:30:00+09", "2026-02-12",
    ])
    func aTimeIsPassedOver(text: String) {
        #expect(KnownDate.read(text) == KnownDate("2026-02-12"))
        #expect(text.count == 10 || KnownDate(text) == nil)
    }

    @Test(arguments: [
        "2026-02-12T", "2026-02-12 ", "2026-02-12T25:00", "2026-02-12T09", "2026-02-12T09:30Zx", "2026-02-12T09:61",
        "2026-02-1209:30", "2026-02-30T09:30", "2026-02T09:30", "2026-02-12T09:30/2026-02-13T09:30", "2026-02-12T9:30",
        "2026-02-12T09:30:00.", "2026-02-12T09:30+",
    ])
    func whatIsNoTimeIsNot(text: String) { #expect(KnownDate.read(text) == nil) }
}
