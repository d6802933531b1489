import Foundation
import SecretSamples
import Testing
import Waiting

/// Secrets on their way through git: the question before a commit, and the words of commits, merges and conflicts.
@Suite(.waits) struct SecretSyncTests {
    let clones: Clones
    private static let secret = "\(SecretDossier.marker) quartz zebras graze there"

    init() throws { clones = try Clones() }

    private func commits(_ clone: String) throws -> String {
        try clones.git(clone, "rev-list", "--count", "HEAD").output
    }

    @Test func aKeyThatLooksMaskedIsNotCommittedUnasked() throws {
        var count = 0
        let before = try commits("tokyo")
        let text = try clones.read("tokyo")
        for field in SecretDossier.fields {
            for one in Misspelling.all(of: field, everyLetter: false) where !one.key.hasPrefix("x-") {
                let line = "  \"\(one.key)\": \(Self.secret)"
                try clones.write(text.replacing("tokyo:\n  position", with: "tokyo:\n\(line)\n  position"), "tokyo")
                let run = try clones.sync("tokyo", status: 3)
                #expect(run.errors.contains("gaps/equity-share.md:21: "), "\(one.how): \(run.errors)")
                #expect(run.errors.contains("masked field `\(field)`"), "\(one.how): \(run.errors)")
                #expect(run.errors.contains("nothing was committed"), "\(one.how): \(run.errors)")
                #expect(!(run.output + run.errors).contains(SecretDossier.marker), "\(one.how): \(run.errors)")
                count += 1
            }
        }
        #expect(try commits("tokyo") == before)
        #expect(try clones.git("tokyo", "diff", "--cached", "--name-only").output == "")
        // The control: the field itself is committed without a question.
        try clones.write(text, "tokyo")
        try clones.set("tokyo", "equity-share", "tokyo.fallback=\(Self.secret)")
        try clones.sync("tokyo")
        #expect(try commits("tokyo") != before)
        print("secrets, sync: misspellings refused \(count), committed 0")
    }

    /// On a terminal a person decides.
    @Test(arguments: [("n", false), ("", false), ("y", true)]) func atATerminalAPersonIsAsked(
        answer: String, isCommitted: Bool
    ) throws {
        try clones.replace("tokyo:\n  position", with: "tokyo:\n  falback: \(Self.secret)\n  position", "tokyo")
        let before = try commits("tokyo")
        // `script` gives the program a terminal, and types what it reads.
        try clones.folder.write("\(answer)\n", to: "answer")
        let words = "script -qec '\(SherpaRun.program.path) -C tokyo sync' /dev/null < answer"
        let ran = try clones.folder.run(["sh", "-c", words], as: "tokyo", environment: ["TZ": "UTC"])
        #expect(
            ran.output.contains(
                "gaps/equity-share.md:21: `falback` looks like the masked field `fallback`. Commit it all the same? [y/N] "
            ),
            "\(ran.output)")
        #expect(!ran.output.contains(SecretDossier.marker))
        #expect(try (commits("tokyo") != before) == isCommitted, "\(ran.output)")
        #expect(ran.status == (isCommitted ? 0 : 3), "\(ran.output)")
        if isCommitted {
            #expect(!(try clones.lastMessage("tokyo")).contains(SecretDossier.marker))
            #expect(try !clones.sync("osaka").output.contains(SecretDossier.marker))
        }
    }

    @Test func keysOfOnesOwnAreMaskedAndNotAskedAbout() throws {
        for key in ["x-fallback", "x-Red_lines", "x-landingzone"] {
            try clones.set("tokyo", "equity-share", "\(key)=\(Self.secret)", "x-note=\(SecretDossier.open)\(key)")
            let run = try clones.sync("tokyo")
            let message = try clones.lastMessage("tokyo")
            #expect(run.output.contains(SecretDossier.open) && message.contains(SecretDossier.open))
            #expect(!run.output.contains(SecretDossier.marker) && !message.contains(SecretDossier.marker), "\(message)")
            let received = try clones.sync("osaka").output
            #expect(received.contains(SecretDossier.open) && !received.contains(SecretDossier.marker), "\(received)")
        }
    }

    /// Prose fields that repeat a secret, also one that goes in the same commit.
    @Test func passagesAreInNoMessage() throws {
        try clones.set("tokyo", "equity-share", "tokyo.fallback=\(Self.secret)")
        try clones.set("tokyo", "equity-share", "ask=\(SecretDossier.open): \(Self.secret), please")
        for _ in 0..<2 {
            let run = try clones.sync("tokyo")
            let message = try clones.git("tokyo", "log", "--format=%B").output
            #expect(message.contains("\(SecretDossier.open): •••, please"), "\(message)")
            #expect(!(run.output + message).contains(SecretDossier.marker), "\(run.output)\(message)")
            #expect(try !clones.sync("osaka").output.contains(SecretDossier.marker))
            // Both go at once: the words of before are as secret.
            try clones.set(
                "tokyo", "equity-share", "tokyo.fallback=", "ask=Something else", "x-open=\(SecretDossier.open)")
        }
    }

    @Test func conflictsAndMergesTellNoSecret() throws {
        for field in ["tokyo.fallback", "landing-zone", "x-red_line"] {
            try clones.set(
                "tokyo", "equity-share", "\(field)=\(Self.secret) one", "owner=\(SecretDossier.open)1\(field)")
            try clones.set(
                "osaka", "equity-share", "\(field)=\(Self.secret) two", "owner=\(SecretDossier.open)2\(field)")
            try clones.sync("tokyo")
            let run = try clones.sync("osaka", status: 3)
            #expect(run.output.contains(SecretDossier.open) && run.output.contains("•••"), "\(run.output)")
            #expect(!(run.output + run.errors).contains(SecretDossier.marker), "\(run.output)\(run.errors)")
            let shown = try clones.sherpa("osaka", "show", "equity-share")
            #expect(!(shown.output + shown.errors).contains(SecretDossier.marker))
            let checked = try clones.sherpa("osaka", "check")
            #expect(!(checked.output + checked.errors).contains(SecretDossier.marker))
            try clones.write(Clones.decided(clones.read("osaka"), forOurs: true), "osaka")
            let decided = try clones.sync("osaka")
            let messages = try clones.git("osaka", "log", "-3", "--format=%B").output
            #expect(messages.contains("Merge"), "\(messages)")
            #expect(!(decided.output + messages).contains(SecretDossier.marker), "\(decided.output)\(messages)")
            try clones.sync("tokyo")
        }
    }
}
