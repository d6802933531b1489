import Glibc
import Screen

/// Reads what a terminal sends, and notices when it is gone. Never waits.
struct TerminalInput {
    /// Nil until something is read: the first picture does not wait for the terminal's own keys to be looked up.
    private var decoder: KeyDecoder?
    private let escapeDelay: Int64
    private let takesMouse: Bool
    private var isGone = false

    /// Most reads at one go, so that a terminal that never stops sending cannot keep signals and files from being heard.
    private static let mostReads = 64

    /// - Parameters:
    ///   - escapeDelay: milliseconds in which nothing must follow an Escape for it to be the key.
    ///   - takesMouse: whether the terminal was asked to report the mouse.
    init(escapeDelay: Int64, takesMouse: Bool) {
        self.escapeDelay = escapeDelay
        self.takesMouse = takesMouse
    }

    /// All events that wait on the descriptor. What waits for more is decided only when nothing is left to be read: its
    /// rest may have come long ago, while the program was busy.
    mutating func read(_ descriptor: Int32, clock: () -> Int64) -> [Event] {
        var events: [Event] = []
        for _ in 0..<TerminalInput.mostReads where !isGone {
            switch TerminalInput.readiness(of: descriptor) {
            case .readable:
                guard let bytes = TerminalInput.readSome(descriptor) else {
                    isGone = true
                    break
                }
                if decoder == nil {
                    decoder = KeyDecoder(ownKeys: .ofTerminal(), escapeDelay: escapeDelay, takesMouse: takesMouse)
                }
                events += decoder?.decode(bytes, at: clock()) ?? []
            case .nothing: return events + (decoder?.expire(at: clock()) ?? [])
            case .gone: isGone = true
            }
        }
        return isGone ? events + [.hangup] : events
    }

    /// Milliseconds until what waits is decided without more bytes; -1 for never.
    func interval(at now: Int64) -> Int32 {
        decoder?.deadline.map { Int32(clamping: max(0, $0 - now)) } ?? -1
    }

    /// Whether nobody is at the other end any more.
    static func isGone(_ descriptor: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&request, 1, 0) > 0
    }

    private enum Readiness { case readable, nothing, gone }

    private static func readiness(of descriptor: Int32) -> Readiness {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // A signal that comes in between is in its pipe; the keys are not to wait for it.
        guard poll(&request, 1, 0) > 0 else { return .nothing }
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
