internal import Words

/// Which part of an archive names which other: `*.rels`.
final class Relationships: XMLTaker {
    struct Target {
        /// The last word of its type: `worksheet`.
        let type: String
        /// Its name in the archive.
        let part: String
    }

    private(set) var targets: [String: Target] = [:]
    private let folder: String
    let fault: SpreadsheetFault? = nil

    /// - Parameter part: whose relationships they are; empty for the archive itself.
    init(of part: String) { folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? "" }

    /// Where those of a part stand.
    static func name(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    func begin(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
        targets[id] = Target(type: type, part: resolved(target))
    }

    /// What lies outside of the archive is nowhere in it.
    private func resolved(_ target: String) -> String {
        let path = target.hasPrefix("/") || folder.isEmpty ? target : "\(folder)/\(target)"
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    func end(_ name: String) {}
    func take(_ text: UnsafeBufferPointer<UInt8>) {}

    /// The first of a type.
    func part(of type: String) -> String? { targets.values.first { $0.type == type }?.part }
}

/// The list of a workbook's sheets, and how it counts days.
final class SheetList: XMLTaker {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false
    let fault: SpreadsheetFault? = nil

    func begin(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            guard let title = attributes["name"], let id = attributes["id"] else { return }
            sheets.append((title, id, attributes["state"].map { $0 != "visible" } ?? false))
        case "workbookPr":
            countsFrom1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        default: break
        }
    }

    func end(_ name: String) {}
    func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The number formats of cells, by the places that cells name.
final class CellFormats: XMLTaker {
    private(set) var formats: [CellFormat] = []
    private var codes: [Int: CellFormat] = [:]
    private var isInCells = false
    let fault: SpreadsheetFault? = nil

    func begin(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            codes[id] = CellFormat(code: code)
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? CellFormat(builtIn: id))
        default: break
        }
    }

    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
    func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells share. How they are pronounced, as Excel keeps it beside Japanese, is left out.
final class SharedTexts: XMLTaker {
    private(set) var texts: [String] = []
    private var text: [UInt8] = []
    private var isText = false
    private var isReading = false
    private(set) var fault: SpreadsheetFault?

    func begin(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "si": text = []
        case "t": isText = !isReading
        case "rPh": isReading = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "si":
            texts.append(SheetText.unescaped(text))
            if texts.count > SpreadsheetLimits.cells {
                fault = SpreadsheetFault(.tooManyCells(most: SpreadsheetLimits.cells))
            }
        case "t": isText = false
        case "rPh": isReading = false
        default: break
        }
    }

    func take(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isText else { return }
        text += piece
        if text.count > SpreadsheetLimits.cell { fault = SpreadsheetFault(.tooLongCell(most: SpreadsheetLimits.cell)) }
    }
}

enum SheetText {
    /// With the characters that XML cannot hold, which spreadsheets write as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
    static func unescaped(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            let code = rest[start...].prefix(7)
            if code.count == 7, code.hasPrefix("_x"), code.hasSuffix("_"),
                let number = UInt32(code.dropFirst(2).dropLast(), radix: 16), let scalar = Unicode.Scalar(number)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[code.endIndex...]
            } else {
                result.append("_")
                rest = rest[rest.index(after: start)...]
            }
        }
        return result + rest
    }
}
