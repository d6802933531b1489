internal import CSpreadsheets

/// A zip archive that is made in memory.
struct ArchiveWriter {
    private let memory = ArchiveMemory()
    private let archive: zipFile?
    private var isWhole = true

    init() {
        var functions = ArchiveMemory.functions(of: memory)
        archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
    }

    /// A file, with the first time that archives know, so that the same files always make the same bytes.
    mutating func add(_ name: String, _ content: String) {
        var info = zip_fileinfo()
        // 1 January 1980: the years since then, the month, the day.
        info.dosDate = 0 << 25 | 1 << 21 | 1 << 16
        let bytes = Array(content.utf8)
        let isOpen =
            zipOpenNewFileInZip(archive, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK
        // It takes 32 bits of bytes at a time.
        var start = 0
        while isOpen, isWhole, start < bytes.count {
            let end = min(bytes.count, start + 1 << 24)
            isWhole =
                bytes[start..<end].withUnsafeBytes {
                    zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count))
                } == ZIP_OK
            start = end
        }
        isWhole = isOpen && zipCloseFileInZip(archive) == ZIP_OK && isWhole
    }

    /// The archive; nil where it could not be made.
    mutating func finish() -> [UInt8]? {
        guard archive != nil, zipClose(archive, nil) == ZIP_OK, isWhole else { return nil }
        return memory.bytes
    }
}

/// What minizip takes for a file.
private final class ArchiveMemory {
    var bytes: [UInt8] = []
    private var place = 0

    /// - Parameter memory: has to outlive the archive.
    static func functions(of memory: ArchiveMemory) -> zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(memory).toOpaque()
        // Anything but null: there is one file, which is `opaque`.
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, count in
            ArchiveMemory.of(opaque)?.read(into: buffer, Int(count)) ?? 0
        }
        functions.zwrite_file = { opaque, _, buffer, count in
            ArchiveMemory.of(opaque)?.write(buffer, Int(count)) ?? 0
        }
        functions.ztell64_file = { opaque, _ in UInt64(ArchiveMemory.of(opaque)?.place ?? 0) }
        functions.zseek64_file = { opaque, _, offset, origin in
            ArchiveMemory.of(opaque)?.seek(offset, origin) ?? -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> ArchiveMemory? {
        pointer.map { Unmanaged<ArchiveMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutableRawPointer?, _ count: Int) -> UInt {
        let count = max(0, min(count, bytes.count - place))
        guard count > 0, let buffer else { return 0 }
        UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: bytes[place..<place + count])
        place += count
        return UInt(count)
    }

    private func write(_ buffer: UnsafeRawPointer?, _ count: Int) -> UInt {
        let new = UnsafeRawBufferPointer(start: buffer, count: buffer == nil ? 0 : count)
        let over = min(new.count, bytes.count - place)
        if over > 0 { bytes.replaceSubrange(place..<place + over, with: new.prefix(over)) }
        bytes += new.dropFirst(over)
        place += new.count
        return UInt(new.count)
    }

    /// 0 where there is such a place.
    private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
        let start =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_SET: 0
            case ZLIB_FILEFUNC_SEEK_CUR: place
            default: bytes.count
            }
        let (target, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
        guard !overflow, (0...bytes.count).contains(target) else { return -1 }
        place = target
        return 0
    }
}
