/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
    /// How its number is shown; the number itself stays as it is.
    public indirect enum NumberFormat: Hashable, Sendable {
        case general
        /// `2026-02-12`
        case day
        /// So many digits after the point, thousands apart.
        case decimals(Int)
        /// The same behind a number, such as ` USD`.
        case amount(Int, unit: String)
        /// A fraction as a percentage.
        case percent(Int)
        /// With a power of ten, where numbers differ by many of them.
        case scientific
        /// A year or another number that counts nothing.
        case plain
        /// Behind marks, such as the `~` of what is made up.
        case marked(String, NumberFormat)
        /// As it stands, whatever it looks like.
        case text

        /// The code of ECMA-376, part 1, 18.8.31.
        var code: String {
            switch self {
            case .general: "General"
            case .day: "yyyy\\-mm\\-dd"
            case .decimals(let places): "#,##0" + Self.digits(places)
            case .amount(let places, let unit):
                "#,##0\(Self.digits(places))\" \(Self.literal(unit))\""
            case .percent(let places): "0\(Self.digits(places))%"
            case .scientific: "0.00E+00"
            case .plain: "0"
            case .marked("", let format): format.code
            case .marked(let marks, let format): Self.marked("\"\(Self.literal(marks))\"", format)
            case .text: "@"
            }
        }

        /// Of numbers below zero, the mark stands before the sign, as everywhere.
        private static func marked(_ mark: String, _ format: NumberFormat) -> String {
            switch format {
            case .text, .day: mark + format.code
            default: "\(mark)\(format.code);\(mark)-\(format.code)"
            }
        }

        /// Within quotes.
        private static func literal(_ text: String) -> String { text.filter { $0 != "\"" && $0 != "\\" } }

        private static func digits(_ places: Int) -> String {
            places > 0 ? "." + String(repeating: "0", count: min(places, 15)) : ""
        }
    }

    /// What a cell is for, as far as it shows.
    public enum Role: Hashable, Sendable {
        case plain
        /// Over a column, or a part of a sheet.
        case heading
        /// What a reader may change.
        case input
        /// What stands beside the rest, in small.
        case note
    }

    public var format: NumberFormat
    public var role: Role
    public var isBold: Bool
    public var wraps: Bool

    public init(
        _ format: NumberFormat = .general, _ role: Role = .plain, isBold: Bool = false, wraps: Bool = false
    ) {
        self.format = format
        self.role = role
        self.isBold = isBold
        self.wraps = wraps
    }

    public static let heading = CellStyle(.general, .heading)
}

/// The looks that a workbook has, each once.
struct StyleTable {
    private struct Look: Hashable {
        let style: CellStyle
        let isLink: Bool
    }

    private var looks: [Look] = [Look(style: CellStyle(), isLink: false)]
    private var places: [Look: Int] = [Look(style: CellStyle(), isLink: false): 0]
    private var codes: [String] = []

    /// The number of a look, by which cells name it.
    mutating func number(of style: CellStyle, isLink: Bool) -> Int {
        let look = Look(style: style, isLink: isLink)
        if let place = places[look] { return place }
        let code = style.format.code
        if style.format != .general, !codes.contains(code) { codes.append(code) }
        places[look] = looks.count
        looks.append(look)
        return looks.count - 1
    }

    /// The first number for formats of one's own.
    private static let firstCode = 164

    // Fonts, in this order: plain, bold, heading, input, note, link.
    private static func font(_ look: Look) -> Int {
        if look.isLink { return 5 }
        return switch look.style.role {
        case .heading: 2
        case .input: look.style.isBold ? 1 : 3
        case .note: 4
        case .plain: look.style.isBold ? 1 : 0
        }
    }

    /// One accent, a dark blue, for headings and for what may be changed: marks, and the colour.
    private static let fonts = [
        ("", nil), ("<b/>", nil), ("<b/>", nil), ("", accent), ("<i/>", "FF595959"), ("<u/>", accent),
    ]

    private static let accent: String? = "FF1F4E79"

    private static func fill(_ look: Look) -> Int {
        switch look.style.role {
        case .heading: 2
        case .input: 3
        case .plain, .note: 0
        }
    }

    var xml: String {
        let formats = codes.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(Self.firstCode + index)\" formatCode=\"\(XMLText.attribute(code))\"/>"
        }
        let fonts = Self.fonts.map { marks, color in
            "<font>\(marks)<sz val=\"11\"/>\(color.map { "<color rgb=\"\($0)\"/>" } ?? "")"
                + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
        }
        let cells = looks.map { look -> String in
            let format =
                look.style.format == .general
                ? 0 : (codes.firstIndex(of: look.style.format.code) ?? 0) + Self.firstCode
            let border = look.style.role == .heading ? 1 : 0
            let alignment =
                "<alignment"
                + (look.style.role == .note ? " horizontal=\"left\" indent=\"1\"" : "") + " vertical=\"top\""
                + (look.style.wraps ? " wrapText=\"1\"/>" : "/>")
            return "<xf numFmtId=\"\(format)\" fontId=\"\(Self.font(look))\" fillId=\"\(Self.fill(look))\""
                + " borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                + " applyBorder=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
        }
        let none = "<left/><right/><top/>"
        return XMLText.head + "<styleSheet xmlns=\"\(PackageParts.main)\">"
            + (formats.isEmpty ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>")
            + "<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>"
            + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>" + Self.solid("FFDDEBF7") + Self.solid("FFF2F7FB")
            + "</fills><borders count=\"2\"><border>\(none)<bottom/><diagonal/></border>"
            + "<border>\(none)<bottom style=\"thin\"><color rgb=\"FF1F4E79\"/></bottom><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    }

    private static func solid(_ color: String) -> String {
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }
}
