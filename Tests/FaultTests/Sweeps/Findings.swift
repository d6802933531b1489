import Synchronization
import Testing

/// What a sweep has done, and what it found wrong.
struct Findings {
    /// Calls of the deed when nothing goes wrong.
    var calls = 0
    var kills = 0
    /// Calls of the program's own memory, whose number is chance, that did not come when they were to be disturbed.
    var missed = 0
    var errors = 0
    var states = 0
    /// Acknowledged changes that are not there.
    var lost: [String] = []
    /// Records that are neither as before nor as after, or that stop the next command.
    var broken: [String] = []
    /// Words to the person that are missing or untrue.
    var told: [String] = []

    var isClean: Bool { lost.isEmpty && broken.isEmpty && told.isEmpty }

    static func + (left: Findings, right: Findings) -> Findings {
        Findings(
            calls: left.calls + right.calls, kills: left.kills + right.kills, missed: left.missed + right.missed,
            errors: left.errors + right.errors, states: left.states + right.states,
            lost: left.lost + right.lost, broken: left.broken + right.broken, told: left.told + right.told)
    }

    /// Prints the counts, and fails the test for each thing that is wrong.
    func report(_ what: String) {
        print(
            "faults, \(what): calls \(calls), kills \(kills), missed \(missed), errors \(errors), power-loss states \(states), lost \(lost.count), "
                + "broken \(broken.count), told wrongly \(told.count)")
        for (kind, findings) in [("lost", lost), ("broken", broken), ("told wrongly", told)] {
            for finding in findings.prefix(20) { Issue.record("\(what): \(kind): \(finding)") }
        }
    }
}
