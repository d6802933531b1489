internal import Words

/// The text of a file that does not say in which encoding it is: as UTF-8.
struct TextDecoding {
    let text: [UInt8]
    /// What was concluded from the bytes, where nothing says so.
    let remark: SpreadsheetRemark?

    /// Bytes as they are written by Excel and its like: UTF-8, UTF-16 with either order of bytes, Shift_JIS with the
    /// additions of Windows (CP932). A mark at the beginning says which; else UTF-8 where it is that without a fault, then
    /// UTF-16 where all zero bytes are the same half of a unit, then CP932.
    init(_ bytes: [UInt8]) throws(SpreadsheetFault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(text: try TextDecoding.checked(Array(bytes.dropFirst(3))))
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(text: try TextDecoding.utf16(bytes.dropFirst(2), isLittleEndian: true))
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(text: try TextDecoding.utf16(bytes.dropFirst(2), isLittleEndian: false))
        } else if let first = bytes.firstIndex(of: 0) {
            let half = first % 2
            let isText = bytes.indices.allSatisfy { bytes[$0] != 0 || $0 % 2 == half }
            guard isText, bytes.count % 2 == 0 else { throw SpreadsheetFault(.binary) }
            let text = try TextDecoding.utf16(bytes[...], isLittleEndian: half == 1)
            self.init(text: text, .encoding("UTF-16"))
        } else if String(validating: bytes, as: UTF8.self) != nil {
            self.init(text: bytes)
        } else {
            guard let text = CP932.decoded(bytes) else { throw SpreadsheetFault(.unknownEncoding) }
            self.init(text: text, .encoding("Shift_JIS (CP932)"))
        }
    }

    private init(text: [UInt8], _ remark: SpreadsheetRemark? = nil) {
        self.text = text
        self.remark = remark
    }

    private static func checked(_ bytes: [UInt8]) throws(SpreadsheetFault) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw SpreadsheetFault(.notUTF8) }
        return bytes
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
    ) throws(SpreadsheetFault) -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw SpreadsheetFault(.halfUnit) }
        let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
            UInt16(bytes[place + low]) | UInt16(bytes[place + high]) << 8
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw SpreadsheetFault(.brokenUTF16) }
        return Array(text.utf8)
    }
}
