import Words

/// A sheet as its part of the package.
struct SheetPart {
    private(set) var xml: String
    /// Where its links lead; nil where it has none.
    private(set) var relations: String?
    private(set) var hasFormulas = false

    private struct Link {
        let place: String
        let address: String
    }

    init(
        _ sheet: Sheet, named name: String, isFirst: Bool, _ styles: inout StyleTable, _ notes: inout [String]
    ) {
        let width = max(1, sheet.rows.lazy.map(\.count).max() ?? 0)
        let end = CellReference(row: max(0, sheet.rows.count - 1), column: width - 1).text
        xml = XMLText.head + "<worksheet xmlns=\"\(PackageParts.main)\" xmlns:r=\"\(PackageParts.related)\">"
        // What is wider than a page can show is printed on several.
        let isWide = sheet.columns.reduce(0) { $0 + ($1 ?? 9) } > 300
        xml += isWide ? "" : "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        xml += "<dimension ref=\"A1:\(end)\"/>"
        xml += "<sheetViews><sheetView workbookViewId=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")>"
        xml += Self.pane(sheet) + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
        xml += Self.columns(sheet.columns) + "<sheetData>"
        var links: [Link] = []
        for (row, cells) in sheet.rows.enumerated() {
            // Who opens the file makes rows higher for their words, but not all do.
            let isHigh = zip(cells, sheet.columns).contains { Self.isWider($0, than: $1 ?? 9) }
            xml += "<row r=\"\(row + 1)\"\(isHigh ? " ht=\"32\" customHeight=\"1\"" : "")>"
            for (column, cell) in cells.enumerated() {
                let place = CellReference(row: row, column: column).text
                let link = cell.link.flatMap { Self.isLink($0) && links.count < Workbook.Limit.links ? $0 : nil }
                if let link { links.append(.init(place: place, address: link)) }
                if case .formula = cell.content { hasFormulas = true }
                let style = styles.number(of: cell.style, isLink: link != nil)
                var content = cell.content
                if case .text(let text) = content, let cut = Self.cut(text) {
                    notes.append(
                        WorkbookWords.textCut(
                            sheet: name, cell: place, text.utf16.count, most: Workbook.Limit.text
                        ).text)
                    content = .text(cut)
                }
                xml += Self.cell(content, place, style)
            }
            xml += "</row>"
        }
        xml += "</sheetData>"
        if sheet.hasFilter, let range = PackageParts.filter(sheet) { xml += "<autoFilter ref=\"\(range)\"/>" }
        xml += Self.choices(sheet.choices)
        if !links.isEmpty {
            let list = links.enumerated().map { "<hyperlink ref=\"\($1.place)\" r:id=\"rId\($0 + 1)\"/>" }
            xml += "<hyperlinks>\(list.joined())</hyperlinks>"
            relations = PackageParts.relations(
                links.map { (type: "hyperlink", target: $0.address, isOutside: true) })
        }
        xml += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
        xml +=
            "<pageSetup paperSize=\"9\" orientation=\"landscape\"\(isWide ? " scale=\"60\"" : " fitToHeight=\"0\"")/>"
        // The page, and of how many.
        xml += "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
    }

    /// Whether a heading needs another line. Characters of East Asia take two columns each.
    private static func isWider(_ cell: Sheet.Cell, than width: Double) -> Bool {
        guard cell.style.role == .heading, cell.style.wraps, case .text(let text) = cell.content else { return false }
        return Double(text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }) > width
    }

    private static func pane(_ sheet: Sheet) -> String {
        let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
        guard rows > 0 || columns > 0 else { return "" }
        let corner = CellReference(row: rows, column: columns).text
        let part = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"
        return "<pane" + (columns > 0 ? " xSplit=\"\(columns)\"" : "") + (rows > 0 ? " ySplit=\"\(rows)\"" : "")
            + " topLeftCell=\"\(corner)\" activePane=\"\(part)\" state=\"frozen\"/><selection pane=\"\(part)\""
            + " activeCell=\"\(corner)\" sqref=\"\(corner)\"/>"
    }

    private static func columns(_ widths: [Double?]) -> String {
        let columns = widths.enumerated().compactMap { index, width in
            width.map {
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(min(255, max(1, $0)))\" customWidth=\"1\"/>"
            }
        }
        return columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>"
    }

    private static func choices(_ choices: [Sheet.Choice]) -> String {
        guard !choices.isEmpty else { return "" }
        let list = choices.map { choice in
            let place = CellReference(row: choice.row, column: choice.column).text
            let words = XMLText.content("\"\(choice.words.joined(separator: ","))\"")
            return "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"\(place)\">"
                + "<formula1>\(words)</formula1></dataValidation>"
        }
        return "<dataValidations count=\"\(list.count)\">\(list.joined())</dataValidations>"
    }

    /// The web's own, and mail: nothing that runs.
    private static func isLink(_ text: String) -> Bool {
        text.utf16.count <= Workbook.Limit.link
            && ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\u{7F}" }
    }

    /// What a cell can hold of a text that is too long for it, with a sign that it was cut.
    private static func cut(_ text: String) -> String? {
        guard text.utf8.count > Workbook.Limit.text, text.utf16.count > Workbook.Limit.text else { return nil }
        let end = " […]"
        var kept = String.UnicodeScalarView()
        var units = end.utf16.count
        for scalar in text.unicodeScalars {
            units += UTF16.width(scalar)
            if units > Workbook.Limit.text { break }
            kept.append(scalar)
        }
        return String(kept) + end
    }

    private static func cell(_ content: SheetCell, _ place: String, _ style: Int) -> String {
        let look = style == 0 ? "" : " s=\"\(style)\""
        switch content {
        case .empty: return style == 0 ? "" : "<c r=\"\(place)\"\(look)/>"
        case .text(let text):
            return "<c r=\"\(place)\"\(look) t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + XMLText.content(text) + "</t></is></c>"
        case .number(let number):
            guard number.isFinite else { return cell(.failure("#NUM!"), place, style) }
            return "<c r=\"\(place)\"\(look)><v>\(number.shortest)</v></c>"
        case .day(let day): return "<c r=\"\(place)\"\(look)><v>\(day)</v></c>"
        case .boolean(let isTrue): return "<c r=\"\(place)\"\(look) t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
        case .failure(let code): return "<c r=\"\(place)\"\(look) t=\"e\"><v>\(XMLText.content(code))</v></c>"
        case .formula(let formula, let value):
            let (type, told) = kept(value)
            return "<c r=\"\(place)\"\(look)\(type)><f>\(XMLText.content(formula))</f>\(told)</c>"
        }
    }

    /// What a formula came to, with its type.
    private static func kept(_ value: SheetCell) -> (type: String, value: String) {
        switch value {
        case .empty: ("", "")
        case .text(let text): (" t=\"str\"", "<v>\(XMLText.content(text))</v>")
        case .number(let number) where !number.isFinite: (" t=\"e\"", "<v>#NUM!</v>")
        case .number(let number): ("", "<v>\(number.shortest)</v>")
        case .day(let day): ("", "<v>\(day)</v>")
        case .boolean(let isTrue): (" t=\"b\"", "<v>\(isTrue ? 1 : 0)</v>")
        case .failure(let code): (" t=\"e\"", "<v>\(XMLText.content(code))</v>")
        case .formula(_, let inner): kept(inner)
        }
    }
}

extension Double {
    /// The shortest digits that give this number again, a whole one without `.0`.
    fileprivate var shortest: String {
        let text = String(self == 0 ? 0 : self)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
