import Negotiation
import Screen
import Words

/// Everything that has a day, on one axis, with today's line through it.
struct TimelinePage: Page {
    var entries: [TimelineEntry]
    var viewport = Viewport()
    var zoom = TimeAxis.Zoom.quarter
    /// The place of the entry that the foot tells of: it follows the selection once no key comes.
    private(set) var told: Int?

    var selected: TimelineEntry? { entries.indices.contains(viewport.selected) ? entries[viewport.selected] : nil }

    /// Begins at the day.
    init(_ entries: [TimelineEntry], at day: CalendarDate) {
        self.entries = entries
        go(to: day)
    }

    static let name = "timeline"
    static let linearColumns = 160
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("timeline", "t", bar: .today, .today, do: { $0.goToToday() }),
            .init("open", "<Enter>", bar: .open, .openRecord, do: { $0.openTimelineEntry() }),
            .init("zoom in", "+ =", bar: .nearer, .zoomIn, do: { $0.zoomTimeline(by: -1) }),
            .init("zoom out", "-", bar: .farther, .zoomOut, do: { $0.zoomTimeline(by: 1) }),
        ],
        Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(), .quit])

    mutating func go(to day: CalendarDate) {
        viewport.select(entries.firstIndex { $0.date.named >= day } ?? entries.count - 1, count: entries.count)
    }

    func texts(in bench: Workbench) -> PageTexts? {
        PageTexts(
            rows: entries.map { "\(Format.date($0.date)) \($0.kind.words) \(bench.told($0.title))" },
            at: viewport.selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: entries.count) }

    mutating func settle(in bench: Workbench) {
        viewport.fit(height: TimelineLayout(bench.pageRect).list.size.rows, count: entries.count)
        told = told ?? viewport.selected
    }

    func isBehind(in bench: Workbench) -> Bool { told != viewport.selected }

    mutating func catchUp(in bench: Workbench) { told = viewport.selected }

    /// The selection stays on what it was on.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let kept = selected
        entries = bench.dossier.timeline(bench.today)
        let row = entries.firstIndex {
            $0.record == kept?.record && $0.title == kept?.title && $0.kind == kept?.kind
        }
        viewport.select(row ?? viewport.selected, count: entries.count)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderTimeline(self, area, into: &surface)
    }
}

extension TimelineEntry.Kind {
    var words: TimelineWords {
        switch self {
        case .meeting: .meeting
        case .planned: .planned
        case .gap: .gap
        case .project: .project
        case .action: .action
        case .clock: .clock
        case .commitment: .commitment
        case .package: .package
        }
    }
}

extension Workbench {
    fileprivate mutating func goToToday() {
        let today = today
        self[TimelinePage.self]?.go(to: today)
    }

    mutating func openTimeline() { pages.append(TimelinePage(dossier.timeline(today), at: today)) }

    fileprivate mutating func zoomTimeline(by step: Int) {
        guard let page = self[TimelinePage.self] else { return }
        guard let zoom = TimeAxis.Zoom(rawValue: page.zoom.rawValue + step) else {
            return tell((step > 0 ? TimelineWords.widest : .closest).text)
        }
        self[TimelinePage.self]?.zoom = zoom
    }

    fileprivate mutating func openTimelineEntry() {
        guard let entry = self[TimelinePage.self]?.selected else { return }
        openPage(of: entry.record ?? .dossier)
    }
}
