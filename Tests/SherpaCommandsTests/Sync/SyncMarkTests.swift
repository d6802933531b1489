import Chance
import Foundation
import Synchronization
import Testing
import Waiting

/// A file with conflict marks, as git itself sets them, is pushed by nobody: of any size and style, in records and in other
/// files, wherever a person left it.
@Suite(.waits) struct SyncMarkTests {
    /// Where a person left the file.
    enum Place: String, CaseIterable {
        case inMerge = "in a merge"
        case added = "added in a merge"
        case committed = "committed by hand"
        case written = "only written"
    }

    private static let sizes = [1, 2, 3, 6, 7, 8, 40, 1000]
    private static let styles = ["merge", "diff3", "zdiff3"]
    private static let files = [Crew.contested, "notes.txt"]

    @Test func markedFilesAreNotPushed() throws {
        let origin = try Crew()
        // Unless all are asked for, each size in two of the places, and in the others the next time.
        var random = SeededGenerator(for: "markedFilesAreNotPushed")
        let first = random.number(0...1)
        var cases: [(Int, String, String, Place)] = []
        for (row, size) in SyncMarkTests.sizes.enumerated() {
            for (column, place) in Place.allCases.enumerated()
            where SyncFigureTests.isLong || (row + row / 2 + column) % 2 == first {
                let style = SyncMarkTests.styles[(row + column) % 3]
                cases.append((size, style, SyncMarkTests.files[(row + column / 2) % 2], place))
            }
        }
        let tally = Mutex<(refused: Int, failures: [String])>((0, []))
        DispatchQueue.concurrentPerform(iterations: cases.count) { [cases] index in
            let (size, style, file, place) = cases[index]
            do {
                try SyncMarkTests.check(size, style, file, place, from: origin)
                tally.withLock { $0.refused += 1 }
            } catch {
                tally.withLock { $0.failures.append("\(size) \(style) \(file) \(place.rawValue): \(error)") }
            }
        }
        let (refused, failures) = tally.withLock(\.self)
        print(
            "sync of conflict marks: cases \(cases.count), refused and then decided \(refused), pushed \(failures.count)"
        )
        for failure in failures.sorted() { Issue.record("\(failure)") }
        #expect(refused == cases.count)
    }

    private static func check(
        _ size: Int, _ style: String, _ file: String, _ place: Place, from origin: Crew
    ) throws {
        let crew = try Crew(copying: origin)
        try crew.sh("git config merge.conflictStyle \(style) && mkdir -p .git/info")
        // No driver: git merges by lines.
        try crew.sh("echo '* conflict-marker-size=\(size)' > .git/info/attributes")
        try crew.sh("echo '*.md !merge' >> .git/info/attributes")
        for branch in ["side", "master"] {
            try crew.sh(
                "git switch -q \(branch) && printf 'one\\n\(branch)\\nthree\\n' > notes.txt && git add notes.txt")
            try crew.sh("git commit -qm 'notes of \(branch)'")
        }
        try crew.stops("git merge -q side")
        let other = files.first { $0 != file } ?? ""
        try crew.sh("git checkout -q --ours \(other) && git add \(other)")
        switch place {
        case .inMerge: break
        case .added: try crew.git("add", file)
        case .committed: try crew.git("commit", "--quiet", "--all", "--message=by hand")
        case .written: try crew.sh("git merge --quit && git reset -q && git add notes.txt")
        }
        let text = try crew.folder.read("\(crew.place)/\(file)")
        let mark = String(repeating: "<", count: size) + " "
        guard
            let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(where: {
                $0.hasPrefix(mark)
            })
        else { throw Crew.Unexpected(description: "git set no marks: \(text)") }
        let remote = try crew.folder.git("remote.git", "rev-parse", "HEAD")
        let commits = try crew.commits()
        let refused = try crew.sync()
        let said = refused.output + refused.errors
        let isToldByField = [.inMerge, .added].contains(place) && size >= 7 && file == Crew.contested
        guard refused.status == 3, isToldByField || said.contains("\(file):\(line + 1)"), try crew.commits() == commits,
            try crew.folder.git("remote.git", "rev-parse", "HEAD") == remote
        else { throw Crew.Unexpected(description: "\(refused.status): \(said)") }
        try crew.folder.write(Clones.decided(text, forOurs: false, size: size), to: "\(crew.place)/\(file)")
        let sent = try crew.sync()
        let pushed = try crew.folder.git("remote.git", "show", "HEAD:\(file)")
        guard sent.status == 0, sent.output.contains("pushed to"), !pushed.contains(mark),
            pushed.lowercased().contains("side")
        else { throw Crew.Unexpected(description: "not sent: \(sent.status): \(sent.output)\(sent.errors)") }
    }

    /// What only looks like marks is sent.
    @Test func whatOnlyLooksLikeMarksIsSent() throws {
        let crew = try Crew()
        let prose = "A heading\n=======\n\n>>>>>>> seven deep\n\n< 5 years\n=\n> quoted\n\n|||||||\n======= x\n"
        try crew.folder.write(prose, to: "tokyo/notes.txt")
        let text = try crew.folder.read("tokyo/\(Clones.gap)")
        try crew.folder.write(text + "\n" + prose, to: "tokyo/\(Clones.gap)")
        let run = try crew.sync()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("pushed to origin/master\n"))
    }

    /// What somebody pushed by other means is no reason to refuse, until it is changed here.
    @Test func marksThatAreThereAlreadyStopNobody() throws {
        let crew = try Crew()
        try crew.folder.write("<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n", to: "tokyo/notes.txt")
        try crew.sh("git add notes.txt && git commit -qm marked && git push -q origin master")
        try crew.sh("sed -i 's/^owner: .*/owner: OTHER/' \(Crew.contested)")
        #expect(try crew.sync().status == 0)
        _ = try crew.folder.run(["sh", "-c", "cd osaka && echo x >> \(Clones.gap)"], as: "osaka")
        let merged = try crew.sync("osaka")
        #expect(merged.status == 0, "\(merged.output)\(merged.errors)")
        try crew.sh("echo more >> notes.txt")
        let refused = try crew.sync()
        #expect(refused.status == 3)
        #expect(refused.errors.contains("notes.txt:1: nothing is committed"))
    }
}
