internal import Negotiation
internal import Screen
internal import Spreadsheets
internal import Words

/// The sums of the portfolio as a table, and as a sheet.
struct PortfolioTable {
    let sums: [PortfolioSum]
    /// What is told by dots wherever the files repeat it.
    let secrets: Secrets

    /// In the order of the columns: their names in files, and what they hold.
    private static let columns: [(title: String, alignment: Alignment, content: ColumnContent)] = [
        ("section", .leading, .text), ("item", .leading, .text), ("measure", .leading, .text),
        ("amount", .trailing, .money), ("share", .trailing, .quantity), ("of", .trailing, .quantity),
        ("projects", .trailing, .quantity),
        ("without-amount", .trailing, .quantity), ("not-counted", .trailing, .quantity), ("bound", .leading, .text),
        ("within-bound", .leading, .text),
        ("days", .trailing, .quantity),
    ]

    /// The same for a file of what is shown.
    static var headings: [ListSheet.Heading] { columns.map { .init(title: $0.title, content: $0.content) } }
    var exactRows: [TextTable.Row] { sums.map { .cells(exact($0)) } }

    /// For people.
    func text(width: Int?) -> String {
        TextTable(
            headings: Self.columns.map { .init(title: Self.head($0.title), alignment: $0.alignment) },
            rows: sums.map { .cells(shown($0)) }
        ).aligned(width: width)
    }

    var csv: String {
        TextTable(
            headings: Self.columns.map { .init(title: $0.title, alignment: $0.alignment) },
            rows: exactRows
        ).csv
    }

    func sheet(named name: String) -> Sheet {
        ListSheet(
            name: name, headings: Self.columns.map { .init(title: Self.head($0.title), content: $0.content) },
            rows: sums.map { sum in
                // Words for people, numbers as they are.
                let (shown, exact) = (shown(sum), exact(sum))
                return .cells(Array(shown.prefix(3)) + Array(exact[3...9]) + [shown[10], exact[11]])
            }
        ).sheet
    }

    private static func head(_ title: String) -> String {
        switch title {
        case "section": WorkbookWords.section.text
        case "item": WorkbookWords.item.text
        case "measure": WorkbookWords.measure.text
        case "of": WorkbookWords.whole.text
        case "without-amount": WorkbookWords.withoutAmount.text
        case "not-counted": WorkbookWords.notCounted.text
        case "bound": WorkbookWords.bound.text
        case "within-bound": WorkbookWords.withinBound.text
        default: FieldName(rawValue: title)?.text ?? title
        }
    }

    private static func told(_ count: Int) -> String { count > 0 ? String(count) : "" }

    /// Room is rounded so that what is shown never breaks the band: what may be added down, what must be or has to go up.
    private static func short(_ amount: Amount, _ measure: PortfolioSum.Measure) -> String {
        switch measure {
        case .roomAlone, .roomInEnvelope: amount.value.isNegative ? amount.short(.up) : amount.short(.down)
        case .neededAlone, .neededInEnvelope: amount.short(.up)
        default: amount.short()
        }
    }

    private func mark(_ sum: PortfolioSum) -> String { sum.isIllustrative ? "~" : "" }

    private func shown(_ sum: PortfolioSum) -> [String] {
        [
            sum.section.words.text, secrets.told(sum.label ?? sum.item ?? ""), sum.measure.words.text,
            sum.amount.map { "\(mark(sum))\(Self.short($0, sum.measure)) \($0.currency)" } ?? "",
            sum.share.map { mark(sum) + Portfolio.text(ofShare: $0) } ?? "",
            sum.whole.map { "\($0.short()) \($0.currency)" } ?? "", sum.projects.map { String($0.count) } ?? "",
            Self.told(sum.unpriced), Self.told(sum.uncounted), sum.bound ?? "",
            sum.holds.map { ($0 ? PortfolioWords.withinBand : .outsideBand).text } ?? "",
            sum.daysLeft.map(String.init) ?? "",
        ]
    }

    private func exact(_ sum: PortfolioSum) -> [String] {
        [
            sum.section.rawValue, secrets.told(sum.item ?? ""), sum.measure.rawValue,
            sum.amount.map { "\(mark(sum))\($0.description)" } ?? "",
            sum.share.map { mark(sum) + FigureText.decimal($0 * 100, places: 4) + "%" } ?? "",
            sum.whole?.description ?? "", sum.projects.map { String($0.count) } ?? "",
            Self.told(sum.unpriced), Self.told(sum.uncounted), sum.bound ?? "",
            sum.holds.map { $0 ? "yes" : "no" } ?? "", sum.daysLeft.map(String.init) ?? "",
        ]
    }
}
