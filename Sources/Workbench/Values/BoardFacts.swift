import Negotiation
import Screen

/// What the board shows that is summed up from many records.
struct BoardFacts: Sendable {
    let portfolio: Portfolio
    let instruments: InstrumentLooks
    /// How the parts of the envelope stand; none where it has none.
    let envelopeParts: [PartStanding]
    let mixRows: [MixRow]
    /// Columns of the longest name of a project in them, up to 60.
    let widestOfMix: Int
    let liveGaps: Int
    let broken: Int
    /// What could not be read and has no row, by the kind of record that it is, or may hold.
    let rowless: [RecordKind: [Unread]]
    let clocks: [Clock]
    let agenda: Agenda
    /// Whether money is pledged, split or asked for at all: talks may be about a text alone.
    let hasMoney: Bool
    /// Open actions of all meetings, where they are shown in the place of money; else 0.
    let openActions: Int
    /// The unit that amounts are shown in: that of the envelope.
    let unit: Amount.Unit
    /// The money of single projects, by the record itself: it depends on nothing else but `dossier.md`.
    private let parts: [ObjectIdentifier: Portfolio]

    /// - Parameter agenda: the dossier's, where it is known.
    init(_ dossier: Dossier, _ agenda: Agenda? = nil) {
        self.init(dossier, parts: [:], agenda ?? Agenda(dossier))
    }

    /// Those of the next version of a dossier: what is summed up from projects is taken over where they are the same,
    /// so that saving one record of 10,000 takes no longer than one of ten.
    init(_ dossier: Dossier, after old: Dossier, _ facts: BoardFacts) {
        // A record's identity holds as long as the record: the old dossier is still there.
        guard dossier.framework === old.framework else {
            self.init(dossier)
            return
        }
        let agenda = Agenda(dossier, after: (old, facts.agenda))
        guard dossier.projects.isSame(as: old.projects) else {
            self.init(dossier, parts: facts.parts, agenda)
            return
        }
        self.init(dossier, facts.portfolio, facts.envelopeParts, facts.mixRows, facts.parts, agenda)
    }

    private init(_ dossier: Dossier, parts known: [ObjectIdentifier: Portfolio], _ agenda: Agenda) {
        let portfolio = dossier.portfolio
        var rows = [MixRow(content: .whole)] + portfolio.mix.map { MixRow(content: .instrument($0)) }
        let envelopeParts = dossier.envelopeParts
        rows += envelopeParts.filter { $0.part != nil || !$0.selected.projects.isEmpty }.map {
            MixRow(content: .envelopePart($0))
        }
        var parts: [ObjectIdentifier: Portfolio] = [:]
        var split: [(own: Portfolio, index: Int)] = []
        let groups = dossier.framework.subject.groups
        for index in 0..<dossier.projects.count {
            let project = dossier.projects[index]
            // Only what is selected is split.
            guard !project.isBroken, !project.subject.instruments.isEmpty,
                groups[project.subject.stage.id] == .selected
            else { continue }
            let identity = ObjectIdentifier(project)
            let own = known[identity] ?? dossier.portfolio(of: [project])
            parts[identity] = own
            if !own.split.total.value.isZero { split.append((own, index)) }
        }
        // What is the same of all is said once.
        let isOneSplit = Set(split.map { $0.own.mix.map { Int(($0.share * 1000).rounded()) } }).count == 1
        if split.count > 1, isOneSplit {
            rows.append(MixRow(content: .alike(split.map(\.own))))
        } else {
            rows += split.map { MixRow(content: .part($0.own), project: $0.index) }
        }
        self.init(dossier, portfolio, envelopeParts, rows, parts, agenda)
    }

    private init(
        _ dossier: Dossier, _ portfolio: Portfolio, _ envelopeParts: [PartStanding], _ mixRows: [MixRow],
        _ parts: [ObjectIdentifier: Portfolio], _ agenda: Agenda
    ) {
        unit = dossier.framework.subject.pledged.map { Amount.Unit.largest(within: $0.value.value) } ?? .billion
        self.portfolio = portfolio
        self.envelopeParts = envelopeParts
        instruments = InstrumentLooks(dossier.framework.subject)
        self.mixRows = mixRows
        widestOfMix = mixRows.reduce(0) { widest, row in
            max(widest, row.project.map { DisplayWidth.of(dossier.projects[$0].name, atMost: 60) } ?? 0)
        }
        self.parts = parts
        broken = dossier.brokenCount
        rowless = Dictionary(grouping: dossier.unread.filter { !dossier.contains($0) }, by: \.kind)
        liveGaps = dossier.liveGapCount
        clocks = dossier.clocks
        self.agenda = agenda
        hasMoney =
            dossier.framework.isBroken || portfolio.envelope != nil || !dossier.framework.subject.instruments.isEmpty
            || !envelopeParts.isEmpty
            || dossier.projects.inOrder.contains { $0.subject.amount != nil || !$0.subject.instruments.isEmpty }
        openActions = hasMoney ? 0 : agenda.openActions
    }
}

/// A row of the instrument mix.
struct MixRow: Sendable {
    enum Content: Sendable {
        case whole
        case instrument(Portfolio.InstrumentTotal)
        case envelopePart(PartStanding)
        case part(Portfolio)
        /// Several projects that are split in the same way.
        case alike([Portfolio])
    }

    let content: Content
    /// Place in the shortlist of the project that the row is about.
    var project: Int?
}
