import Negotiation
import Screen
import Words

/// The brief on the screen, and into a file.
struct BriefPage: Page {
    let about: BriefSubject
    var withRedLines = false
    /// The first line on the screen.
    var top = 0
    /// Made once and not for every key, and not all at once: a summit's brief goes over all records.
    private var layout: (inputs: Inputs, text: BriefLayout)?
    /// What is laid out, of a summit's brief.
    fileprivate var fitted: FittedSummit?

    private struct Inputs: Hashable, Sendable {
        let width: Int
        let withRedLines: Bool
        let isRevealed: Bool
    }

    init(_ about: BriefSubject) { self.about = about }

    static let name = "brief"
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("save", "S <C-s>", bar: .save, .saveBrief, do: { $0.askForBriefFile() }),
            .init("red lines", "F", bar: .redLines, .redLines, do: { $0.askForRedLines() }),
            .init("copy", "y", .copy, effects: { $0.copyBrief() }),
        ],
        Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(), .quit])

    func texts(in bench: Workbench) -> PageTexts? { PageTexts(text: lines.texts, at: top) }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    mutating func settle(in bench: Workbench) {
        let width = min(bench.size.columns - 2, Brief.textWidth)
        let inputs = Inputs(width: width, withRedLines: withRedLines, isRevealed: bench.isRevealed)
        let height = bench.pageRect.size.rows
        if layout?.inputs != inputs {
            if case .summit = about { fitted = bench.summitBrief(withRedLines: withRedLines) }
            var text = bench.layout(of: self, width: width)
            text.goOn(to: height + BriefPage.ahead)
            layout = (inputs, text)
        }
        // Whoever went beyond what is laid out so far goes along with the rest.
        if layout?.text.isWhole == true { top = shownTop(height) }
    }

    /// The first line on the screen, of those that there are.
    private func shownTop(_ height: Int) -> Int { max(0, min(top, lines.count - height)) }

    private var lines: [StyledLine] { layout?.text.page.lines ?? [] }

    /// All of it, where it is laid out as a text for others would be.
    fileprivate var shownText: String? {
        guard let layout, layout.text.isWhole, !withRedLines, layout.inputs.width == Brief.textWidth else { return nil }
        return layout.text.text
    }

    var hasMore: Bool { layout?.text.isWhole == false }

    mutating func goOn(in bench: Workbench) {
        let count = lines.count + BriefPage.ahead
        layout?.text.goOn(to: count)
    }

    /// Lines that take a few milliseconds.
    private static let ahead = 300

    static func heard(_ message: Message, in bench: inout Workbench) {
        if case .wrote(let file) = message { bench.receive(file) }
    }

    /// What it says may have changed.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) { layout = nil }

    var showsMasked: Bool { withRedLines }
    mutating func hideMasked() { withRedLines = false }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let kind: PageHeading =
            if case .readout = about { .readout } else if withRedLines { .briefWithRedLines } else { .brief }
        let top = shownTop(area.size.rows)
        let last = min(lines.count, top + area.size.rows)
        // How many there are is not known before all are laid out.
        let position =
            hasMore || lines.count <= area.size.rows ? "" : PageSign.range(top + 1, last, of: lines.count).text
        bench.renderTitle(kind.text, position, into: &surface)
        bench.renderLines(lines, from: top, area, into: &surface)
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

    /// What a side of it has room for.
    package var side: BriefSide { self == .text ? .typed : .printed }

    /// Each on a page of its own.
    package func text(of briefs: [Brief]) -> String {
        switch self {
        case .text: briefs.map(\.sides).joined(separator: "\u{0C}")
        case .markdown: briefs.map(\.markdown).joined(separator: "\n---\n\n")
        case .html: Brief.page(of: briefs)
        }
    }
}

extension Workbench {
    /// The brief of the current gap or project, the readout of the current meeting, else the brief for the summit.
    mutating func openBrief() {
        guard let id = current, dossier.summary(of: id)?.isBroken == false else { return openSummitBrief() }
        guard let subject = id.kind.pagedSubject?.brief(of: id) else { return openSummitBrief() }
        pages.append(BriefPage(subject))
    }

    /// Whoever opens it is told what it gives up to stay on two sides.
    mutating func openSummitBrief() {
        var page = BriefPage(.summit)
        page.settle(in: self)
        pages.append(page)
        guard let fitted = page.fitted else { return }
        if let excess = fitted.excess { return tell(excess.text, .error) }
        if let note = fitted.note { tell(note.text) }
    }

    fileprivate func summitBrief(withRedLines: Bool, on side: BriefSide = .typed) -> FittedSummit {
        FittedSummit(dossier, today: today, on: side, withRedLines: withRedLines, secrets: secrets)
    }

    /// Nil where the record no longer exists.
    func brief(of page: BriefPage) -> Brief? {
        switch page.about {
        case .gap(let id):
            dossier.gap(id.name).map {
                .of($0, in: dossier, today: today, withRedLines: page.withRedLines, secrets: secrets)
            }
        case .project(let id):
            dossier.project(id.name).map {
                .of($0, in: dossier, today: today, withRedLines: page.withRedLines, secrets: secrets)
            }
        case .summit:
            summitBrief(withRedLines: page.withRedLines).writing.whole
        case .readout(let id):
            dossier.meeting(id.name).map { .readout(of: $0, in: dossier, today: today, secrets: secrets) }
        }
    }

    fileprivate func layout(of page: BriefPage, width: Int) -> BriefLayout {
        if let fitted = page.fitted { return BriefLayout(fitted.writing, width: width) }
        let missing = Brief(title: ListPageWords.recordGone.text, subtitle: "")
        return BriefLayout(BriefWriting(brief(of: page) ?? missing), width: width)
    }

    /// All of the brief on the screen.
    fileprivate mutating func copyBrief() -> [Effect] {
        guard var page = self[BriefPage.self] else { return [] }
        if let excess = page.fitted?.excess {
            tell(excess.text, .error)
            return []
        }
        if let text = page.shownText { return copy(text) }
        // Nobody asked for these by name.
        page.withRedLines = false
        return copy(brief(of: page)?.text() ?? "")
    }

    /// Fallbacks and red lines come in only for who says so.
    fileprivate mutating func askForRedLines() {
        guard let page = self[BriefPage.self] else { return }
        if case .readout = page.about { return tell(ListPageWords.readoutHasNone.text) }
        guard !page.withRedLines else { return setRedLines(false) }
        prompt = Confirmation(ListPageWords.askForRedLines.text) { bench in
            bench.setRedLines(true)
            return []
        }
    }

    private mutating func setRedLines(_ withRedLines: Bool) {
        self[BriefPage.self]?.withRedLines = withRedLines
    }

    /// Where to, and by the name's ending in which form.
    fileprivate mutating func askForBriefFile() {
        guard let page = self[BriefPage.self] else { return }
        let name =
            switch page.about {
            case .gap(let id), .project(let id): "brief-\(id.name)-\(today)"
            case .summit: "brief-summit-\(today)"
            case .readout(let id): "readout-\(id.name)"
            }
        prompt = briefFilePrompt(proposed: "\(name).html")
    }

    private func briefFilePrompt(proposed: String = "", typed: String? = nil) -> LinePrompt {
        LinePrompt(
            .init(ListPageWords.saveTo.text), proposed: proposed, typed: typed,
            hint: { _, _ in .init(text: ListPageWords.fileEndings.text) },
            accept: { bench, path throws(ChangeRefusal) in try bench.saveBrief(to: path) })
    }

    private func saveBrief(to path: String, replacing: Bool = false) throws(ChangeRefusal) -> [Effect] {
        guard let format = BriefFormat(path: path) else {
            throw .invalid(ListPageWords.endings.text)
        }
        guard let page = self[BriefPage.self] else { return [] }
        let brief: Brief
        if case .summit = page.about {
            let fitted = summitBrief(withRedLines: page.withRedLines, on: format.side)
            if let excess = fitted.excess { throw .invalid(excess.text) }
            brief = fitted.writing.whole
        } else {
            guard let other = self.brief(of: page) else { return [] }
            brief = other
        }
        return [.write(path, Array(format.text(of: [brief]).utf8), replacing: replacing)]
    }

    /// What came of it; a file that is there already is replaced only after a yes.
    fileprivate mutating func receive(_ written: WrittenFile) {
        switch written.outcome {
        case .written: tell(ListPageWords.saved(file: written.path).text)
        case .exists:
            prompt = Confirmation(ListPageWords.replace(file: written.path).text) { bench in
                (try? bench.saveBrief(to: written.path, replacing: true)) ?? []
            }
        case .failed(let reason):
            guard pages.last is BriefPage, prompt == nil else { return tell(reason, .error) }
            var again = briefFilePrompt(typed: written.path)
            again.line.fault = reason
            prompt = again
        }
    }
}
