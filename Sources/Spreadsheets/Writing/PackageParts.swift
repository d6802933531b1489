/// The parts of a workbook's package beside its sheets and looks (ECMA-376, parts 1 and 2).
struct PackageParts {
    let sheets: [Sheet]
    /// As the workbook tells them.
    let names: [String]
    let hasFormulas: Bool

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    var contentTypes: String {
        let parts = sheets.indices.map { index in
            "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(Self.types).worksheet+xml\"/>"
        }
        return XMLText.head + "<Types xmlns=\"\(Self.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.types).styles+xml\"/>\(parts.joined())</Types>"
    }

    var relations: String { Self.relations([(type: "officeDocument", target: "xl/workbook.xml", isOutside: false)]) }

    var workbookRelations: String {
        Self.relations(
            sheets.indices.map {
                (type: "worksheet", target: "worksheets/sheet\($0 + 1).xml", isOutside: false)
            } + [(type: "styles", target: "styles.xml", isOutside: false)])
    }

    static func relations(_ list: [(type: String, target: String, isOutside: Bool)]) -> String {
        let relations = list.enumerated().map { index, relation in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(related)/\(relation.type)\""
                + " Target=\"\(XMLText.attribute(relation.target))\""
                + (relation.isOutside ? " TargetMode=\"External\"/>" : "/>")
        }
        return XMLText.head + "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())</Relationships>"
    }

    var workbook: String {
        let list = names.enumerated().map { index, name in
            "<sheet name=\"\(XMLText.attribute(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        var named: [String] = []
        for (index, sheet) in sheets.enumerated() {
            let prefix = "'\(names[index].replacing("'", with: "''"))'!"
            if sheet.hasFilter, let range = Self.filter(sheet, isAbsolute: true) {
                named.append(Self.defined("_xlnm._FilterDatabase", of: index, prefix + range, isHidden: true))
            }
            if sheet.frozenRows > 0 {
                named.append(Self.defined("_xlnm.Print_Titles", of: index, "\(prefix)$1:$\(sheet.frozenRows)"))
            }
        }
        return XMLText.head + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.related)\">"
            + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>\(list.joined())</sheets>"
            + (named.isEmpty ? "" : "<definedNames>\(named.joined())</definedNames>")
            // What was worked out here is worked out again by whoever opens it.
            + (hasFormulas ? "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>" : "") + "</workbook>"
    }

    private static func defined(
        _ name: String, of sheet: Int, _ range: String, isHidden: Bool = false
    ) -> String {
        "<definedName name=\"\(name)\" localSheetId=\"\(sheet)\"\(isHidden ? " hidden=\"1\"" : "")>"
            + "\(XMLText.content(range))</definedName>"
    }

    /// The rows that can be filtered, with their headings; nil where there are none.
    static func filter(_ sheet: Sheet, isAbsolute: Bool = false) -> String? {
        let top = max(0, sheet.frozenRows - 1)
        guard sheet.rows.count > top, let width = sheet.rows[top...].lazy.map(\.count).max(), width > 0 else {
            return nil
        }
        let start = CellReference(row: top, column: 0)
        let end = CellReference(row: sheet.rows.count - 1, column: width - 1)
        return isAbsolute ? "\(start.absolute):\(end.absolute)" : "\(start.text):\(end.text)"
    }
}
