import CPty
import Glibc

/// The least that any program with one file a record must do: to open, to read and close each file, on one thread; to save
/// durably, to write another file beside it, synchronise, rename, and synchronise the folder.
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

    /// Milliseconds to replace a file of this many bytes in a folder, which is made where it is missing.
    static func saveTime(_ size: Int, in folder: String) throws -> Double {
        mkdir(folder, 0o700)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: size)
        let start = MonotonicClock.now()
        guard cpty_replace(descriptor, "saved", "aside", bytes, size) == 0 else {
            throw Failure("cannot save in \(folder): \(String(cString: strerror(errno)))")
        }
        return MonotonicClock.milliseconds(from: start, to: MonotonicClock.now())
    }
}
