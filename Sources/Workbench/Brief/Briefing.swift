import Negotiation
import Screen

// The brief on the screen, and into a file.
extension Page {
    struct BriefPage: Sendable {
        enum Subject: Sendable, Hashable {
            case gap(RecordID)
            case summit
            case readout(RecordID)
        }

        let subject: Subject
        var withRedLines = false
        /// The first line on the screen.
        var top = 0
        /// What is laid out, and how: made once and not for every key, since a summit's brief goes over all records.
        var laid: Laid?

        struct Laid: Sendable {
            let width: Int
            let withRedLines: Bool
            let lines: [StyledLine]
        }
    }
}

/// The forms that a brief is written in; the raw value is the word people use.
public enum BriefFormat: String, CaseIterable, Sendable {
    case text, markdown, html

    /// By how a file's name ends.
    public init?(path: String) {
        let endings: [(String, BriefFormat)] = [(".txt", .text), (".md", .markdown), (".html", .html), (".htm", .html)]
        guard let found = endings.first(where: { path.lowercased().hasSuffix($0.0) }) else { return nil }
        self = found.1
    }

    /// Each on a page of its own.
    public func text(of briefs: [Brief]) -> String {
        switch self {
        case .text: briefs.map { $0.text() }.joined(separator: "\u{0C}")
        case .markdown: briefs.map(\.markdown).joined(separator: "\n---\n\n")
        case .html: Brief.page(of: briefs)
        }
    }
}

extension Workbench {
    /// The brief of the current gap, the readout of the current meeting, else the brief for the summit.
    mutating func openBrief() {
        guard let id = current, dossier.summary(of: id)?.isBroken == false else { return openSummitBrief() }
        pages.append(.brief(.init(subject: id.kind.pagedSubject?.brief(of: id) ?? .summit)))
    }

    mutating func openSummitBrief() { pages.append(.brief(.init(subject: .summit))) }

    private var briefPage: Page.BriefPage? {
        if case .brief(let page)? = pages.last { return page }
        return nil
    }

    /// Nil where its record is no longer there.
    func brief(of page: Page.BriefPage) -> Brief? {
        switch page.subject {
        case .gap(let id):
            dossier.gap(id.name).map {
                .of($0, in: dossier, today: today, withRedLines: page.withRedLines)
            }
        case .summit: .summit(dossier, today: today, withRedLines: page.withRedLines)
        case .readout(let id): dossier.meeting(id.name).map { .readout(of: $0, in: dossier, today: today) }
        }
    }

    private func briefText(_ page: Page.BriefPage, width: Int) -> PageText {
        if let brief = brief(of: page) { return brief.pageText(width: width) }
        var text = PageText(width: width, withholding: withheld)
        text.line(Span("its record is no longer there", .warn))
        return text
    }

    /// Lays the brief out where that is not done yet at this width.
    mutating func settleBrief(_ page: inout Page.BriefPage) {
        let width = min(size.columns - 2, Brief.textWidth)
        if page.laid?.width != width || page.laid?.withRedLines != page.withRedLines {
            page.laid = .init(
                width: width, withRedLines: page.withRedLines, lines: briefText(page, width: width).lines)
        }
        page.top = max(0, min(page.top, (page.laid?.lines.count ?? 0) - pageRect.size.rows))
    }

    /// What they say may have changed.
    mutating func forgetBriefs() {
        for case (let place, .brief(var page)) in pages.enumerated() {
            page.laid = nil
            pages[place] = .brief(page)
        }
    }

    func renderBrief(_ page: Page.BriefPage, _ area: Rect, into surface: inout Surface) {
        let lines = page.laid?.lines ?? []
        let last = min(lines.count, page.top + area.size.rows)
        let position = lines.count > area.size.rows ? "\(page.top + 1)–\(last) of \(lines.count)" : ""
        let kind = if case .readout = page.subject { "Readout" } else { "Brief" }
        renderTitle(
            page.withRedLines ? "\(kind)  with fallbacks and red lines" : kind, position, into: &surface)
        renderLines(lines, from: page.top, area, into: &surface)
    }

    /// Fallbacks and red lines come in only for who says so.
    mutating func askForRedLines() {
        guard let page = briefPage else { return }
        if case .readout = page.subject { return tell("a readout holds no red lines") }
        guard !page.withRedLines else { return setRedLines(false) }
        prompt = .confirmation(
            .init(question: "Put fallbacks and red lines into this brief?", purpose: .redLines))
    }

    mutating func setRedLines(_ withRedLines: Bool) {
        guard var page = briefPage else { return }
        page.withRedLines = withRedLines
        pages[pages.count - 1] = .brief(page)
    }

    /// Where to, and by the name's ending in which form.
    mutating func askForBriefFile() {
        guard let page = briefPage else { return }
        let name =
            switch page.subject {
            case .gap(let id): "brief-\(id.name)-\(today)"
            case .summit: "brief-summit-\(today)"
            case .readout(let id): "readout-\(id.name)"
            }
        prompt = .question(
            .init(.init("save to"), hint: ".html, .md or .txt; Enter saves", text: "\(name).html", purpose: .briefFile))
    }

    mutating func saveBrief(_ question: Prompt.Question, to path: String, replacing: Bool = false) -> [Effect] {
        guard let page = briefPage, let brief = brief(of: page) else { return [] }
        guard let format = BriefFormat(path: path) else {
            ask(question, again: "end it with .html, .md or .txt")
            return []
        }
        return [.write(path, Array(format.text(of: [brief]).utf8), replacing: replacing)]
    }

    /// What came of it; a file that is there already is replaced only after a yes.
    mutating func receive(_ written: WrittenFile) {
        switch written.outcome {
        case .written: tell("saved \(written.path)")
        case .exists:
            prompt = .confirmation(
                .init(question: "\(written.path) is there already. Replace it?", purpose: .replace(written.path)))
        case .failed(let reason):
            var question = Prompt.Question(
                .init("save to"), hint: ".html, .md or .txt; Enter saves", typed: written.path, purpose: .briefFile)
            question.fault = reason
            if briefPage != nil, prompt == nil { prompt = .question(question) } else { tell(reason, .error) }
        }
    }
}

/// What came of writing a file that is no record.
public struct WrittenFile: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        case written
        /// Something is there already, and was left as it is.
        case exists
        case failed(String)
    }

    public let path: String
    public let outcome: Outcome

    public init(_ path: String, _ outcome: Outcome) {
        self.path = path
        self.outcome = outcome
    }
}
