internal import Words

/// Workbooks of Excel and its like (Office Open XML, ECMA-376).
enum WorkbookReading {
    /// Whether the bytes begin as an archive, or as a file of old Office programs.
    static func isWorkbook(_ bytes: [UInt8]) -> Bool { isArchive(bytes) || isCompound(bytes) }

    private static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    private static func isCompound(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// - Parameter name: of the sheet; nil takes the first that is not hidden.
    static func table(of bytes: [UInt8], sheet name: String?) throws(SpreadsheetFault) -> SpreadsheetTable {
        if isCompound(bytes) {
            // A workbook under a password lies in such a file as a stream of this name.
            let stream = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
            throw SpreadsheetFault(bytes.contains(stream) ? .encrypted : .oldWorkbook)
        }
        let archive = try ReadArchive(bytes)
        let workbook = try workbookPart(of: archive)
        let relationships = Relationships(of: workbook)
        try XMLReading.read(Relationships.name(of: workbook), of: archive, into: relationships)
        let list = SheetList()
        try XMLReading.read(workbook, of: archive, into: list)
        let sheets = list.sheets.compactMap { sheet -> (name: String, part: String, isHidden: Bool)? in
            guard let target = relationships.targets[sheet.id], target.type == "worksheet" else { return nil }
            return (sheet.name, target.part, sheet.isHidden)
        }
        let chosen = try choose(name, among: sheets)
        let texts = SharedTexts()
        if let part = relationships.part(of: "sharedStrings") { try XMLReading.read(part, of: archive, into: texts) }
        let formats = CellFormats()
        if let part = relationships.part(of: "styles") { try XMLReading.read(part, of: archive, into: formats) }
        let rows = SheetRows(
            texts: texts.texts, formats: formats.formats, countsFrom1904: list.countsFrom1904)
        try XMLReading.read(chosen.part, of: archive, into: rows)
        var remarks: [SpreadsheetRemark] = []
        if archive.names.contains(where: { $0.hasSuffix("vbaProject.bin") }) { remarks.append(.macrosIgnored) }
        if name == nil, sheets.count > 1 { remarks.append(.firstSheet(chosen.name, others: sheets.count - 1)) }
        return SpreadsheetTable(rows: rows.rows, remarks: remarks)
    }

    private static func workbookPart(of archive: ReadArchive) throws(SpreadsheetFault) -> String {
        if archive.names.contains("mimetype") {
            let type = String(decoding: try archive.bytes(of: "mimetype"), as: UTF8.self)
            if type.contains("opendocument") { throw SpreadsheetFault(.openDocument) }
        }
        guard archive.names.contains("_rels/.rels") else { throw SpreadsheetFault(.otherArchive) }
        let relationships = Relationships(of: "")
        try XMLReading.read("_rels/.rels", of: archive, into: relationships)
        guard let part = relationships.part(of: "officeDocument"), archive.names.contains(part) else {
            throw SpreadsheetFault(.otherArchive)
        }
        if part.hasSuffix(".bin") { throw SpreadsheetFault(.binaryWorkbook) }
        // A document or a presentation has other parts.
        guard archive.names.contains(Relationships.name(of: part)), part.contains("workbook") || part.hasPrefix("xl/")
        else {
            throw SpreadsheetFault(.otherArchive)
        }
        return part
    }

    private static func choose(
        _ name: String?, among sheets: [(name: String, part: String, isHidden: Bool)]
    ) throws(SpreadsheetFault) -> (name: String, part: String) {
        guard let name else {
            guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
                throw SpreadsheetFault(.noSheets)
            }
            return (first.name, first.part)
        }
        let found =
            sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
        guard let found else { throw SpreadsheetFault(.noSheet(name, among: sheets.map(\.name))) }
        return (found.name, found.part)
    }
}

extension [UInt8] {
    /// Whether these bytes stand in it in a row.
    fileprivate func contains(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, count >= bytes.count else { return false }
        return indices.dropLast(bytes.count - 1).contains { place in
            self[place] == first && self[place..<place + bytes.count].elementsEqual(bytes)
        }
    }
}
