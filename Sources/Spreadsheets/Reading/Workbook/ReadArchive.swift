internal import CSpreadsheets
internal import Words

/// A zip archive in memory, of which parts are unpacked piece by piece.
///
/// A class, since it owns minizip's handle; used by one reading only.
final class ReadArchive {
    private let file: unzFile
    /// The bytes, which minizip reads where they are.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// The names of its parts.
    private(set) var names: Set<String> = []
    /// Bytes that may still be unpacked.
    private var allowance = ReadArchive.mostInside

    /// Parts: Excel's own have some dozens.
    static let mostParts = 10_000
    /// Bytes that are unpacked in all: 300 MB.
    static let mostInside = 300_000_000
    private static let longestName = 1024

    /// - Throws: where it is no whole archive, or has too many parts, or some under a password.
    init(_ source: [UInt8]) throws(SpreadsheetFault) {
        bytes = UnsafeMutableBufferPointer.allocate(capacity: source.count)
        _ = bytes.initialize(fromContentsOf: source)
        guard let file = csheets_open_memory(bytes.baseAddress, UInt64(source.count)) else {
            bytes.deallocate()
            throw SpreadsheetFault(.halfArchive)
        }
        self.file = file
        try readNames()
    }

    deinit {
        unzClose(file)
        bytes.deallocate()
    }

    private func readNames() throws(SpreadsheetFault) {
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            guard names.count < ReadArchive.mostParts else {
                throw SpreadsheetFault(.tooManyParts(most: ReadArchive.mostParts))
            }
            var info = unz_file_info64()
            var name = [CChar](repeating: 0, count: ReadArchive.longestName + 1)
            guard
                unzGetCurrentFileInfo64(file, &info, &name, UInt(ReadArchive.longestName), nil, 0, nil, 0) == UNZ_OK
            else { throw SpreadsheetFault(.halfArchive) }
            // The first bit says that a password is needed.
            guard info.flag & 1 == 0 else { throw SpreadsheetFault(.encrypted) }
            names.insert(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            status = unzGoToNextFile(file)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw SpreadsheetFault(.halfArchive) }
    }

    /// Hands the bytes of a part to `body`, piece by piece, until that does not want more.
    func read(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) throws(SpreadsheetFault) {
        guard unzLocateFile(file, name, 2) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
            throw SpreadsheetFault(.damaged(part: name))
        }
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { piece.deallocate() }
        var wantsMore = true
        while wantsMore {
            let count = unzReadCurrentFile(file, piece.baseAddress, UInt32(piece.count))
            guard count >= 0 else {
                unzCloseCurrentFile(file)
                throw SpreadsheetFault(.damaged(part: name))
            }
            if count == 0 { break }
            allowance -= Int(count)
            guard allowance >= 0 else {
                unzCloseCurrentFile(file)
                throw SpreadsheetFault(.tooMuchInside(most: ReadArchive.mostInside))
            }
            wantsMore = body(UnsafeBufferPointer(rebasing: piece[..<Int(count)]))
        }
        // Told only where all has been read: the sum over its bytes is not the one that was kept.
        guard unzCloseCurrentFile(file) == UNZ_OK || !wantsMore else { throw SpreadsheetFault(.damaged(part: name)) }
    }

    /// A small part as a whole.
    func bytes(of name: String, atMost most: Int = 1 << 10) throws(SpreadsheetFault) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(name) { piece in
            bytes += piece
            return bytes.count < most
        }
        return bytes
    }
}
