import Glibc

/// By which a thread wakes one that polls.
final class Bell: Sendable {
    let heard: Descriptor
    private let rung: Descriptor

    init?() {
        guard let ends = try? Pipe.make() else { return nil }
        Pipe.nonBlocking(ends.read)
        Pipe.nonBlocking(ends.write)
        heard = Descriptor(ends.read)
        rung = Descriptor(ends.write)
    }

    func ring() {
        var byte: UInt8 = 1
        _ = Glibc.write(rung.number, &byte, 1)
    }

    func silence() {
        var byte: UInt8 = 0
        while Glibc.read(heard.number, &byte, 1) > 0 {}
    }
}
