import Glibc

/// Does a deed again and again, and lets the system refuse another of its calls each time, or one of the calls of the
/// gits that it runs.
enum ErrorSweep {
    /// What is refused, and a word that tells it to the person.
    static let refusals = [
        ("ENOSPC", "disk is full"), ("EDQUOT", "quota"), ("EIO", "fault"), ("EROFS", "read-only"),
        ("EACCES", "permission denied"), ("EMFILE", "too many open files"),
    ]

    /// - Parameter calls: how many calls of each kind, each refused for one reason; `nil` for all, for every reason.
    static func run(
        _ deed: Deed, calls count: Int? = nil, using random: inout some RandomNumberGenerator
    ) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        let all = rehearsal.calls.filter { isRefusable($0) && !rehearsal.isLoading($0) }
        findings.calls = all.count
        for call in count.map({ Sample.calls(all, $0, using: &random) }) ?? rehearsal.thorough(all, using: &random) {
            // What git says is passed on, whatever the reason is.
            let isOneEnough = count != nil || call.child > 0
            for (error, word) in isOneEnough ? [refusals.randomElement(using: &random) ?? refusals[0]] : refusals {
                let run = try rehearsal.run(injecting: "error=\(error)", into: call)
                findings.errors += 1
                let what = "\(deed.name), \(error) from \(call)"
                try judge(run, call, word, what, rehearsal, &findings)
                // Where a file cannot be removed now, the next save does it.
                try aftermath.judge(what, run, into: &findings)
            }
        }
        return findings
    }

    /// Before the dossier is opened, all deeds make the same calls: the dynamic loader's, and those that read the
    /// command line and the settings. The program may not even start then; it must not say what is not so.
    static func loading(
        _ deed: Deed, calls count: Int? = nil, using random: inout some RandomNumberGenerator
    ) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var findings = Findings()
        let all = rehearsal.calls.filter { isRefusable($0) && rehearsal.isLoading($0) }
        findings.calls = all.count
        for call in count.map({ Sample.evenly(all, $0, using: &random) }) ?? all {
            for (error, _) in count == nil ? refusals : [refusals.randomElement(using: &random) ?? refusals[0]] {
                let run = try rehearsal.run(injecting: "error=\(error)", into: call)
                findings.errors += 1
                let version = try rehearsal.version(in: try rehearsal.scene.tree())
                let isTrue = run.status == 0 ? version == .new : version == .old && run.output.isEmpty
                if !isTrue || run.status >= 128 || run.status != 0 && run.errors.isEmpty {
                    findings.told.append("\(deed.name), \(error) from \(call): \(version) \(run)")
                }
            }
        }
        return findings
    }

    /// Interruptions and the like: nothing of them is noticed.
    static func interrupt(
        _ deed: Deed, calls count: Int? = nil, using random: inout some RandomNumberGenerator
    ) throws -> Findings {
        let rehearsal = try Rehearsal(deed)
        var aftermath = Aftermath(rehearsal)
        var findings = Findings()
        let interrupted = [
            "openat", "read", "write", "fsync", "flock", "close", "poll", "wait4", "pread64", "getdents64",
        ]
        let all = rehearsal.calls.filter {
            $0.child == 0 && interrupted.contains($0.name) && !isAwaited($0) && !rehearsal.isLoading($0)
        }
        findings.calls = all.count
        for call in count.map({ Sample.calls(all, $0, using: &random) }) ?? all {
            let run = try rehearsal.run(injecting: "error=EINTR", into: call)
            findings.errors += 1
            let what = "\(deed.name), EINTR from \(call)"
            if run.status != 0 || Lines(run.output) != Lines(rehearsal.trace.run.output) {
                findings.told.append("\(what): \(run.status) \(run.output)\(run.errors)")
            }
            try aftermath.judge(what, run, into: &findings)
        }
        return findings
    }

    /// What is told, but for the time.
    private struct Lines: Equatable {
        let words: [Substring]
        init(_ text: String) { words = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains(":") } }
    }

    /// strace refuses a call by leaving it out, but a system that reports a fault of `close` has closed all the same. Where
    /// somebody waits for that, at the lock or at a pipe, he would wait for ever.
    private static func isAwaited(_ call: SystemCall) -> Bool {
        guard call.name == "close", let path = call.path(0) else { return false }
        // Several processes of one git make a call of this number, and one of them may close a pipe by it.
        return call.child > 0 || path.hasSuffix("/.sherpa/lock") || path.hasPrefix("pipe:") || path.hasPrefix("socket:")
    }

    private static func isRefusable(_ call: SystemCall) -> Bool {
        // Reading one's own memory and the like cannot fail so; what goes wrong cannot be told where that is refused.
        let cannotFail = ["poll", "fcntl", "wait4", "exit_group"]
        return call.result >= 0 && !call.isInner && !isAwaited(call) && !cannotFail.contains(call.name)
            && !(call.child == 0 && call.name == "write" && call.number(0) == 2)
            // git takes a folder that it cannot read to its end for one that ends there, and a remote's loses what was
            // to be taken into it: that is git's to mend.
            && !(call.child > 0 && call.name == "getdents64")
            // Before any of our code runs, a static program looks for itself, and Swift's runtime ends it where it may not.
            && !(call.child == 0 && call.name == "readlink" && call.occurrence <= 2
                && call.string(0) == "/proc/self/exe")
    }

    private static func judge(
        _ run: Run, _ call: SystemCall, _ word: String, _ what: String, _ rehearsal: Rehearsal,
        _ findings: inout Findings
    ) throws {
        let version = try rehearsal.version(in: try rehearsal.scene.tree())
        let isAcknowledged = rehearsal.deed.isAcknowledged(in: run)
        let isFailed = run.status != 0
        if isFailed, run.errors.isEmpty { findings.told.append("\(what): ended with \(run.status), without a word") }
        switch (rehearsal.deed.kind, run.status) {
        case _ where call.isOutput:
            if !isFailed { findings.told.append("\(what): the output is refused, and the status is 0") }
        case (.records, 0):
            if version != .new { findings.lost.append("\(what): ended with 0: \(run.output)") }
            judgeDurability(run, call, what, rehearsal, &findings)
        case (.records, 2):
            if isAcknowledged { findings.told.append("\(what): both saved and failed: \(run.output)\(run.errors)") }
            // What was cut short may be finished, although what follows fails.
            if version != .old, rehearsal.deed.cutShort.isEmpty {
                findings.broken.append("\(what): failed, yet \(version): \(run.errors)")
            }
            // What was finished for another is told before.
            let lines = run.errors.split(separator: "\n").filter { !$0.contains("finished an interrupted save") }
            let places = [rehearsal.scene.stage, ".md", "gaps/", "meetings/", "projects/"]
            if lines.count != 1 || !places.contains(where: run.errors.contains)
                || !run.errors.contains(word) && !run.errors.contains("read-only until")
            {
                findings.told.append("\(what): no line with file and reason: \(run.errors)")
            }
        case (.review, 0):
            // A screen shows what is wrong, too, though it may have no room for the whole reason.
            let isTold = [word, "cannot be read"].contains(where: (run.output + run.errors).contains)
            if version != .new, isAcknowledged || !isTold {
                findings.lost.append("\(what): \(version): \(run.output)\(run.errors)")
            }
        case (.review, 2):
            let isSaidToBeDone = run.errors.contains("is finished, but not yet safe on disk")
            if isAcknowledged || version != (isSaidToBeDone ? .new : .old) {
                findings.told.append("\(what): failed, yet \(version): \(run)")
            }
            if !isSaidToBeDone && !run.errors.contains(word) || !run.errors.contains(rehearsal.scene.stage) {
                findings.told.append("\(what): no line with file and reason: \(run.errors)")
            }
        case (.exchange, 0):
            if version != .new { findings.lost.append("\(what): ended with 0: \(run.output)") }
        case (.exchange, 2): break
        default: findings.told.append("\(what): ended with \(run.status): \(run.output)\(run.errors)")
        }
    }

    /// What the system would not put on disk is not told as saved.
    private static func judgeDurability(
        _ run: Run, _ call: SystemCall, _ what: String, _ rehearsal: Rehearsal, _ findings: inout Findings
    ) {
        // A version that is written for another, and could not be, is written again by the save itself.
        guard call.name == "fsync", let path = call.path(0), rehearsal.deed.cutShort.isEmpty else { return }
        // What is synchronised under another name by now is a file.
        let folders = ["gaps", "meetings"].map { "\(rehearsal.scene.dossier)/\($0)" }
        guard folders.contains(where: path.hasPrefix) else { return }
        if !folders.contains(path) || !run.errors.contains("not yet safe on disk") {
            findings.told.append("\(what): told as saved: \(run.output)\(run.errors)")
        }
    }
}
