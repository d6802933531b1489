import Foundation
import Testing
import Waiting

/// Files and folders that the account may not read, links, and broken records: every command that speaks for the whole
/// says what is missing, and what would be wrong without it is not done. Row 11a of the table of faults.
@Suite(.waits, .enabled(if: geteuid() == 0, "needs files of several accounts")) struct UnreadableTests {
    let scene: Scene
    private let account: uid_t = 1001

    init() throws {
        scene = try Scene()
        let copy = try scene.run(["/bin/cp", Programs.sherpa[0], "\(scene.path)/sherpa"])
        try #require(copy.status == 0)
        for path in [scene.path, scene.stage] { chmod(path, 0o755) }
        for folder in ["projects", "meetings"] { mkdir("\(scene.dossier)/\(folder)", 0o755) }
        try scene.write(
            "---\ntitle: Plant\nstage: shortlisted\n---\n", to: "projects/plant.md")
        try scene.write(
            "---\ntitle: Talks\ndate: 2026-02-12\noutcomes:\n  - {gap: first, result: narrowed}\n---\n",
            to: "meetings/2026-02-12-talks.md")
        try scene.write(
            Scene.gap("third").replacing("owner: METI", with: "linked-to: [first]"), to: "gaps/third.md")
        own(scene.stage)
    }

    /// Gives everything in a folder to the account.
    private func own(_ folder: String) {
        chown(folder, account, account)
        for name in FileManager.default.enumerator(atPath: folder) ?? .init() {
            lchown("\(folder)/\(name)", account, account)
        }
    }

    /// As the account, which root's rights do not help.
    private func run(_ arguments: [String]) throws -> Run {
        try scene.run(
            [
                "/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups",
                "/usr/bin/env", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=a",
                "GIT_COMMITTER_EMAIL=a@b", "\(scene.path)/sherpa", "-C", scene.dossier,
            ] + arguments)
    }

    /// What cannot be read, and how.
    struct Part: CustomTestStringConvertible {
        let path: String
        /// How it is named, or in lists by its id.
        var needle: String {
            isFolder ? path + "/" : path == "dossier.md" ? path : String(path.split(separator: "/")[1].dropLast(3))
        }
        /// Records of which kind are, or may be, among it; nil for all.
        let kind: String?
        let how: How
        var isFolder: Bool { !path.hasSuffix(".md") }
        var testDescription: String { "\(path) \(how)" }

        enum How { case closed, closedToEntry, link, broken }

        /// Whether there is no telling what it holds.
        var isUnknown: Bool { how != .broken }
    }

    static let parts = [
        Part(path: "gaps/third.md", kind: "gaps", how: .closed), Part(path: "gaps/third.md", kind: "gaps", how: .link),
        Part(path: "gaps/third.md", kind: "gaps", how: .broken), Part(path: "gaps", kind: "gaps", how: .closed),
        Part(path: "projects/plant.md", kind: "projects", how: .closed),
        Part(path: "projects", kind: "projects", how: .closed),
        Part(path: "meetings/2026-02-12-talks.md", kind: "meetings", how: .closed),
        Part(path: "meetings", kind: "meetings", how: .closed),
        Part(path: "meetings", kind: "meetings", how: .closedToEntry),
        Part(path: "dossier.md", kind: nil, how: .closed),
    ]

    private func close(_ part: Part) throws {
        let path = "\(scene.dossier)/\(part.path)"
        switch part.how {
        case .closed: chmod(path, 0)
        case .closedToEntry: chmod(path, 0o444)
        case .link:
            rename(path, "\(scene.stage)/elsewhere.md")
            symlink("\(scene.stage)/elsewhere.md", path)
        case .broken: try scene.write("---\ntitle: [\nlinked-to: [first]\n---\n", to: part.path)
        }
        own(scene.stage)
    }

    /// Commands that speak of all records, or of all of a kind.
    static let speaking: [(arguments: [String], of: String?)] = [
        (["list", "gaps"], "gaps"), (["list", "gaps", "--json"], "gaps"),
        (["list", "gaps", "--where", "status=open"], "gaps"),
        (["list", "projects"], "projects"), (["list", "projects", "--csv"], "projects"),
        (["list", "meetings"], "meetings"), (["list", "meetings", "--plain"], "meetings"),
        (["list", "actions"], "meetings"), (["changes"], nil), (["changes", "--json"], nil), (["review"], nil),
        (["review", "--json"], nil), (["brief"], nil), (["brief", "--format", "html"], nil), (["value"], "projects"),
        (["check"], nil), (["check", "--json"], nil), (["info"], nil), (["open"], nil),
        (["review", "--finish"], nil), (["remove", "second"], nil),
    ]

    @Test(arguments: parts) func whatCannotBeReadIsSaid(_ part: Part) throws {
        try #require(run(["review", "--finish"]).status == 0)
        try close(part)
        var (said, failed) = (0, 0)
        for (arguments, kind) in Self.speaking {
            guard kind == nil || part.kind == nil || kind == part.kind else { continue }
            let run = try run(arguments)
            let told = run.errors + run.output
            if arguments == ["remove", "second"], part.path == "gaps" {
                // It is among what cannot be read itself.
                #expect(run.status != 0 && told.contains("gaps/"), "\(arguments): \(run)")
                continue
            }
            // One that was read and is broken is known not to name another.
            if arguments[0] == "remove", part.how == .broken { continue }
            let isCounted = arguments.contains("--where") && told.contains("1 unreadable gap was skipped")
            // By its title it cannot be named: that was not read.
            let isNamed = told.contains(part.needle) || arguments[0] == "check" && told.contains(part.path)
            #expect(isNamed || isCounted, "\(arguments): \(run)")
            said += 1
            switch arguments[0] {
            case "check": #expect(run.status == 1, "\(arguments): \(run)")
            // They say what they have done, and to what not.
            case "info", "remove": #expect(run.status == 0, "\(arguments): \(run)")
            case "review" where arguments.contains("--finish"):
                #expect(run.status == 0 && run.output.contains("not marked as seen"), "\(arguments): \(run)")
            default:
                if part.isUnknown {
                    #expect(run.status == 2, "\(arguments): \(run)")
                    failed += 1
                }
            }
            #expect(!told.contains("there are no") && !told.contains("  removed\n"), "\(arguments): \(run)")
        }
        print("faults, unreadable: \(part.testDescription): \(said) commands say it, \(failed) of them end with 2")
    }

    /// Its links may be where nobody can read them.
    @Test(arguments: parts) func nothingIsRenamedMeanwhile(_ part: Part) throws {
        try close(part)
        let before = try scene.tree()
        let run = try run(["rename", "first", "opening"])
        #expect(run.status == 2 && run.output.isEmpty, "\(run)")
        #expect(run.errors.contains(part.path), "\(run)")
        #expect(try scene.tree() == before)
    }

    /// What changed in a record that could not be read when the review was finished is told at the next.
    @Test(arguments: parts) func aReviewTakesNothingAsSeenUnread(_ part: Part) throws {
        try #require(run(["review", "--finish"]).status == 0)
        let files = try scene.tree().entries.keys.filter { $0.hasPrefix("dossier/\(part.path)") && $0.hasSuffix(".md") }
            .map { String($0.dropFirst("dossier/".count)) }
        let texts = try files.map { try scene.text($0) }
        for (file, text) in zip(files, texts) {
            try scene.write(text.replacing("\n---\n", with: "\nx-since: the review\n---\n"), to: file)
        }
        try close(part)
        try #require(run(["review", "--finish"]).status == 0)
        // It can be read again.
        let path = "\(scene.dossier)/\(part.path)"
        unlink(part.how == .link ? path : "")
        chmod(path, part.isFolder ? 0o755 : 0o644)
        for (file, text) in zip(files, texts) {
            try scene.write(text.replacing("\n---\n", with: "\nx-since: the review\n---\n"), to: file)
        }
        own(scene.stage)
        let changes = try run(["changes"])
        #expect(changes.status == 0, "\(changes)")
        for file in files { #expect(changes.output.contains(file), "\(changes)") }
        #expect(changes.output.contains("x-since  (none) -> the review"), "\(changes)")
        #expect(!changes.output.contains("removed") && !changes.output.contains("new"), "\(changes)")
    }

    @Test func aDossierThatCannotBeOpenedIsNotPassedOver() throws {
        let inner = "\(scene.dossier)/gaps/inner"
        mkdir(inner, 0o711)
        try Data(Scene.framework.utf8).write(to: URL(filePath: "\(inner)/dossier.md"))
        own(scene.stage)
        chown(inner, 0, 0)
        let found = try scene.run([
            "/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups", "/bin/sh", "-c",
            "cd '\(inner)' && exec '\(scene.path)/sherpa' list gaps",
        ])
        #expect(found.status == 2 && found.errors.contains("permission denied"), "\(found)")
    }

    /// git would leave it out, or take all of a folder for removed.
    @Test(arguments: parts.filter { $0.how == .closed || $0.how == .closedToEntry })
    func nothingIsCommittedWithoutIt(_ part: Part) throws {
        let setup = try run(["sync", "--setup"])
        try #require(setup.status == 0, "\(setup)")
        try scene.write(Scene.gap("second").replacing("METI", with: "NEXI"), to: "gaps/second.md")
        own(scene.stage)
        try close(part)
        let head = ["/usr/bin/git", "-c", "safe.directory=*", "-C", scene.dossier, "rev-parse", "HEAD"]
        let before = try scene.run(head).output
        let run = try run(["sync"])
        #expect(run.status == 2 && run.errors.contains(part.path) && run.output.isEmpty, "\(run)")
        #expect(try !before.isEmpty && scene.run(head).output == before)
    }
}
