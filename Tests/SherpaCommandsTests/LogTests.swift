import Foundation
import Testing

@Suite struct LogTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    @Test func aMeetingAndItsGapsAreSaved() throws {
        let run = try SherpaRun(
            "-C", "sample", "--as-of", "2026-02-20", "log", "Second round", "date=2026-02-18", "level=ministerial",
            "tokyo.participants=Ryosei Akazawa, JBIC", "--outcome", "equity-share=narrowed: two percent heard",
            "--outcome", "funding-clock=agreed", "--position", "equity-share.tokyo=At most 2%",
            "--statement", "Akazawa: No losses", "--action", "Report; METI; fri", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("saved meetings/2026-02-18-second-round.md\n"))
        #expect(run.output.contains("gaps/funding-clock.md: status open -> agreed"))
        let meeting = try folder.read("sample/meetings/2026-02-18-second-round.md")
        for words in ["note: two percent heard", "who: Ryosei Akazawa", "due: 2026-02-27", "- JBIC"] {
            #expect(meeting.contains(words), "\(words)")
        }
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
    }

    @Test(arguments: [
        (["--outcome", "equity-share=closer"], "is not an outcome", Int32(2)),
        (["--outcome", "no-such=agreed"], "no record", 1),
        (["--position", "equity-share=x"], "GAP.SIDE=TEXT", 2),
        (["--position", "equity-share.paris=x"], "no side `paris`", 2),
        (["--statement", "nobody"], "who said it", 2), (["--action", "x; METI; soon"], "is not a date", 2),
        (["date=2026-02-31"], "is not a date", 2), (["plaice=Tokyo"], "did you mean `place`", 2),
    ])
    func whatIsWrongIsNamedAndNothingSaved(words: [String], message: String, status: Int32) throws {
        let before = try folder.files(in: "sample")
        let run = try SherpaRun(["-C", "sample", "log", "Round"] + words, in: folder)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try folder.files(in: "sample") == before)
    }
}
