import Foundation
import Testing

@Suite struct BriefCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    @Test func textFitsIntoEightyColumns() throws {
        for ids in [
            [], ["equity-share"], ["2026-02-12-washington"], ["softbank-data-centre"], ["equity-share", "deadline"],
        ] {
            let run = try SherpaRun(["-C", "sample", "brief"] + ids, in: folder)
            #expect(run.status == 0 && run.errors.isEmpty)
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            #expect(!run.output.contains("red line"))
        }
    }

    @Test func aFinalBriefHasNoListOfWhatIsMissing() throws {
        #expect(try SherpaRun("init", "shipped", "--sample", in: folder).status == 0)
        let draft = try SherpaRun("-C", "shipped", "brief", in: folder)
        let final = try SherpaRun("-C", "shipped", "brief", "--final", in: folder)
        #expect(final.status == 0 && draft.output.contains("G. MISSING") && !final.output.contains("G. MISSING"))
    }

    /// What the body gives up to stay on two sides is said; what cannot stay on them is not printed.
    @Test func theAideIsToldWhatDoesNotFit() throws {
        #expect(try SherpaRun("init", "shipped", "--sample", in: folder).status == 0)
        let fitted = try SherpaRun("-C", "shipped", "brief", in: folder)
        #expect(fitted.status == 0 && fitted.output.contains("side 2 of 2") && !fitted.output.contains("side 3 of 3"))
        #expect(fitted.errors.contains("numbers in the annex"))
        let file = "shipped/gaps/tariff-basis.md"
        let words = Array(repeating: "A sentence says what it says and no more.", count: 60).joined(separator: " ")
        try folder.write(
            try folder.read(file).replacing("\nanswer: ", with: "\nanswer: \(words)\nx-answer: "), to: file)
        let long = try SherpaRun("-C", "shipped", "brief", "-o", "b.html", in: folder)
        #expect(long.status == 2 && long.output.isEmpty && long.errors.contains("Tariff basis by "), "\(long.errors)")
        #expect(try folder.files(in: ".").keys.contains("b.html") == false)
    }

    @Test func redLinesComeByName() throws {
        let run = try SherpaRun("-C", "sample", "brief", "equity-share", "--with-red-lines", in: folder)
        #expect(run.output.contains("red line") && run.output.contains("FALLBACK"))
    }

    @Test func aFileIsWrittenWholeAndNeverReplacedUnasked() throws {
        let run = try SherpaRun("-C", "sample", "brief", "equity-share", "-o", "b.html", in: folder)
        #expect(run.status == 0 && run.output.isEmpty)
        let text = try folder.read("b.html")
        #expect(text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n"))
        let again = try SherpaRun("-C", "sample", "brief", "deadline", "-o", "b.html", in: folder)
        #expect(again.status == 2 && again.errors.contains("b.html already exists"))
        #expect(try folder.read("b.html") == text)
        let forced = try SherpaRun(
            "-C", "sample", "brief", "deadline", "-o", "b.html", "--format", "text", "--force", in: folder)
        #expect(forced.status == 0)
        #expect(try folder.read("b.html").contains("\nDeadline\n"))
        #expect(try folder.files(in: ".").keys.filter { $0.contains(".part") }.isEmpty)
    }

    /// A printer that is there, one that fails and one that there is not.
    @Test(arguments: [
        ("printf '%%PDF-1.7 page' > \"$2\"", Int32(0), "wrote b.pdf"),
        ("exit 3", 2, "weasyprint ended with 3 and made no PDF"), ("printf nothing > \"$2\"", 2, "made no PDF"),
        (nil, 2, "install weasyprint or chromium"),
    ])
    func pdfIsMadeByAnotherProgram(script: String?, status: Int32, message: String) throws {
        if let script { try folder.write("#!/bin/sh\n\(script)\n", to: "bin/weasyprint") }
        try folder.write("", to: "bin/none")
        let tools = "\(folder.path)/bin"
        if script != nil { chmod("\(tools)/weasyprint", 0o755) }
        for tool in ["timeout", "rm"] { symlink("/usr/bin/\(tool)", "\(tools)/\(tool)") }
        let run = try SherpaRun(
            ["-C", "sample", "brief", "equity-share", "-o", "b.pdf"], in: folder, environment: ["PATH": tools])
        #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
        let files = try folder.files(in: ".").keys
        // What could not be printed can be printed by hand.
        #expect(files.contains("b.pdf") == (status == 0) && files.contains("b.html") == (status != 0))
    }

    @Test(arguments: [
        (["no-such"], Int32(1), "no record `no-such`"),
        (["steel-for-cars"], 2, "is a package: briefs are for gaps, projects and meetings"),
        (["--format", "doc"], 2, "text, markdown, html or pdf"), (["--format", "pdf"], 2, "name the file"),
        (["-o", "no/such/x.html"], 2, "cannot be written"),
        (["--final"], 2, "the brief is still a draft: meetings/2026-03-19-summit.md: the brief for"),
        (["--final", "equity-share"], 2, "leave out the ids"),
    ])
    func whatIsWrongIsNamed(words: [String], status: Int32, message: String) throws {
        try folder.write("---\ntitle: Steel for cars\nstatus: draft\n---\n", to: "sample/packages/steel-for-cars.md")
        let run = try SherpaRun(["-C", "sample", "brief"] + words, in: folder)
        #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
    }
}
