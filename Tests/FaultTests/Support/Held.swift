import Foundation
import Testing

/// A `sherpa` that has been stopped on its way, so that somebody else can come in between.
struct Held {
    private let program: StartedProgram
    private let lock: Int32?
    private let stopped: pid_t?

    /// Seconds in which the place must be reached; none of them is spent when it is.
    private static let patience = 20.0

    /// Stopped where it waits for the dossier's lock: it has read the records, and will find whatever is done before
    /// `finish`.
    static func atTheLock(_ arguments: [String], in scene: Scene) throws -> Held {
        let lock = open("\(scene.dossier)/.sherpa/lock", O_RDWR | O_CLOEXEC)
        try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
        let trace = "\(scene.path)/held-\(UUID().uuidString)"
        let program = try scene.start(
            ["/usr/bin/strace", "-f", "-qq", "-e", "trace=flock", "-o", trace] + scene.command(arguments))
        try wait { (try? String(contentsOfFile: trace, encoding: .utf8))?.contains("flock(") == true }
        return Held(program: program, lock: lock, stopped: nil)
    }

    /// Stopped just before or just after its new version and the record change places.
    ///
    /// A signal that is sent as a call begins stops the program when the call is done: the call before is that which
    /// gives the new version its name.
    static func atTheExchange(_ side: Side, _ arguments: [String], in scene: Scene) throws -> Held {
        let old = try scene.text("gaps/first.md")
        let call = side == .before ? "renameat" : "renameat2"
        let program = try scene.start(
            [
                "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=STOP:when=1",
            ] + scene.command(arguments))
        try wait {
            switch side {
            case .before:
                try FileManager.default.contentsOfDirectory(atPath: "\(scene.dossier)/gaps").contains {
                    $0.hasSuffix(".tmp")
                }
            case .after: try scene.text("gaps/first.md") != old
            }
        }
        let children = try String(
            contentsOfFile: "/proc/\(program.process)/task/\(program.process)/children", encoding: .utf8)
        let stopped = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
        return Held(program: program, lock: nil, stopped: stopped)
    }

    enum Side: CaseIterable { case before, after }

    /// Lets it go on to its end.
    func finish() -> Run {
        if let lock { close(lock) }
        if let stopped { kill(stopped, SIGCONT) }
        return program.finish()
    }

    private static func wait(until isThere: () throws -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: patience)
        while try !isThere() {
            guard Date.now < deadline else { throw StartedProgram.Failure(description: "it does not get there") }
            usleep(2_000)
        }
    }
}
