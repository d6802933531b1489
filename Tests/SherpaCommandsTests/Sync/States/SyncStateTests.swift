import Chance
import Foundation
import Synchronization
import Testing
import Waiting

/// Every state of a clone, with every kind of edit: either the edit gets to the remote and to the other clone, or `sync`
/// refuses, has committed nothing, leaves the edit where it is, and names one command that leads to the same end.
@Suite(.waits) struct SyncStateTests {
    private struct Tally {
        var cases = 0, outcomes: [GitState.Outcome: Int] = [:], commands = 0, failures: [String] = []
    }

    /// Advice on advice that leads nowhere.
    private static let rounds = 8

    /// Unless all are asked for, each state is entered in one place, with one kind of edit, and in the other place the next
    /// time, or the time after that.
    private static let start: Int = {
        var random = SeededGenerator(for: "SyncStateTests")
        return random.number(0...11)
    }()

    /// The states of each kind that are entered here, with their edits.
    private static func pairs(isFolder: Bool) -> [(GitState, Edit)] {
        GitState.kinds.flatMap { kind in
            kind.enumerated().flatMap { index, state -> [(GitState, Edit)] in
                guard state.isAnywhere || !isFolder else { return [] }
                if SyncFigureTests.isLong { return state.edits.map { (state, $0) } }
                let isHere = !state.isAnywhere || kind.count == 1 || (index + start) % 2 == (isFolder ? 1 : 0)
                return isHere ? [(state, state.edits[(index + start / 2) % state.edits.count])] : []
            }
        }
    }

    @Test func everyStateEndsWithTheEditAtTheRemote() throws {
        let pairs = SyncStateTests.pairs(isFolder: false)
        try SyncStateTests.sweep(pairs, from: Crew(), "sync in \(pairs.count) states")
    }

    /// The same where the dossier is a folder of a larger repository.
    @Test func soDoesAFolderOfALargerRepository() throws {
        let pairs = SyncStateTests.pairs(isFolder: true)
        try SyncStateTests.sweep(pairs, from: Crew(below: "deep"), "sync of a folder in \(pairs.count) states")
    }

    @Test func everyStateIsEnteredSomewhere() {
        let entered = (SyncStateTests.pairs(isFolder: false) + SyncStateTests.pairs(isFolder: true)).map(\.0.name)
        #expect(Set(entered) == Set(GitState.all.map(\.name)))
    }

    private static func sweep(_ pairs: [(GitState, Edit)], from origin: Crew, _ name: String) throws {
        let tally = Mutex(Tally())
        DispatchQueue.concurrentPerform(iterations: pairs.count) { index in
            let (state, edit) = pairs[index]
            do {
                let commands = try SyncStateTests.follow(state, edit, from: origin)
                tally.withLock {
                    $0.cases += 1
                    $0.outcomes[state.expected, default: 0] += 1
                    $0.commands += commands
                }
            } catch {
                tally.withLock { $0.failures.append("\(state.name), \(edit.name): \(error)") }
            }
        }
        let (cases, outcomes, commands, failures) = tally.withLock { ($0.cases, $0.outcomes, $0.commands, $0.failures) }
        let counts = outcomes.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
        print("\(name): cases \(cases) (\(counts)), commands followed \(commands), lost \(failures.count)")
        for failure in failures.sorted() { Issue.record("\(failure)") }
        #expect(cases == pairs.count && cases > 10)
    }

    /// Gives the count of commands that it took.
    private static func follow(_ state: GitState, _ edit: Edit, from origin: Crew) throws -> Int {
        var crew = try Crew(copying: origin)
        try state.enter(&crew)
        try edit.make(in: crew)
        try state.then(crew, edit)
        var commands = 0
        var failed: String?
        var told: [String] = []
        for round in 0..<rounds {
            let commits = try crew.commits()
            let run = try crew.sync()
            told.append("\(run.status) \(run.output)\(run.errors)")
            func fail(_ words: String) -> Crew.Unexpected { Crew.Unexpected(description: "\(words)\n\(told.joined())") }
            let command = try command(in: run.errors)
            if round == 0 {
                let isFit =
                    switch state.expected {
                    case .sent: run.status == 0
                    case .heldBack: run.status == 0 && command != nil
                    case .refused: run.status == 2 && command != nil
                    case .conflict: run.status == 3
                    }
                guard isFit else { throw fail("not \(state.expected)") }
            }
            let text = try crew.folder.read("\(crew.place)/\(edit.file)")
            guard text.contains(Edit.word) else { throw fail("the edit is gone") }
            if run.status != 0, !run.errors.contains("to be decided") {
                guard try crew.commits() == commits else { throw fail("refused, but something is committed") }
            }
            if run.status == 0, try state.isShared ? hasArrived(edit, crew) : isAtTheRemote(edit, crew) {
                return commands
            }
            if run.status == 0, run.output.contains("up to date"), !run.output.contains("pushed") {
                throw fail("\"up to date\" without the edit")
            }
            guard command != nil || run.status == 3 else { throw fail("nothing to follow") }
            guard command == nil || command != failed else { throw fail("the same again") }
            try crew.decideAll()
            guard let command else { continue }
            commands += 1
            // A merge may stop for a person, too.
            let ran = try crew.follow(command)
            failed = ran.status == 0 ? nil : command
            told.append("$ \(command)\n\(ran.output)")
        }
        throw Crew.Unexpected(description: "no end\n\(told.joined())")
    }

    /// The one thing in backquotes that is not this program.
    private static func command(in errors: String) throws -> String? {
        let lines = errors.split(separator: "\n").filter { !$0.contains("to be decided: in `sherpa`") }
        let parts = lines.joined(separator: "\n").split(separator: "`", omittingEmptySubsequences: false)
        let commands = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        guard commands.count <= 1 else { throw Crew.Unexpected(description: "several commands: \(errors)") }
        return commands.first.map(String.init)
    }

    /// At a branch of its own.
    private static func isAtTheRemote(_ edit: Edit, _ crew: Crew) throws -> Bool {
        let branch = try crew.git("branch", "--show-current").split(separator: "\n").joined()
        let file = try crew.folder.run(
            ["git", "-C", "remote.git", "show", "\(branch):\(crew.prefix)\(edit.file)"], as: "tokyo")
        return file.status == 0 && file.output.contains(Edit.word)
    }

    /// At the branch that all follow, and in the other clone.
    private static func hasArrived(_ edit: Edit, _ crew: Crew) throws -> Bool {
        let file = try crew.folder.run(
            ["git", "-C", "remote.git", "show", "master:\(crew.prefix)\(edit.file)"], as: "tokyo")
        guard file.status == 0, file.output.contains(Edit.word) else { return false }
        let run = try crew.sync("osaka")
        let text = try? crew.folder.read("osaka/\(crew.prefix)\(edit.file)")
        guard run.status == 0, text?.contains(Edit.word) == true else {
            throw Crew.Unexpected(description: "not in the other clone: \(run.output)\(run.errors)")
        }
        return true
    }
}
