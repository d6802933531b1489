import Negotiation
import Screen

/// The full-screen program as a value: events and messages go in, effects and pictures come out.
public struct Workbench: Sendable {
    public private(set) var dossier: Dossier
    public private(set) var today: CalendarDate
    public private(set) var size: Size
    public private(set) var log = MessageLog()
    let glyphs: Glyphs
    let keymap = Keymap()

    /// What the board shows of the dossier, worked out once for each version of it.
    private(set) var facts: BoardFacts
    var focus = Pane.shortlist
    var viewports = Array(repeating: Viewport(), count: Pane.allCases.count)
    /// What lies over the board, the topmost last.
    var pages: [Page] = []
    var prompt: Prompt?
    var search = Search()
    var isZoomed = false
    /// `nil`: where there is room for it.
    var wantsPreview: Bool?
    /// Whether fallbacks, red lines and landing zones are shown.
    var isRevealed = false

    public init(dossier: Dossier, today: CalendarDate, size: Size, glyphs: Glyphs = .unicode, preview: Bool? = nil) {
        self.dossier = dossier
        self.today = today
        self.size = size
        self.glyphs = glyphs
        wantsPreview = preview
        facts = BoardFacts(dossier)
        if facts.broken > 0 {
            log.tell("\(facts.broken) broken, read-only until mended: i tells what is wrong", .warning)
        }
        settle()
    }

    /// Something happened at the terminal.
    public mutating func handle(_ event: Event) -> [Effect] {
        defer { settle() }
        switch event {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .resize(let size): self.size = size
        // Whatever was shown is stale; the picture that follows every burst of events is sent whole.
        case .resumed: break
        case .interrupt: prompt = nil
        case .terminate, .hangup: return [.quit]
        }
        return []
    }

    /// The world answers an effect, or tells something of its own.
    public mutating func receive(_ message: Message) {
        defer { settle() }
        switch message {
        case .saved(let changes, let dossier, let durable):
            adopt(dossier)
            for change in changes {
                let done = durable ? "saved" : "written, not known to be durable:"
                log.tell("\(done) \(change.record.file): \(shown(change))", durable ? .info : .warning)
            }
        case .refused(let reason): log.tell("not saved: \(reason)", .error)
        case .conflict(let change, let found, let dossier):
            adopt(dossier)
            log.tell("not saved: \(change.record.file) was changed meanwhile: \(change.field) is now \(found)", .error)
        case .reloaded(let dossier):
            adopt(dossier)
            log.tell("read again: \(dossier.summaries.count) records")
        case .notice(let text, let level): log.tell(text, level)
        case .today(let date): today = date
        }
    }

    /// Changes of masked fields are told without their words.
    private func shown(_ change: Change) -> String {
        isRevealed || !Masked.hides(change.field.description)
            ? change.summary(arrow: glyphs == .unicode ? "→" : "->") : "\(change.field) changed"
    }

    mutating func tell(_ text: String, _ level: MessageLog.Level = .info) { log.tell(text, level) }
    mutating func clearMessage() { log.clear() }

    /// Takes a new version of the dossier; every pane keeps the record that was selected in it.
    private mutating func adopt(_ new: Dossier) {
        let kept = Pane.allCases.map { record(in: $0, row: viewport($0).selected) }
        dossier = new
        facts = BoardFacts(new)
        search.forgetIndex()
        for (pane, id) in zip(Pane.allCases, kept) {
            if let id, let row = row(of: id, in: pane) { viewports[pane.rawValue].selected = row }
        }
    }

    /// Brings every scroll position into line with what the screen now has room for.
    private mutating func settle() {
        for pane in Pane.allCases {
            let height = layout.height(of: pane)
            viewports[pane.rawValue].fit(height: height, count: rowCount(pane))
        }
        for index in pages.indices { settlePage(at: index) }
        settlePrompt()
    }
}

extension Workbench {
    func viewport(_ pane: Pane) -> Viewport { viewports[pane.rawValue] }

    var layout: BoardLayout { BoardLayout(size: size, focus: focus, isZoomed: isZoomed, wantsPreview: wantsPreview) }

    func rowCount(_ pane: Pane) -> Int {
        switch pane {
        case .shortlist: dossier.projects.count
        case .gaps: dossier.gaps.count
        case .meetings: dossier.meetings.count
        case .mix: facts.mixRows.count
        }
    }

    /// The record that a row stands for; rows of the mix may stand for none.
    func record(in pane: Pane, row: Int) -> RecordID? {
        guard row >= 0, row < rowCount(pane) else { return nil }
        return switch pane {
        case .shortlist: dossier.projects[row].id
        case .gaps: dossier.gaps[row].id
        case .meetings: dossier.meetings[row].id
        case .mix: facts.mixRows[row].project.map { dossier.projects[$0].id }
        }
    }

    func row(of id: RecordID, in pane: Pane) -> Int? {
        switch pane {
        case .shortlist: dossier.projects.firstIndex { $0.id == id }
        case .gaps: dossier.gaps.firstIndex { $0.id == id }
        case .meetings: dossier.meetings.firstIndex { $0.id == id }
        case .mix: facts.mixRows.firstIndex { $0.project.map { dossier.projects[$0].id } == id }
        }
    }

    /// The record that actions are about: the one whose page is open, else the selected row's.
    var current: RecordID? {
        for page in pages.reversed() {
            if case .detail(let detail) = page { return detail.id }
        }
        return record(in: focus, row: viewport(focus).selected)
    }

    var place: Place {
        switch pages.last {
        case nil: .board
        case .detail: .detail
        case .messages, .help: .messages
        }
    }
}

/// What the board shows that is summed up from many records.
struct BoardFacts: Sendable {
    let portfolio: Portfolio
    let mixRows: [MixRow]
    let liveGaps: Int
    let broken: Int
    let clocks: [Clock]
    /// The unit that amounts are shown in: that of the envelope.
    let unit: Amount.Unit

    init(_ dossier: Dossier) {
        unit = dossier.framework.envelope.map { Amount.Unit.largest(within: $0.value.value) } ?? .billion
        portfolio = dossier.portfolio
        broken = dossier.brokenCount
        liveGaps = dossier.gaps.count { !$0.isBroken && $0.status.isLive }
        clocks = dossier.framework.subject.clocks
        mixRows = MixRow.rows(of: dossier, portfolio)
    }
}

/// A row of the instrument mix.
struct MixRow: Sendable {
    enum Content: Sendable {
        case whole
        case instrument(Portfolio.InstrumentTotal)
        case part(Portfolio)
    }

    let content: Content
    /// Place in the shortlist of the project that the row is about.
    var project: Int?

    static func rows(of dossier: Dossier, _ portfolio: Portfolio) -> [MixRow] {
        var rows = [MixRow(content: .whole)] + portfolio.mix.map { MixRow(content: .instrument($0)) }
        for (index, project) in dossier.projects.enumerated() where !project.isBroken && !project.instruments.isEmpty {
            let own = dossier.portfolio(of: [project])
            if !own.split.total.value.isZero { rows.append(MixRow(content: .part(own), project: index)) }
        }
        return rows
    }
}
