/// Does a deed again and again, and kills the program before another of its system calls each time, or one of the gits
/// that it runs: from the first that the dynamic loader makes to the last.
enum KillSweep {
    /// - Parameter calls: how many, of each kind; `nil` for all.
    static func run(
        _ deed: Deed, calls count: Int? = nil, using random: inout some RandomNumberGenerator
    ) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        let all = rehearsal.calls
        findings.calls = all.count
        for call in count.map({ Sample.calls(all, $0, using: &random) }) ?? rehearsal.thorough(all, using: &random) {
            // Its own fault is in it already.
            guard !deed.always.contains(where: { $0.hasPrefix(call.name + ":") }) else { continue }
            let run = try rehearsal.run(injecting: "signal=KILL", into: call)
            let what = "\(deed.name), killed before \(call)"
            if run.isKilled || call.child > 0 {
                findings.kills += 1
            } else if call.isInner || call.isListening, run.status == 0 {
                findings.missed += 1
            } else {
                findings.told.append("\(what): it was not killed, but ended with \(run.status): \(run.errors)")
            }
            try aftermath.judge(what, run, into: &findings)
        }
        return findings
    }
}
