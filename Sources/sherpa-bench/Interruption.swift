import Glibc
import Synchronization

/// Ctrl-C and its kin end the run in order, so that the temporary folder is removed.
enum Interruption {
    private static let signal = Atomic<Int32>(0)

    /// The signal that asked for the end; zero while none did.
    static var received: Int32 { signal.load(ordering: .relaxed) }

    static func watch() {
        // Read once before a handler can run, so that the handler never meets a lazy initialiser.
        guard received == 0 else { return }
        for number in [SIGHUP, SIGINT, SIGTERM] {
            Glibc.signal(number) { Interruption.signal.store($0, ordering: .relaxed) }
        }
    }

    /// - Throws: `Failure` once a signal has asked for the end.
    static func check() throws(Failure) {
        if received != 0 { throw Failure("interrupted") }
    }
}
