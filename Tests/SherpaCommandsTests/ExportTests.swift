import Foundation
import Negotiation
import Testing

/// The page that is shared: whole, safe, and the same offline.
@Suite struct ExportTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func page(_ more: String...) throws -> String {
        let run = try SherpaRun(
            ["-C", "sample", "export", "--html", "page.html", "--force"] + more, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return try folder.read("page.html")
    }

    @Test func thePageIsSmallAndAsksTheNetworkForNothing() throws {
        let html = try page()
        #expect(html.utf8.count < 300_000 && html.hasSuffix("</html>\n"))
        #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("src="))
        #expect(html.contains("default-src 'none'"))
    }

    /// Browsers run a script only if its hash is the one that the page names.
    @Test(arguments: [(SharedPage.style, SharedPage.styleHash), (SharedPage.script, SharedPage.scriptHash)])
    func hashesAreThoseOfWhatIsThere(text: String, hash: String) throws {
        try folder.write(text, to: "part")
        let digest = try SherpaRun(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "openssl dgst -sha256 -binary part | openssl base64"], in: folder)
        try #require(digest.status == 0, "\(digest.errors)")
        #expect(digest.output == hash + "\n")
    }

    @Test func whatIsMaskedStaysAway() throws {
        let masked = "no more than a tenth of it"
        try folder.write(
            "---\ntitle: Masked\nstatus: open\ntokyo:\n  position: All\n  fallback: \(masked)\n---\n\nSays \(masked).\n",
            to: "sample/gaps/masked.md")
        #expect(try !page().contains(masked))
        #expect(try page("--with-red-lines").contains(masked))
    }

    @Test func hostileTitlesAreText() throws {
        try folder.write(
            "---\ntitle: \"</style><script>alert(1)</script><img src=x onerror=y>\"\nstatus: open\n---\n",
            to: "sample/gaps/hostile.md")
        let html = try page()
        #expect(html.contains("&lt;script&gt;alert(1)"))
        #expect(html.components(separatedBy: "<script").count == 2 && !html.contains("<img"))
    }

    @Test func theFileIsNeverReplacedUnaskedAndMustBeNamed() throws {
        _ = try page()
        let again = try SherpaRun("-C", "sample", "export", "--html", "page.html", in: folder)
        #expect(again.status == 2 && again.errors.contains("already exists"))
        let unnamed = try SherpaRun("-C", "sample", "export", in: folder)
        #expect(unnamed.status == 2 && unnamed.errors.contains("--html page.html"))
    }
}
