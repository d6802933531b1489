import Foundation
import Testing

@Suite struct ReviewCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func sherpa(_ arguments: String..., input: String = "") throws -> SherpaRun {
        try SherpaRun(["-C", "sample"] + arguments, in: folder, input: input)
    }

    private func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try folder.read("sample/" + file)
        #expect(text.contains(old))
        try folder.write(text.replacingOccurrences(of: old, with: new), to: "sample/" + file)
    }

    private func finish() throws {
        let run = try sherpa("review", "--finish")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func withoutAFinishedReviewThereIsNothingToCompareWith() throws {
        let run = try sherpa("changes")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no review of this dossier finished yet"))
        #expect(run.errors.contains("--since"))
    }

    @Test func changesAreToldFieldByFieldWhoeverMadeThem() throws {
        try finish()
        let none = try sherpa("changes")
        #expect(none.status == 1)
        #expect(none.errors.contains("nothing has changed since your last review"))
        try edit("gaps/equity-share.md", "status: converging", "status: agreed")
        try edit(
            "gaps/equity-share.md", "fallback: >-\n    Illustrative: up to 3%", "fallback: >-\n    SECRET up to 9%")
        #expect(try sherpa("set", "ohio-gas-power", "owner=NEXI").status == 0)
        let run = try sherpa("changes")
        #expect(run.status == 0)
        #expect(run.lines.contains { $0.contains("status") && $0.contains("converging -> agreed") })
        #expect(run.lines.contains { $0.contains("tokyo.fallback") && $0.hasSuffix("changed") })
        #expect(!run.output.contains("SECRET"))
        #expect(run.lines.contains { $0.contains("-> NEXI") })
        #expect(run.lines.contains { $0.contains("1 change by you") })
        #expect(run.errors.contains("2 records changed since your last review"))
        #expect(try sherpa("changes", "--with-red-lines").output.contains("SECRET"))
        // To have looked is not to have finished.
        #expect(try sherpa("changes").output == run.output)
    }

    @Test func changesAsJSON() throws {
        try finish()
        #expect(try sherpa("changes", "--json").output == "[]\n")
        try edit(
            "gaps/equity-share.md", "fallback: >-\n    Illustrative: up to 3%", "fallback: >-\n    SECRET up to 9%")
        try edit("gaps/equity-share.md", "Both sides name", "All sides name")
        try folder.write("---\ntitle: New\nstatus: open\n---\n", to: "sample/gaps/new.md")
        try FileManager.default.removeItem(atPath: folder.path + "/sample/gaps/deadline.md")
        let run = try sherpa("changes", "--json")
        #expect(!run.output.contains("SECRET"))
        let objects = try run.jsonObjects()
        let byFile = Dictionary(uniqueKeysWithValues: objects.map { ($0["file"] as? String ?? "", $0) })
        #expect(Set(byFile.keys) == ["gaps/equity-share.md", "gaps/new.md", "gaps/deadline.md"])
        func reasons(_ file: String) -> [String] {
            (byFile[file]?["reasons"] as? [[String: Any]] ?? []).compactMap { $0["reason"] as? String }
        }
        #expect(reasons("gaps/equity-share.md") == ["changed"])
        #expect(reasons("gaps/new.md") == ["added"])
        #expect(reasons("gaps/deadline.md") == ["removed"])
        #expect(byFile["gaps/deadline.md"]?["title"] as? String == "Deadline")
        let fields = byFile["gaps/equity-share.md"]?["fields"] as? [[String: Any]] ?? []
        #expect(fields.compactMap { $0["field"] as? String } == ["tokyo.fallback", "text"])
        #expect(fields.first?["after"] as? String == "•••")
    }

    @Test func hostileTextStaysText() throws {
        try finish()
        try edit("gaps/equity-share.md", "owner: MOF", "owner: \"\\e[31mred\\u202E\"")
        let run = try sherpa("changes")
        #expect(run.status == 0)
        #expect(!run.output.contains("\u{1B}"))
        #expect(!run.output.contains("\u{202E}"))
    }

    @Test func finishTellsTheTally() throws {
        let run = try sherpa("review", "--finish")
        #expect(run.output.contains("17 in the review; 0 answered"))
        #expect(run.output.contains("17 marked as seen without an answer:"))
        #expect(run.output.contains("gaps/equity-share.md  Equity share"))
        #expect(try sherpa("review").output.contains("waits for Who directs selection (leaders)"))
        #expect(try sherpa("review", "--finish", "--json").status == 2)
    }

    @Test func theQueueIsPrintedWhereThereIsNoTerminal() throws {
        let first = try sherpa("review")
        #expect(first.status == 0)
        #expect(first.output.contains("first review"))
        #expect(first.errors.contains("first review: 0 of 17 answered"))
        _ = try sherpa("play", "-", input: "keys r <Enter> <Enter>\n")
        let second = try sherpa("review")
        #expect(second.errors.contains("first review: 2 of 17 answered"))
        #expect(second.lines.count < first.lines.count)
        let objects = try sherpa("review", "--json").jsonObjects()
        #expect(objects.count { $0["answered"] as? Bool == true } == 2)
        try folder.write(
            "---\ntitle: T\nenvelope: 1bn USD\nsides: [{id: a, name: A, ours: yes}, {id: b, name: B}]\n---\n",
            to: "empty/dossier.md")
        let empty = try SherpaRun("-C", "empty", "review", in: folder)
        #expect(empty.status == 1)
        #expect(empty.errors.contains("nothing to review"))
    }

    @Test func aDamagedBaselineIsTold() throws {
        try finish()
        let state = folder.path + "/home/.local/state/sherpa/dossiers"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: state).first)
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: "\(state)/\(name)/review/baseline"))
        let changes = try sherpa("changes")
        #expect(changes.status == 2)
        #expect(changes.errors.contains("is damaged"))
        let review = try sherpa("review")
        #expect(review.status == 0)
        #expect(review.errors.contains("is damaged"))
        let screen = try sherpa("play", "-", input: "keys r\nscreen\n")
        #expect(screen.output.contains("first review"))
        try finish()
        #expect(try sherpa("changes").status == 1)
    }

    // MARK: Since a day

    @Test(arguments: ["tomorow", "2026-02-30", "-3x", "2126-01-01"]) func daysThatAreNone(text: String) throws {
        let run = try sherpa("changes", "--since=\(text)")
        #expect(run.status == 2)
        #expect(run.errors.contains("--since"))
    }

    @Test func withoutGitOnlyTheLastReviewIsKnown() throws {
        let run = try sherpa("changes", "--since", "2026-02-12")
        #expect(run.status == 2)
        #expect(run.errors.contains("no git repository"))
        #expect(run.errors.contains("leave out --since"))
    }

    @Test func gitKnowsWhatWasThere() throws {
        let clones = try Clones()
        func commit(_ date: String, _ message: String) throws {
            try Clones.succeed(
                clones.folder.run(
                    [
                        "env", "GIT_COMMITTER_DATE=\(date)", "git", "-C", "osaka", "commit", "-q", "-a", "--date", date,
                        "-m", message,
                    ],
                    as: "osaka"))
        }
        func edit(_ old: String, _ new: String) throws {
            let text = try clones.folder.read("osaka/gaps/equity-share.md")
            #expect(text.contains(old))
            try clones.folder.write(text.replacingOccurrences(of: old, with: new), to: "osaka/gaps/equity-share.md")
        }
        try edit("owner: MOF", "owner: METI")
        try commit("2096-02-10T12:00:00", "first")
        try edit("status: converging", "status: agreed")
        try commit("2096-02-14T12:00:00", "second")
        try edit("severity: critical", "severity: minor")
        func changes(_ day: String) throws -> SherpaRun {
            try SherpaRun(["-C", "osaka", "--as-of", "2096-02-20", "changes", "--since", day], in: clones.folder)
        }
        let later = try changes("2096-02-15")
        #expect(later.lines.contains { $0.contains("critical -> minor") })
        #expect(!later.output.contains("agreed"))
        let between = try changes("2096-02-12")
        #expect(between.lines.contains { $0.contains("converging -> agreed") })
        #expect(!between.output.contains("METI"))
        let none = try changes("2096-02-10")
        #expect(none.lines.contains { $0.contains("MOF -> METI") })
        // Once everything is committed, git also says by whom.
        try commit("2096-02-16T12:00:00", "third")
        #expect(try changes("2096-02-15").output.contains("by Osaka, 2096-02-16 12:00"))
        #expect(try changes("2096-02-17").status == 1)
        let early = try changes("2001-01-01")
        #expect(early.status == 0)
        #expect(early.errors.contains("git knows this dossier only from"))
    }

    // MARK: The figure

    /// Thirty gaps that somebody else has changed are reviewed with at most two keys each.
    @Test func thirtyChangedGapsTakeAtMostTwoKeysEach() throws {
        let names = (0..<30).map { "gap-\($0 + 10)" }
        func write(_ name: String, owner: String) throws {
            try folder.write(
                "---\ntitle: \(name)\nstatus: open\nowner: \(owner)\ndue: 2026-03-01\n---\n\nWhat it is about.\n",
                to: "thirty/gaps/\(name).md")
        }
        try folder.write(
            "---\ntitle: Thirty\nas-of: 2026-02-20\nenvelope: 1bn USD\nsides: [{id: a, name: A, ours: yes}, {id: b, name: B}]\n---\n",
            to: "thirty/dossier.md")
        for name in names { try write(name, owner: "METI") }
        #expect(try SherpaRun("-C", "thirty", "review", "--finish", in: folder).status == 0)
        for name in names { try write(name, owner: "MOF") }
        // Most are only seen; some change hands on the way, by the key and the first letter of what is chosen.
        var keys: [String] = ["r"]
        for index in names.indices { keys += index % 10 == 9 ? ["c", "a", "<Enter>"] : ["<Enter>"] }
        keys += ["<Enter>"]
        let run = try SherpaRun(
            "-C", "thirty", "play", "-", in: folder, input: keys.map { "keys \($0)\n" }.joined() + "screen\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("review finished, baseline saved: 30 answered: 27 seen, 3 changed by you"))
        #expect(keys.count <= 2 * names.count)
        print("review of \(names.count) changed gaps: \(keys.count) keys")
        #expect(try SherpaRun("-C", "thirty", "changes", in: folder).status == 1)
        #expect(try SherpaRun("-C", "thirty", "list", "gaps", "--json", in: folder).output.contains("agreed"))
    }

    @Test func aReviewIsStoppedAndResumedByAnotherProcess() throws {
        try finish()
        for gap in ["equity-share", "deadline"] { try edit("gaps/\(gap).md", "owner: ", "owner: New ") }
        let first = try sherpa("play", "-", input: "keys r <Enter>\nscreen\nkeys q\nscreen\n")
        #expect(first.output.contains("review stopped: 1 of"))
        let second = try sherpa("play", "-", input: "keys r\nscreen\n")
        #expect(second.output.contains("review resumed: 1 of"))
        #expect(second.output.contains("Review  2 of"))
        // Somebody changes what was answered: it is open again.
        let answered = try sherpa("review", "--json").jsonObjects().first { $0["answered"] as? Bool == true }
        let file = try #require(answered?["file"] as? String)
        try edit(file, "owner: ", "owner: Very ")
        #expect(try sherpa("review").errors.contains("0 of"))
    }

    @Test func aReviewOfADossierThatMayNotBeWrittenTo() throws {
        let before = try folder.files(in: "sample")
        let run = try sherpa("play", "-", input: "keys r <Enter> p F F\nscreen\n")
        #expect(run.output.contains("review finished, baseline saved: 1 answered"))
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func aStateFolderThatCannotBeHadIsTold() throws {
        try folder.write("no folder", to: "state")
        func run(_ arguments: String..., input: String = "") throws -> SherpaRun {
            try SherpaRun(
                ["-C", "sample"] + arguments, in: folder, input: input,
                environment: ["XDG_STATE_HOME": folder.path + "/state"])
        }
        let finish = try run("review", "--finish")
        #expect(finish.status == 2)
        #expect(finish.output.isEmpty)
        #expect(finish.errors.contains("the review is not finished"))
        let screen = try run("play", "-", input: "keys r <Enter>\nscreen\nkeys F F\nscreen\n")
        #expect(screen.output.contains("cannot be kept"))
        #expect(screen.output.contains("the review is not finished"))
        #expect(!screen.output.contains("baseline saved"))
    }
}
