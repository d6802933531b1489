import FrontMatter
import Negotiation
import Testing

/// Files that are no records, or that look like something else.
@Suite struct HostileMergeTests {
    private let id = RecordID(.gap, "g")

    private func merge(_ base: String?, _ ours: String, _ theirs: String) -> RecordMerge {
        RecordMerge(base: base.map { Array($0.utf8) }, ours: Array(ours.utf8), theirs: Array(theirs.utf8), id: id)
    }

    @Test func filesThatAreNoRecordsMergeByLines() throws {
        let merged = merge("a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nb\nc\nD")
        #expect(text(merged.bytes) == "a\nB\nc\nD")
        #expect(merged.conflicts == [])
        let clash = merge("a\nb\n", "a\nx\n", "a\ny\n")
        #expect(
            text(clash.bytes) == "a\n<<<<<<< ours\nx\n||||||| base\nb\n=======\ny\n>>>>>>> theirs\n")
        #expect(clash.conflicts.map(\.field) == [Path()])
        let marked = try #require(ConflictedText(clash.bytes))
        #expect(marked.conflicts(in: id) == nil)
        #expect(marked.deciding(clash.conflicts[0], as: "a\ny\n") == Array("a\ny\n".utf8))
    }

    /// Lines that stand there twice can be matched in several ways: read again, nothing would be in conflict any more, and
    /// nobody could decide what is between the markers.
    @Test func whatIsBetweenMarkersCanAlwaysBeDecided() throws {
        func record(_ prose: String) -> String { "---\ntitle: A\nstatus: open\n---\n\(prose)" }
        let quoted = ">>>>>>> quoted\n"
        let merged = merge(
            record("\n# Equity\n\n\(quoted)Another line.\n"),
            record("\(quoted)\n# Equity\n\n\(quoted)\(quoted)Another line.\n"),
            record("\n# Equity\n\n=======\nProse.\n\(quoted)Another line.\n"))
        try #require(merged.conflicts.map(\.field) == [Path()])
        let marked = try #require(ConflictedText(merged.bytes))
        let conflicts = try #require(marked.conflicts(in: id))
        try #require(conflicts.map(\.field) == [Path()])
        let decided = try #require(marked.deciding(conflicts[0], as: conflicts[0].theirs))
        #expect(ConflictedText(decided) == nil)
        #expect(text(decided).contains("Prose.\n"))
    }

    @Test func bytesThatAreNoTextAreKept() {
        let merged = RecordMerge(
            base: [0xFF, 0x0A, 0x61], ours: [0xFE, 0x0A, 0x61], theirs: [0xFF, 0x0A, 0x62], id: id)
        #expect(merged.bytes == [0xFE, 0x0A, 0x62] || !merged.conflicts.isEmpty)
        let empty = RecordMerge(base: nil, ours: [], theirs: [], id: id)
        #expect(empty.bytes == [])
    }

    @Test(arguments: [
        ("", "---\ntitle: A\nstatus: open\n---\n"), ("", "\n"), ("---\n---", "---\ntitle: A\n---"),
        ("---\n---", "---\n---\n\n"), ("\u{FEFF}", "---\n---\n"), ("\r\n", "\n"), ("---\ntitle: A", "---\ntitle: B"),
    ])
    func emptyAndHalfFilesNeverFail(one: String, other: String) throws {
        for (base, ours, theirs) in [
            (nil, one, other), (one, other, other + "x"), (other, one, other + "\n"), (other, other + "# x\n", one),
        ] as [(String?, String, String)] {
            let merged = merge(base, ours, theirs)
            #expect(merged.conflicts.isEmpty == (ConflictedText(merged.bytes) == nil), "\(merged)")
        }
    }

    /// A heading underlined with `=======`, a quotation seven deep, and labels that are in the text already.
    @Test(arguments: [
        "=======", "======= theirs", ">>>>>>> theirs", ">>>>>>> a", "||||||| base", "||||||| theirs", "======= a",
    ])
    func markersInTheProseAreNotTakenForMarkers(line: String) throws {
        let head = "---\ntitle: A\nstatus: open\n---\n"
        for lineBreak in ["\n", "\r\n"] {
            func file(_ prose: String) -> String { (head + prose).replacing("\n", with: lineBreak) }
            let ours = file("Heading\n\(line)\nOurs\n\(line)\n")
            let theirs = file("\(line)\nTheirs\n\(line)\n\(line)")
            let merged = merge(file("\(line)\nText\n\(line)\n"), ours, theirs)
            let marked = try #require(ConflictedText(merged.bytes), "\(text(merged.bytes))")
            let conflicts = try #require(marked.conflicts(in: id), "\(text(merged.bytes))")
            #expect(conflicts == merged.conflicts)
            let decided = try #require(marked.deciding(conflicts[0], as: conflicts[0].ours))
            #expect(text(decided).hasPrefix(file("Heading\n\(line)\nOurs\n")), "\(text(merged.bytes))")
        }
    }

    @Test func gitsOwnMarkersAreRead() throws {
        let merged = """
            ---
            title: A
            <<<<<<< HEAD
            status: open
            owner: MOF
            =======
            status: agreed
            owner: METI
            due: 2026-03-01
            >>>>>>> feature/x
            ---
            """
        let marked = try #require(ConflictedText(Array(merged.utf8)))
        #expect(marked.labels == ("HEAD", "feature/x"))
        #expect(marked.base == nil)
        #expect(text(marked.ours) == "---\ntitle: A\nstatus: open\nowner: MOF\n---")
        let conflicts = try #require(marked.conflicts(in: id))
        #expect(conflicts.map(\.field) == ["status", "owner", "due"])
        #expect(conflicts.map(\.ours) == ["open", "MOF", nil])
        var bytes = try #require(marked.deciding(conflicts[1], as: "JBIC"))
        for value in ["open", nil] as [Value?] {
            let rest = try #require(ConflictedText(bytes))
            #expect(rest.labels == ("HEAD", "feature/x"))
            let conflict = try #require(rest.conflicts(in: id)?.first)
            bytes = try #require(rest.deciding(conflict, as: value))
        }
        #expect(text(bytes) == "---\ntitle: A\nstatus: open\nowner: JBIC\n---")
    }

    /// An attribute may have git write longer ones; what is written here has the usual size again.
    @Test(arguments: [8, 10, 40, 1000]) func longMarkersAreRead(size: Int) throws {
        func mark(_ character: Character, _ label: String) -> String {
            String(repeating: character, count: size) + label
        }
        let lines = [
            "---", "title: A", mark("<", " HEAD"), "status: open", "owner: MOF", mark("|", " base"), "status: parked",
            mark("=", ""), "status: agreed", "owner: METI", mark(">", " side"), "---", "Heading", "=======", "",
        ]
        let marked = try #require(ConflictedText(Array(lines.joined(separator: "\n").utf8)))
        #expect(marked.labels == ("HEAD", "side"))
        let conflicts = try #require(marked.conflicts(in: id))
        #expect(conflicts.map(\.field) == ["status", "owner"])
        let rest = try #require(marked.deciding(conflicts[0], as: "agreed"))
        #expect(text(rest).contains("\n<<<<<<< HEAD\n"))
        let last = try #require(ConflictedText(rest))
        let conflict = try #require(last.conflicts(in: id)?.first)
        let bytes = try #require(last.deciding(conflict, as: "MOF"))
        #expect(text(bytes) == "---\ntitle: A\nstatus: agreed\nowner: MOF\n---\nHeading\n=======\n")
    }

    @Test(arguments: [
        "", "<<<<<<< a\n", "<<<<<<< a\nx\n=======\ny\n", "=======\n>>>>>>> b\n", " <<<<<<< a\n=======\n>>>>>>> b\n",
        "<<<<<<<a\n=======\n>>>>>>> b\n", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n<<<<<<< c\n",
    ])
    func incompleteMarkersAreNone(file: String) {
        #expect(ConflictedText(Array(file.utf8)) == nil)
    }

    @Test func aSideThatIsNoRecordHasNoFields() throws {
        let file = "---\ntitle: A\n<<<<<<< a\nstatus: [\n=======\nstatus: open\n>>>>>>> b\n---\n"
        let marked = try #require(ConflictedText(Array(file.utf8)))
        #expect(marked.conflicts(in: id) == nil)
        #expect(text(marked.theirs) == "---\ntitle: A\nstatus: open\n---\n")
    }

    @Test func whatTogetherIsTooLargeIsAConflict() throws {
        func file(_ key: String) -> String {
            "---\ntitle: A\n\(key): \(String(repeating: key, count: 3 << 20))\n---\n"
        }
        let merged = merge("---\ntitle: A\n---\n", file("x"), file("y"))
        #expect(merged.conflicts.map(\.field) == [Path()])
        #expect(ConflictedText(merged.bytes).map { text($0.ours) } == file("x"))
    }

    /// All lines differ; a table of all against all would take hours.
    @Test func fourMebibytesOfDifferingLines() throws {
        let filler = String(repeating: "x", count: 39)
        func prose(_ word: String) -> String { (0..<80_000).map { "\(word) \($0) \(filler)\n" }.joined() }
        let head = "---\ntitle: A\n---\n"
        #expect(prose("theirs").utf8.count > 15 << 18)
        let merged = merge(head + prose("base"), head + prose("ours"), head + prose("theirs"))
        #expect(merged.conflicts.count == 1)
        #expect(ConflictedText(merged.bytes).map { text($0.ours) } == head + prose("ours"))
        func fields(_ word: String) -> String { "---\n" + (0..<20_000).map { "x-\($0): \(word)\n" }.joined() + "---\n" }
        let many = merge(fields("base"), fields("ours"), fields("theirs"))
        #expect(many.conflicts.count == 20_000)
        let lines = merge(prose("base"), prose("ours"), prose("theirs"))
        #expect(lines.conflicts.count == 1)
    }
}
