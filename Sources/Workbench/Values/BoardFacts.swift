import Negotiation
import Screen

/// What the board shows that is summed up from many records.
struct BoardFacts: Sendable {
    private let sums: ProjectSums
    let instruments: InstrumentLooks
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

    var portfolio: Portfolio { sums.portfolio }
    /// How the parts of the envelope stand; none where it has none.
    var envelopeParts: [PartStanding] { sums.parts }

    init(_ dossier: Dossier, _ gathered: GatheredFacts) { self.init(dossier, gathered.sums, gathered.agenda) }

    /// Those of the next version of a dossier: what a save leaves as it was is taken over, so that saving one record of 10,000
    /// takes no longer than one of ten.
    init(_ dossier: Dossier, after old: Dossier, _ facts: BoardFacts) {
        self.init(
            dossier, ProjectSums(dossier, after: old, facts.sums), Agenda(dossier, after: (old, facts.agenda)))
    }

    private init(_ dossier: Dossier, _ sums: ProjectSums, _ agenda: Agenda) {
        let framework = dossier.framework.subject
        self.sums = sums
        self.agenda = agenda
        unit = framework.pledged.map { Amount.Unit.largest(within: $0.value.value) } ?? .billion
        instruments = InstrumentLooks(framework)
        mixRows = BoardFacts.mixRows(sums)
        widestOfMix = mixRows.reduce(0) { widest, row in
            max(widest, row.project.map { DisplayWidth.of(dossier.projects[$0].name, atMost: 60) } ?? 0)
        }
        broken = dossier.brokenCount
        rowless = Dictionary(grouping: dossier.unread.filter { !dossier.contains($0) }, by: \.kind)
        liveGaps = dossier.liveGapCount
        clocks = dossier.clocks
        hasMoney =
            dossier.framework.isBroken || sums.portfolio.envelope != nil || !framework.instruments.isEmpty
            || !sums.parts.isEmpty || sums.hasMoney
        openActions = hasMoney ? 0 : agenda.openActions
    }

    private static func mixRows(_ sums: ProjectSums) -> [MixRow] {
        var rows = [MixRow(content: .whole)] + sums.portfolio.mix.map { MixRow(content: .instrument($0)) }
        rows += sums.parts.filter { $0.part != nil || !$0.selected.projects.isEmpty }.map {
            MixRow(content: .envelopePart($0))
        }
        // What is the same of all is said once.
        let splits = Set(sums.splits.map { $0.own.mix.map { Int(($0.share * 1000).rounded()) } })
        if sums.splits.count > 1, splits.count == 1 {
            rows.append(MixRow(content: .alike(sums.splits.map(\.own))))
        } else {
            rows += sums.splits.map { MixRow(content: .part($0.own), project: $0.place) }
        }
        return rows
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
