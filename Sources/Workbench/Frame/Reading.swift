import Negotiation

/// The texts that finds and filters look through, and what waits for them. Those of 10,000 records take a fifth of a second to
/// read, so a key reads a few at most, and the rest are read between keys.
struct Texts: Sendable {
    fileprivate(set) var held = FoldedTexts()
    /// How many may be read before the next event.
    fileprivate var allowance = Texts.most
    /// The kinds of records whose texts are to be read.
    fileprivate var wanted: Set<RecordKind> = []
    /// What is done once they are.
    fileprivate var waiting: (@Sendable (inout Workbench) -> [Effect])?

    /// A few milliseconds' worth.
    static let most = 256
}

extension Workbench {
    /// Whether there is something left to do that no key waits for. `goOn` does some of it, and is to be called whenever no
    /// event is there.
    public var hasMore: Bool { !texts.wanted.isEmpty || pages.last?.hasMore == true }

    /// Whether something that was asked for waits until more is done: keys that are typed meanwhile belong behind it.
    public var isWaiting: Bool { texts.waiting != nil }

    /// Does a few milliseconds' worth.
    package mutating func goOn() -> [Effect] {
        defer {
            markSeen()
            settle()
        }
        replenish()
        guard !texts.wanted.isEmpty else {
            if var page = pages.popLast() {
                page.goOn(in: self)
                pages.append(page)
            }
            return []
        }
        guard areRead(texts.wanted) else { return [] }
        prompt?.textsAreRead(in: &self)
        let waiting = texts.waiting
        texts.waiting = nil
        return waiting?(&self) ?? []
    }

    /// All kinds of records that are looked through.
    static let kindsWithTexts = Set(Pane.allCases.compactMap(\.kind))

    /// A new event: it may read some more.
    mutating func replenish() { texts.allowance = Texts.most }

    /// From now on, texts are read between keys.
    mutating func wantTexts(of kinds: Set<RecordKind>) { texts.wanted.formUnion(kinds) }

    /// Nobody waits for texts any more.
    mutating func wantNoTexts() {
        texts.wanted = []
        texts.waiting = nil
    }

    /// Whether the texts of these are read; reads as many as a key may, and where that is not all, the rest between keys.
    mutating func areRead(_ kinds: Set<RecordKind>) -> Bool {
        wantTexts(of: kinds)
        var most = texts.allowance
        for kind in kinds where read(kind, most: &most) { texts.wanted.remove(kind) }
        texts.allowance = most
        return texts.wanted.isDisjoint(with: kinds)
    }

    /// Reads all at once: nearly all are read already, or what waits for it cannot be put off.
    mutating func readAll(_ kind: RecordKind) {
        var most = Int.max
        if read(kind, most: &most) { texts.wanted.remove(kind) }
    }

    private mutating func read(_ kind: RecordKind, most: inout Int) -> Bool {
        func read(_ list: some RecordList, _ held: inout FoldedTexts) -> Bool {
            held.read(list.records.inOrder, most: &most)
        }
        return dossier.list(of: kind).map { read($0, &texts.held) } ?? true
    }

    /// Does what looks through the texts of these: now, or as soon as they are read.
    mutating func afterReading(
        _ kinds: Set<RecordKind>, _ then: @escaping @Sendable (inout Workbench) -> [Effect]
    ) -> [Effect] {
        if areRead(kinds) { return then(&self) }
        texts.waiting = then
        return []
    }

    /// The dossier is another than `old`.
    mutating func renewTexts(after old: Dossier) { texts.held.follow(from: old, to: dossier) }
}
