import Words

/// A form that money may take, who provides it, and the share of the whole that each side expects of it.
public struct InstrumentPolicy: Fielded {
    /// Makes the word: projects and parts of the envelope name it.
    public var kind = InstrumentID(id: "")
    public var name: String?
    public var nameJa: String?
    public var short: String?
    public var institutions: [String] = []
    package var expected = PerSide<Claims<PercentBand>>()

    public init() {}

    package static let fields: FieldTable<InstrumentPolicy> = [
        Field(
            "kind", { $0.kind }, { $0.kind = $1 }, required: true, as: .line,
            .instrumentKind),
        Field("name", { $0.name }, { $0.name = $1 }, .screenName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .nameInJapanese),
        Field("short", { $0.short }, { $0.short = $1 }, .shortInstrument),
        Field("institutions", { $0.institutions }, { $0.institutions = $1 }, .provider),
        Field("expected", { $0.expected }, { $0.expected = $1 }, .expectedBand),
    ]
}

extension Framework {
    /// All words for instruments: those of the dossier in its order, then those that are known without being listed.
    public var instrumentOrder: [InstrumentID] {
        let listed = instruments.map(\.kind)
        return listed + InstrumentID.known.filter { !listed.contains($0) }
    }

    public func policy(on instrument: InstrumentID) -> InstrumentPolicy? { instruments.first { $0.kind == instrument } }

    /// As it is shown where there is room.
    public func name(of instrument: InstrumentID) -> String {
        let policy = policy(on: instrument)
        return spoken(policy?.name ?? instrument.id, policy?.nameJa ?? instrument.japaneseName)
    }
}

extension InstrumentID {
    /// Of those that every dossier knows.
    fileprivate var japaneseName: String? {
        switch self {
        case .equity: Words.Term.equity.japanese
        case .loan: Words.Term.loan.japanese
        case .guarantee: Words.Term.guarantee.japanese
        default: nil
        }
    }
}
