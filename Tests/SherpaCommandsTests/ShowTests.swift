import Foundation
import Testing

@Suite struct ShowTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    @Test func maskedFieldsStayInUnlessAskedForByName() throws {
        let source = try folder.read("sample/gaps/equity-share.md")
        let secrets = ["no fixed equity share", "up to 3% over", "reviewed each year"]
        for secret in secrets { #expect(source.contains(secret)) }
        for arguments in [["show", "equity-share"], ["show", "equity-share", "--json"], ["list", "gaps", "--json"]] {
            let masked = try run(arguments)
            let open = try run(arguments + ["--with-red-lines"])
            for secret in secrets {
                #expect(!masked.output.contains(secret), "\(arguments)")
                #expect(open.output.contains(secret), "\(arguments)")
            }
            #expect(masked.output.contains("•••"))
            #expect(!open.output.contains("•••"))
        }
    }

    private func run(_ arguments: [String]) throws -> SherpaRun {
        try SherpaRun(["-C", "sample"] + arguments, in: folder)
    }

    @Test func jsonIsOneObject() throws {
        let object = try #require(
            try SherpaRun("-C", "sample", "show", "equity-share", "--json", in: folder).json() as? [String: Any])
        #expect(object["id"] as? String == "equity-share")
        #expect(object["kind"] as? String == "gap")
        #expect(object["file"] as? String == "gaps/equity-share.md")
        #expect(object["trend"] as? String == "narrowing")
        #expect(object["linked-to"] as? [String] == ["profit-split", "selection-authority"])
        #expect((object["tokyo"] as? [String: Any])?["fallback"] as? String == "•••")
    }

    @Test func pageHasEveryFieldAndTheProse() throws {
        let page = try SherpaRun("-C", "sample", "show", "ohio-gas-power", in: folder).output
        #expect(page.hasPrefix("Ohio gas power 9.2 GW\nprojects/ohio-gas-power.md\n"))
        #expect(page.contains("\nstage        selected\n"))
        #expect(page.contains("  - 33.3bn USD  (source: "))
        #expect(page.contains("Gas-fired generation of 9.2 GW in Ohio"))
    }

    @Test func unknownIdSuggestsTheNearest() throws {
        let run = try SherpaRun("-C", "sample", "show", "equty-share", in: folder)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors == "sherpa: no record `equty-share`: did you mean `equity-share`?\n")
    }

    @Test func sharedIdsAreToldApartByKind() throws {
        try folder.write("---\ntitle: Twin\nstage: selected\n---\n", to: "sample/projects/equity-share.md")
        let both = try SherpaRun("-C", "sample", "show", "equity-share", in: folder)
        #expect(both.status == 2)
        #expect(both.errors.contains("write `project/equity-share` or `gap/equity-share`"))
        for name in ["project/equity-share", "projects/equity-share", "projects/equity-share.md"] {
            #expect(try SherpaRun("-C", "sample", "show", name, in: folder).output.hasPrefix("Twin\n"), "\(name)")
        }
    }

    @Test func brokenRecordShowsItsFaultsInsteadOfItsFields() throws {
        try folder.write("---\ntitle: [unclosed\n---\n", to: "sample/gaps/broken.md")
        let run = try SherpaRun("-C", "sample", "show", "broken", in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("gaps/broken.md:2:"))
    }
}
