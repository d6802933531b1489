/// A part of the envelope: its own amount, how fast it may go, and what counts towards it.
public struct EnvelopePart: Fielded {
    public var id = ""
    public var name: String?
    public var nameJa: String?
    public var amount: Claims<Amount>?
    /// The most of it that may be selected in one calendar year.
    public var capPerYear: Claims<Amount>?
    /// Where it has none of its own, that of the whole counts.
    public var deadline: Claims<KnownDate>?
    public var instruments: [InstrumentID] = []
    public var sectors: [String] = []

    public init() {}

    package static let fields: FieldTable<EnvelopePart> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idInProjects),
        Field("name", { $0.name }, { $0.name = $1 }, .screenName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .nameInJapanese),
        Field("amount", { $0.amount }, { $0.amount = $1 }, required: true, .partAmount),
        Field(
            "cap-per-year", { $0.capPerYear }, { $0.capPerYear = $1 },
            .capPerYear),
        Field("deadline", { $0.deadline }, { $0.deadline = $1 }, .partDeadline),
        Field("instruments", { $0.instruments }, { $0.instruments = $1 }, .partInstruments),
        Field("sectors", { $0.sectors }, { $0.sectors = $1 }, .partSectors),
    ]

    public var label: String { spoken(name ?? id, nameJa) }
}

extension Framework {
    /// The whole that is pledged: as `envelope` says, else the sum of the parts; `nil` where neither tells.
    public var pledged: Claims<Amount>? { envelope ?? sumOfParts }

    /// `nil` where the parts are in several currencies, or their sum has too many digits.
    var sumOfParts: Claims<Amount>? {
        let amounts = envelopes.compactMap(\.amount)
        guard let first = amounts.first, amounts.count == envelopes.count else { return nil }
        var sum = first.value
        for amount in amounts.dropFirst() {
            guard let next = sum.adding(amount.value) else { return nil }
            sum = next
        }
        let bases = Set(amounts.map(\.first.basis))
        let basis =
            amounts.contains(where: \.isIllustrative) ? .illustrative : bases.count == 1 ? bases.first ?? nil : nil
        return Claims(Claim(sum, basis: basis))
    }

    /// The part of the envelope that takes a piece of a project's money, by its place; `nil` for none.
    ///
    /// It is the part that the project's `envelope` names, else the one that admits the piece: a part admits what is in
    /// one of its `instruments` and of one of its `sectors`, each only where it lists any. What the project leaves open, a
    /// sector that it does not name or money that is not split, may be of any. Where several admit the piece and they list
    /// what it leaves open, nobody can tell, and none takes it; else one that lists sectors comes before one that takes
    /// them all, then one that lists instruments, then the first in `dossier.md`.
    ///
    /// - Parameter instruments: what the piece may be in; any, for none.
    func part(for instruments: [InstrumentID], of project: Project) -> Int? {
        if let named = project.envelope { return envelopes.firstIndex { $0.id == named.id } }
        let sector = project.sector?.isEmpty == false ? project.sector : nil
        let admitting = envelopes.indices.filter { place in
            let part = envelopes[place]
            return
                (part.instruments.isEmpty || instruments.isEmpty
                || instruments.contains(where: part.instruments.contains))
                && (part.sectors.isEmpty || sector.map(part.sectors.contains) ?? true)
        }
        guard admitting.count > 1 else { return admitting.first }
        let parts = admitting.map { envelopes[$0] }
        if instruments.count != 1, parts.contains(where: { !$0.instruments.isEmpty }) { return nil }
        if sector == nil, parts.contains(where: { !$0.sectors.isEmpty }) { return nil }
        func precision(_ place: Int) -> Int {
            (envelopes[place].sectors.isEmpty ? 0 : 2) + (envelopes[place].instruments.isEmpty ? 0 : 1)
        }
        let most = admitting.map(precision).max()
        return admitting.first { precision($0) == most }
    }
}

extension Framework {
    /// The parts of the envelope that pay for a project, and how much each; `nil` for what none takes.
    package func parts(of project: Project) -> [(part: EnvelopePart?, sum: Portfolio.Sum)] {
        let currency = project.amount?.value.currency ?? pledged?.value.currency ?? .usd
        var sums: [(place: Int?, sum: Portfolio.Sum)] = []
        for piece in project.pieces {
            let place = part(for: piece.instruments, of: project)
            let index = sums.firstIndex { $0.place == place } ?? sums.endIndex
            if index == sums.endIndex { sums.append((place, .init(in: currency))) }
            sums[index].sum.add(piece.money)
        }
        return sums.map { place, sum in (place.map { envelopes[$0] }, sum) }
    }
}

extension Project {
    /// A part of its money, and the instruments that it may be in: any, for none.
    typealias Piece = (instruments: [InstrumentID], money: Claims<Amount>?)

    /// Its amount piece by piece: what each instrument says, then the rest, which is in those that do not say how much they
    /// are. The pieces always come to the amount: a split that comes to more is none.
    var pieces: [Piece] {
        guard let amount else { return [([], nil)] }
        var rest = amount.value.value
        var pieces: [Piece] = []
        var open: [InstrumentID] = []
        for part in instruments {
            guard let money = part.money(of: amount) else {
                open.append(part.kind)
                continue
            }
            guard money.value.currency == amount.value.currency, let left = rest.subtracting(money.value.value),
                !left.isNegative
            else { return [([], amount)] }
            rest = left
            pieces.append(([part.kind], money))
        }
        guard !rest.isZero || pieces.isEmpty else { return pieces }
        let isIllustrative = amount.isIllustrative || pieces.contains { $0.money?.isIllustrative == true }
        let money = Claim(
            Amount(value: rest, currency: amount.value.currency),
            basis: isIllustrative ? .illustrative : amount.first.basis)
        return pieces + [(open, Claims(money))]
    }
}
