import Foundation
import Negotiation
import Testing

/// The shared page, as a browser that we did not write reads it.
@Suite(.enabled(if: Chromium.isInstalled, "install chromium to have the shared page read by a browser"))
struct BrowserTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func page(of dossier: String) throws -> String {
        let run = try SherpaRun("-C", dossier, "export", "--html", "page.html", "--force", in: folder)
        try #require(run.status == 0, "\(run.errors)")
        return "page.html"
    }

    /// What the page is to do whatever is in it.
    private func check(_ read: Chromium.Reading) {
        #expect(read.complaints == [] && read.requests.count == 1)
        #expect(read.requests.first?.hasPrefix("file://") == true)
        #expect(read.scripts == 1 && read.foreign == 0 && !read.strangersRun)
        for (width, overflow) in read.overflow { #expect(overflow <= 0, "\(width)") }
        #expect(read.overflow.count == 4)
        // WCAG 2, level AA, of words of this size.
        for (scheme, contrast) in read.contrast { #expect(contrast >= 4.5, "\(scheme)") }
    }

    @Test func itIsSearchedAndSortedWithoutAMouse() throws {
        let run = try SherpaRun("init", "shipped", "--sample", in: folder)
        try #require(run.status == 0, "\(run.errors)")
        let file = try page(of: "shipped")
        #expect(try folder.read(file).utf8.count <= 300_000)
        let read = try Chromium.read(file, word: "equity", in: folder)
        check(read)
        #expect(read.searchIsFocused && read.cleared)
        #expect(read.found.wrong == 0 && (1..<read.found.items).contains(read.found.shown))
        #expect(read.found.said == "\(read.found.shown) shown")
        #expect(read.foundInFullWidth == read.found)
        #expect(read.nothing.shown == 0 && read.nothing.said == "nothing found")
        #expect(read.headIsReached)
        #expect(read.sorted.map(\.order) == ["ascending", "descending", "ascending"])
        #expect(read.sorted.map(\.holds) == [true, true, true])
        #expect(read.closedOnPaper == 0 && read.printed > 0)
    }

    /// Titles that would end a style sheet or run a script, and words that are wider than any screen.
    @Test func hostileTextRunsNothingAndStaysInsideThePage() throws {
        let script = "</style><script>window.hasRun = 1</script><img src=x onerror='window.hasRun = 1'>"
        let long = String(repeating: "w", count: 300)
        let title = JSON.string("\(script) \(long)")
        try folder.write(
            "---\ntitle: \(title)\nstatus: open\nowner: javascript:alert(1)\nsources: [\(long)]\n---\n\n\(long)\n",
            to: "sample/gaps/hostile.md")
        try folder.write(
            "---\ntitle: \(title)\nstage: shortlisted\nsponsors: [\(title)]\n---\n\n\(script)\n",
            to: "sample/projects/hostile.md")
        check(try Chromium.read(try page(of: "sample"), word: "equity", in: folder))
    }
}

/// A browser that is not ours.
enum Chromium {
    static let program = "/usr/bin/chromium"
    static let isInstalled = FileManager.default.fileExists(atPath: program)

    struct Reading: Decodable {
        struct Search: Decodable, Equatable {
            let items: Int
            let shown: Int
            /// Items that are shown without the word, or hidden with it.
            let wrong: Int
            let said: String
        }

        struct Sorting: Decodable {
            let order: String
            /// Whether the rows stand in it.
            let holds: Bool

            init(from decoder: any Decoder) throws {
                var parts = try decoder.unkeyedContainer()
                order = try parts.decode(String.self)
                holds = try parts.decode(Bool.self)
            }
        }

        let scripts: Int
        let foreign: Int
        /// Pixels that the page is wider than the window, by width.
        let overflow: [String: Int]
        let contrast: [String: Double]
        let searchIsFocused: Bool
        let found: Search
        let foundInFullWidth: Search
        let nothing: Search
        let cleared: Bool
        let headIsReached: Bool
        let sorted: [Sorting]
        let printed: Int
        let closedOnPaper: Int
        let requests: [String]
        /// Of the console and of the policy, and windows that opened.
        let complaints: [String]
        let strangersRun: Bool
    }

    static func read(_ page: String, word: String, in folder: TemporaryFolder) throws -> Reading {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read_page.py")
        let run = try SherpaRun(
            URL(fileURLWithPath: "/usr/bin/python3"), [script.path, program, page, word], in: folder)
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
    }
}
