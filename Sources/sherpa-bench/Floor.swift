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

    /// Milliseconds to save the bytes of this file once more in its folder, in the place of those of the last call.
    static func saveTime(beside file: String) throws -> Double {
        guard let text = Files.text(file), let slash = file.lastIndex(of: "/") else {
            throw Failure("cannot read \(file)")
        }
        let bytes = Array(text.utf8)
        let start = MonotonicClock.now()
        let folder = open(String(file[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        // Hidden names, which no program takes for records.
        guard cpty_replace(folder, ".floor", ".floor.part", bytes, bytes.count) == 0 else {
            throw Failure("cannot save beside \(file): \(String(cString: strerror(errno)))")
        }
        return MonotonicClock.milliseconds(from: start, to: MonotonicClock.now())
    }
}
