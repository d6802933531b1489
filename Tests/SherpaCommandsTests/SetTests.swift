import DossierStore
import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import SherpaCommands

@Suite struct SetTests {
    let folder: TemporaryFolder
    let file = "sample/gaps/equity-share.md"

    init() throws { folder = try .withSample() }

    @Test func onlyTheChangedLineOfTheFileDiffers() throws {
        let before = try folder.files(in: "sample")
        let run = try SherpaRun("-C", "sample", "set", "equity-share", "status=agreed", in: folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == "saved gaps/equity-share.md: status converging -> agreed\n")
        var expected = before
        let text = String(decoding: try #require(before["gaps/equity-share.md"]), as: UTF8.self)
        expected["gaps/equity-share.md"] = Data(
            text.replacing("\nstatus: converging\n", with: "\nstatus: agreed\n").utf8)
        #expect(try folder.files(in: "sample") == expected)
    }

    @Test func severalFieldsAreSavedTogetherAndToldInOrder() throws {
        let run = try SherpaRun(
            "-C", "sample", "set", "equity-share", "status=agreed", "owner=MOF", "due=+3d", "tokyo.position=At most 2%",
            "x-note=two\nlines", in: folder)
        #expect(
            run.output == """
                saved gaps/equity-share.md: status converging -> agreed
                unchanged gaps/equity-share.md: owner
                saved gaps/equity-share.md: due 2026-03-16 -> 2026-02-23
                saved gaps/equity-share.md: tokyo.position Equity as little as 1–2% of the total; the rest loans and guarantees -> At most 2%
                saved gaps/equity-share.md: x-note (none) -> two\\nlines

                """)
        let object = try #require(
            try SherpaRun("-C", "sample", "show", "equity-share", "--json", in: folder).json() as? [String: Any])
        #expect(object["x-note"] as? String == "two\nlines")
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
    }

    @Test func maskedValuesAreNotTold() throws {
        let run = try SherpaRun(
            "-C", "sample", "set", "equity-share", "tokyo.fallback=hush", "landing-zone=hush",
            "washington={fallback: hush}",
            in: folder)
        #expect(run.status == 0)
        #expect(!run.output.contains("hush"))
        #expect(run.output.contains("saved gaps/equity-share.md: tokyo.fallback ••• -> •••\n"))
        #expect(try folder.read(file).contains("fallback: hush"))
    }

    @Test func emptyValueTakesTheFieldAway() throws {
        let run = try SherpaRun("-C", "sample", "set", "equity-share", "owner=", in: folder)
        #expect(run.output == "saved gaps/equity-share.md: owner MOF -> (none)\n")
        #expect(try !folder.read(file).contains("owner:"))
    }

    @Test(arguments: [
        ("status=odd", "write one of open, converging, agreed or parked"),
        ("statsu=open", "did you mean `status`?"), ("title=", "title is required"), ("due=soon", "is not a date"),
        ("tokyo.postion=x", "did you mean `position`?"), ("status", "FIELD=VALUE"), ("=x", "FIELD=VALUE"),
    ])
    func wrongFieldsAndValuesChangeNothing(assignment: String, words: String) throws {
        let before = try folder.files(in: "sample")
        let run = try SherpaRun("-C", "sample", "set", "equity-share", "due=+3d", assignment, in: folder)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words))
        #expect(run.errors.hasPrefix("sherpa: ") && run.errors.count(where: \.isNewline) == 1)
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func brokenRecordsAreReadOnly() throws {
        let broken = "---\ntitle: Bad\nstatus: odd\n---\n"
        try folder.write(broken, to: "sample/gaps/bad.md")
        let run = try SherpaRun("-C", "sample", "set", "bad", "status=open", in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("read-only until the error"))
        #expect(try folder.read("sample/gaps/bad.md") == broken)
    }

    @Test func conflictTellsBothValuesAndEndsWithThree() {
        let conflict = Conflict(
            record: RecordID(.gap, "equity-share"), field: "status", base: "open", ours: "parked", theirs: "agreed")
        let failure = Failure(SaveFailure.conflicts([conflict], by: Author(name: "sato")))
        #expect(failure.status == .conflict)
        for word in ["gaps/equity-share.md", "status", "open", "agreed", "parked", "sato"] {
            #expect(failure.message?.contains(word) == true, "\(word)")
        }
        let hidden = Conflict(
            record: RecordID(.gap, "equity-share"), field: ["tokyo", "fallback"], base: "hush", ours: "hush 2",
            theirs: "hush 3")
        let message = Failure(SaveFailure.conflicts([hidden], by: Author())).message
        #expect(message?.contains("hush") == false)
    }
}
