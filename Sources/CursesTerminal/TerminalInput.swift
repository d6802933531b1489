import Glibc
import Screen

/// Reads what a terminal sends, and notices when it is gone.
struct TerminalInput {
    private var decoder = KeyDecoder()
    private var isGone = false

    init() {}

    /// All events that wait on the descriptor. Waits only, up to `escapeDelay` milliseconds, for what follows an Escape.
    mutating func read(_ descriptor: Int32, escapeDelay: Int32) -> [Event] {
        var events: [Event] = []
        var patience: Int32 = 0
        while !isGone {
            switch TerminalInput.wait(descriptor, milliseconds: patience) {
            case .readable:
                guard let bytes = TerminalInput.readSome(descriptor) else {
                    isGone = true
                    break
                }
                events += decoder.decode(bytes)
                patience = decoder.isUndecided ? escapeDelay : 0
            case .nothing:
                return events + decoder.flush()
            case .gone:
                isGone = true
            }
        }
        return events + [.hangup]
    }

    /// Whether nobody is at the other end any more.
    static func isGone(_ descriptor: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&request, 1, 0) > 0
    }

    private enum Readiness { case readable, nothing, gone }

    private static func wait(_ descriptor: Int32, milliseconds: Int32) -> Readiness {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // A signal that comes in between is in its pipe; the keys are not to wait for it.
        guard poll(&request, 1, milliseconds) > 0 else { return .nothing }
        // Bytes that were sent before the terminal went are read first, unless they too are gone.
        if request.revents & Int16(POLLIN) != 0 { return .readable }
        return .gone
    }

    /// Nil when the terminal is gone: end of file, EIO, or no such descriptor.
    private static func readSome(_ descriptor: Int32) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            failed = got == 0 || got < 0 && errno != EINTR && errno != EAGAIN
            count = max(0, got)
        }
        return failed ? nil : bytes
    }
}
