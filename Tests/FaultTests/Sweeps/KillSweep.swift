/// Does a deed again and again, and kills the program before another of its system calls each time.
enum KillSweep {
    static func run(_ deed: Deed, everyCall: Bool = isLong) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        for call in everyCall ? rehearsal.trace.afterOpening : rehearsal.trace.saving
        where everyCall && !call.isInner || leavesItsOwn(call) {
            // Its own fault is in it already.
            guard !deed.always.contains(where: { $0.hasPrefix(call.name + ":") }) else { continue }
            let run = try rehearsal.run(injecting: "signal=KILL", into: call)
            findings.kills += 1
            let what = "\(deed.name), killed before \(call.name) \(call.occurrence)"
            // strace ends as its child does.
            if run.status != 128 + 9 {
                findings.told.append("\(what): it was not killed, but ended with \(run.status): \(run.errors)")
            }
            try aftermath.judge(what, isAcknowledged: run.isAcknowledged, into: &findings)
        }
        return findings
    }

    /// Whether a kill before this call leaves other files than one before the next. Those before other calls do not, so
    /// that leaving them out leaves nothing out.
    private static func leavesItsOwn(_ call: SystemCall) -> Bool {
        call.isChange && !["fsync", "fdatasync", "syncfs", "flock"].contains(call.name) || call.name == "exit_group"
    }
}
