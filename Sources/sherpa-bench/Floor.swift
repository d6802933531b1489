import Glibc

/// The least that any program with one file a record must do: open, read and close each file, on one thread.
enum Floor {
    static let name = "floor"

    /// Milliseconds to read these files.
    static func time(_ files: [String]) throws -> Double {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        let paths = files.map { strdup($0) }
        defer { for path in paths { free(path) } }
        let start = MonotonicClock.now()
        for case let path? in paths {
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { throw Failure("cannot read \(String(cString: path))") }
            _ = read(descriptor, buffer.baseAddress, buffer.count)
            close(descriptor)
        }
        return MonotonicClock.milliseconds(from: start, to: MonotonicClock.now())
    }
}
