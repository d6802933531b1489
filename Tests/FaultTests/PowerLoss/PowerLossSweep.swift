import Scratch
import Testing

/// Replays the calls of a deed and cuts the power after each: whatever has then reached the disk, the records are
/// whole, and what was acknowledged is there.
enum PowerLossSweep {
    /// - Parameter looks: states in which programs go on with the work; the records' bytes are judged in all.
    static func run(
        _ deed: Deed, looks: Int, using random: inout some RandomNumberGenerator
    ) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        let states = try states(of: rehearsal, using: &random)
        var findings = Findings()
        findings.states = states.count
        for (state, what) in states {
            try Aftermath.judgeFiles(of: state.tree, rehearsal, what, state.isAcknowledged, into: &findings)
        }
        // Those that were acknowledged promise more.
        let order = states.keys.shuffled(using: &random).sorted { $0.isAcknowledged && !$1.isAcknowledged }
        let chosen =
            order.filter(\.isAcknowledged).prefix(looks / 3) + order.filter { !$0.isAcknowledged }.prefix(looks)
        var aftermath = Aftermath(rehearsal)
        for state in chosen.prefix(looks) {
            try state.tree.write(to: rehearsal.scene.stage)
            let what = states[state] ?? ""
            try aftermath.judge(what, isAcknowledged: state.isAcknowledged, into: &findings)
        }
        return findings
    }

    struct State: Hashable {
        let tree: Tree
        let isAcknowledged: Bool
    }

    /// All that may be found, and after which call.
    private static func states(
        of rehearsal: Rehearsal, using random: inout some RandomNumberGenerator
    ) throws -> [State: String] {
        var replay = Replay(from: rehearsal.earlier, root: rehearsal.scene.stage)
        // What a killed program has not synchronised is on its way to the disk still.
        for call in rehearsal.prelude { _ = try replay.play(call) }
        replay.beginProgram()
        var isAcknowledged = false
        var states: [State: String] = [:]
        for call in rehearsal.trace.calls {
            let isTold = call.name == "write" && call.number(0) == 1
            isAcknowledged = isAcknowledged || isTold && rehearsal.deed.isDurable
            guard try replay.play(call) || isTold else { continue }
            for tree in replay.disk.treesAfterPowerCut(samples: isLong ? 200 : 20, using: &random) {
                let what = "\(rehearsal.deed.name), power cut after \(call.name) \(call.occurrence)"
                states[State(tree: tree, isAcknowledged: isAcknowledged), default: what] = what
            }
        }
        // The replay has understood the calls if all that happened is what is there.
        let all = replay.disk.tree(renamings: replay.disk.pending) { replay.disk.inodes[$0].current }
        try #require(all == rehearsal.end, "\(differences(all, rehearsal.end))")
        return states
    }

    private static func differences(_ left: Tree, _ right: Tree) -> [String] {
        Set(left.entries.keys).union(right.entries.keys).filter { left.entries[$0] != right.entries[$0] }.sorted()
    }
}
