import Glibc

/// Does a deed again and again, and lets the system refuse another of its calls each time.
enum ErrorSweep {
    /// What is refused, and a word that tells it to the person.
    static let refusals = [
        ("ENOSPC", "disk is full"), ("EDQUOT", "quota"), ("EIO", "fault"), ("EROFS", "read-only"),
        ("EACCES", "permission denied"), ("EMFILE", "too many open files"),
    ]

    static func run(_ deed: Deed, everyCall: Bool = isLong) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        for (turn, call) in rehearsal.trace.saving.filter(isRefusable).enumerated() {
            // The short sweep refuses each change for one reason, each reason in its turn, and every sixth of the rest.
            guard everyCall || call.isChange || turn % 6 == 0 else { continue }
            for (index, (error, word)) in refusals.enumerated() {
                guard everyCall || index == turn % refusals.count else { continue }
                let run = try rehearsal.run(injecting: "error=\(error)", into: call)
                findings.errors += 1
                let what =
                    "\(deed.name), \(error) from \(call.name) \(call.occurrence) \(call.path(0) ?? call.string(1) ?? "")"
                try judge(run, call, word, what, rehearsal, &aftermath, &findings)
            }
        }
        return findings
    }

    /// Interruptions and the like: nothing of them is noticed.
    static func interrupt(_ deed: Deed, everyCall: Bool = isLong) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        let interrupted = ["openat", "read", "write", "fsync", "flock", "close"]
        let calls = rehearsal.trace.saving.filter { interrupted.contains($0.name) && !isUnlocking($0) }
        for (turn, call) in calls.enumerated() where everyCall || call.isChange || turn % 3 == 0 {
            let run = try rehearsal.run(injecting: "error=EINTR", into: call)
            findings.errors += 1
            let what = "\(deed.name), EINTR from \(call.name) \(call.occurrence) \(call.path(0) ?? "")"
            if run.status != 0 || run.output != rehearsal.trace.run.output {
                findings.told.append("\(what): \(run.status) \(run.errors)")
            }
            try aftermath.judge(what, isAcknowledged: run.isAcknowledged, into: &findings)
        }
        return findings
    }

    /// strace lets a call that it refuses not happen, while Linux closes whatever it says: the lock would be kept.
    private static func isUnlocking(_ call: SystemCall) -> Bool {
        call.name == "close" && call.path(0)?.hasSuffix("/.sherpa/lock") == true
    }

    private static func isRefusable(_ call: SystemCall) -> Bool {
        // Reading one's own memory and the like cannot fail so; what is told cannot be told once it cannot be written.
        call.result >= 0 && !call.isInner && !isUnlocking(call) && !["poll", "fcntl", "exit_group"].contains(call.name)
            && !(call.name == "write" && [1, 2].contains(call.number(0)))
    }

    private static func judge(
        _ run: Run, _ call: SystemCall, _ word: String, _ what: String, _ rehearsal: Rehearsal,
        _ aftermath: inout Aftermath, _ findings: inout Findings
    ) throws {
        let version = rehearsal.version(in: try rehearsal.scene.tree())
        switch run.status {
        case 0:
            if version != .new { findings.lost.append("\(what): ended with 0: \(run.output)") }
            // A version that is written for another, and could not be, is written again by the save itself.
            let isRetried = !rehearsal.deed.cutShort.isEmpty
            if call.name == "fsync", let path = call.path(0), !isRetried {
                // What is synchronised under another name by now is a file.
                let isRecord = path.hasPrefix(rehearsal.scene.dossier + "/gaps")
                let isFolder = path == rehearsal.scene.dossier + "/gaps"
                if isRecord, !isFolder || !run.errors.contains("not known to be durable") {
                    findings.told.append("\(what): told as saved: \(run.output)\(run.errors)")
                }
            }
        case 2:
            if run.isAcknowledged { findings.told.append("\(what): both saved and failed: \(run.output)\(run.errors)") }
            // What was cut short may be finished, although what follows fails.
            if version != .old, rehearsal.deed.cutShort.isEmpty {
                findings.broken.append("\(what): failed, yet \(version): \(run.errors)")
            }
            // What was finished for another is told before.
            let lines = run.errors.split(separator: "\n").filter { !$0.contains("cut short is finished") }
            if lines.count != 1 || !run.errors.contains(rehearsal.scene.stage) && !run.errors.contains("gaps/")
                || !run.errors.contains(word)
            {
                findings.told.append("\(what): no line with file and reason: \(run.errors)")
            }
        default:
            findings.told.append("\(what): ended with \(run.status): \(run.errors)")
        }
        // Where a file cannot be removed now, the next save does it.
        try aftermath.judge(what, isAcknowledged: run.isAcknowledged, into: &findings)
    }
}
