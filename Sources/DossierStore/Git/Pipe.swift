import Glibc

/// This program's end of a pipe to or from a child, and what has come through it or is still to go.
struct Pipe {
    let number: Int32
    private(set) var bytes: [UInt8]
    private(set) var isOpen = true
    /// Why not all has come through, where the system would not let it.
    private(set) var failure: SystemError?
    private let isWritten: Bool
    private var written = 0

    private init(_ number: Int32, sending bytes: [UInt8]?) {
        self.number = number
        self.bytes = bytes ?? []
        isWritten = bytes != nil
    }

    /// A pipe that sends `bytes`, and the child's end of it.
    static func toChild(_ bytes: [UInt8]) throws(SystemError) -> (Pipe, Int32) {
        let ends = try make()
        nonBlocking(ends.write)
        return (Pipe(ends.write, sending: bytes), ends.read)
    }

    /// A pipe that collects what the child writes, and the child's end of it.
    static func fromChild() throws(SystemError) -> (Pipe, Int32) {
        let ends = try make()
        nonBlocking(ends.read)
        return (Pipe(ends.read, sending: nil), ends.write)
    }

    static func make() throws(SystemError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    static func nonBlocking(_ end: Int32) { _ = fcntl(end, F_SETFL, O_NONBLOCK) }

    /// Milliseconds between looks at whether the child has ended while somebody else holds its end open.
    private static let pause: Int32 = 100

    /// Moves bytes until the child has closed all its ends, or has ended: a helper that it leaves behind, such as a
    /// shared connection of ssh, may hold them open for hours. Returns its status if it was asked for.
    /// `meanwhile` is called several times a second while nothing comes.
    static func run(_ pipes: inout [Pipe], until child: pid_t, meanwhile: () -> Void) -> Int32? {
        while pipes.contains(where: \.isOpen) {
            var polled = pipes.map {
                pollfd(fd: $0.isOpen ? $0.number : -1, events: Int16($0.isWritten ? POLLOUT : POLLIN), revents: 0)
            }
            let ready = poll(&polled, nfds_t(polled.count), pause)
            for index in polled.indices where polled[index].revents != 0 { pipes[index].move() }
            guard ready == 0 else { continue }
            meanwhile()
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) == child {
                for index in pipes.indices where pipes[index].isOpen { pipes[index].move() }
                return status
            }
        }
        return nil
    }

    /// Reads or writes what can be without waiting.
    private mutating func move() {
        while isOpen {
            let count = isWritten ? send() : receive()
            if count > 0 { continue }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            // The child need not read all of it.
            if count < 0, errno != EPIPE { failure = .last }
            close()
        }
    }

    private mutating func send() -> Int {
        guard written < bytes.count else { return 0 }
        let count = bytes.withUnsafeBytes { write(number, $0.baseAddress.map { $0 + written }, $0.count - written) }
        written += max(0, count)
        return count
    }

    private mutating func receive() -> Int {
        let piece = 1 << 16
        var result = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
            result = read(number, buffer.baseAddress, piece)
            count = max(0, result)
        }
        bytes += chunk
        return result
    }

    private mutating func close() {
        Glibc.close(number)
        isOpen = false
    }
}
