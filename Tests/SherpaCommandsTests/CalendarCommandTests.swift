import Foundation
import Testing

@Suite struct CalendarCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    @Test func aFileIsWrittenWholeAndNeverReplacedUnasked() throws {
        let run = try SherpaRun("-C", "sample", "calendar", "-o", "c.ics", in: folder)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("to c.ics"))
        let text = try folder.read("c.ics")
        let again = try SherpaRun("-C", "sample", "calendar", "-o", "c.ics", in: folder)
        #expect(again.status == 2 && again.errors.contains("c.ics already exists"))
        #expect(try folder.read("c.ics") == text)
    }

    @Test func whoOwnsNothingIsTold() throws {
        let run = try SherpaRun("-C", "sample", "calendar", "--mine", "Nobody", in: folder)
        #expect(run.status == 0 && run.errors.contains("Nobody owns nothing with a due date"))
        #expect(!run.output.contains("due:") && run.output.contains("SUMMARY:"))
    }

    /// Read by a library that is not ours, where it is installed; the README's test command installs it.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/icalendar")))
    func anotherProgramReadsIt() throws {
        _ = try SherpaRun("-C", "sample", "calendar", "-o", "c.ics", in: folder)
        let script = """
            import icalendar, sys
            calendar = icalendar.Calendar.from_ical(open('c.ics', 'rb').read())
            events = calendar.walk('VEVENT')
            assert len(events) > 20 and len({str(e['UID']) for e in events}) == len(events)
            for e in events:
                assert not e.errors and e.decoded('DTEND') > e.decoded('DTSTART') and str(e['SUMMARY'])
            print(len(events))
            """
        let read = try SherpaRun(
            URL(fileURLWithPath: "/usr/bin/python3"), ["-c", script], in: folder, input: "", environment: [:])
        #expect(read.status == 0, "\(read.errors)")
        let written = try folder.read("c.ics").components(separatedBy: "BEGIN:VEVENT").count - 1
        #expect(read.output == "\(written)\n")
    }
}
