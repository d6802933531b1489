import Words

/// A workbook of Office Open XML (ECMA-376): sheets, which spreadsheets of every maker open.
public struct Workbook: Sendable {
    public var sheets: [Sheet]

    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// What no workbook can hold.
    public struct Refusal: Error, Sendable {
        private let words: WorkbookWords

        init(_ words: WorkbookWords) { self.words = words }

        public var reason: String { words.text }
    }

    /// The file, and what had to be left out of it, in words.
    public struct Written: Sendable {
        public let bytes: [UInt8]
        public let notes: [String]
    }

    /// What Excel takes at most ("Excel specifications and limits").
    public enum Limit {
        public static let rows = 1_048_576
        public static let columns = 16_384
        /// UTF-16 units.
        public static let text = 32_767
        public static let link = 2_079
        /// Of a sheet.
        public static let links = 65_530
        /// Of a sheet's name, in UTF-16 units.
        public static let name = 31
    }

    /// The bytes of the file: the same each time for the same sheets.
    ///
    /// A text that is too long for a cell is cut, which its end and a note say.
    ///
    /// - Throws: `Refusal` where a sheet has more rows or columns than there can be, or memory ends.
    public func written() throws(Refusal) -> Written {
        for sheet in sheets {
            let columns = max(sheet.columns.count, sheet.rows.lazy.map(\.count).max() ?? 0)
            guard sheet.rows.count <= Limit.rows else {
                throw Refusal(.tooManyRows(sheet: sheet.name, sheet.rows.count, most: Limit.rows))
            }
            guard columns <= Limit.columns else {
                throw Refusal(.tooManyColumns(sheet: sheet.name, columns, most: Limit.columns))
            }
        }
        var styles = StyleTable()
        let names = SheetNames.told(sheets.map(\.name))
        var notes: [String] = []
        let parts = zip(sheets, names).map { sheet, name in
            SheetPart(sheet, named: name, isFirst: name == names.first, &styles, &notes)
        }
        var archive = ArchiveWriter()
        let package = PackageParts(sheets: sheets, names: names, hasFormulas: parts.contains(where: \.hasFormulas))
        archive.add("[Content_Types].xml", package.contentTypes)
        archive.add("_rels/.rels", package.relations)
        archive.add("xl/workbook.xml", package.workbook)
        archive.add("xl/_rels/workbook.xml.rels", package.workbookRelations)
        archive.add("xl/styles.xml", styles.xml)
        for (index, part) in parts.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", part.xml)
            if let links = part.relations { archive.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", links) }
        }
        guard let bytes = archive.finish() else { throw Refusal(.notMade) }
        return Written(bytes: bytes, notes: notes)
    }
}
