import Chance
import FrontMatter
import Negotiation

/// Random records, and what two people may do to them.
struct MergeSamples {
    var random: SeededGenerator
    /// Makes every text and comment one of a kind.
    private var count = 0

    init(for test: String) { random = SeededGenerator(for: test) }

    struct Sample {
        let id: RecordID
        let bytes: [UInt8]
    }

    private static let texts = [
        """
        ---
        # The whole of it
        title: Equity share
        title-ja: "出資比率" # quoted
        status: converging

        since: '2025-07-01' # July
        owner: MOF
        due:
        projects:
          # the first
          - ohio
          - texas # second
        linked-to: [profit-split, deadline]
        tokyo:
          position: Equity as little as 1–2%
          fallback: >-
            Up to 3% over
            the whole envelope.
        washington: {position: Our money, red-line: None}
        positions:
        - side: tokyo
          date: 2025-07-01 # dated by its month
          text: Loans
          value: {value: 1.5, source: "Stated, later", basis: illustrative}
        # the other side
        - {side: washington, date: 2026-02-12, text: Money, value: 5}
        x-note: call her
        sources: [Kadam]
        ---

        # Equity

        One line.
        Another line.

        The last.

        """,
        """
        ---
        title: Share
        status: open
        tokyo: {}
        positions: []
        sources:
        - Kadam
        ---
        """,
        """
        ---
        title: Everything
        status: open
        owner: METI
        due: 2026-03-16
        level: leaders
        ask: |
            All of it.

            And now.
        tokyo:
            position: None
            red-line: 3%
        washington:
            position: All
        projects: [a, b, c, d]
        positions:
          - text: One
            side: tokyo
            date: 2026-01-01
          - text: Two
            side: washington
            date: 2026-01-02
            value:
              value: 5%
              source: Kadam
          - text: Three
            side: tokyo
            date: 2026-01-03
        ---
        Only prose.

        """,
    ]

    mutating func sample() -> Sample {
        var text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
        if chance(4) { text = text.replacing("\n", with: "\r\n") }
        if chance(6) { text = "\u{FEFF}" + text }
        if chance(6), text.hasSuffix("\n") { text.removeLast() }
        return Sample(id: RecordID(.gap, "g"), bytes: Array(text.utf8))
    }

    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

    mutating func pick<Element>(_ items: [Element]) -> Element {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    private mutating func word() -> String {
        count += 1
        // Few words, so that both sides may come to the same.
        return pick(["same", "w\(count)", "語\(count)", "a: \(count)", "n\(count)\nm", "it's \(count)"])
    }

    private mutating func freshText() -> Value { .text(word()) }

    static let scalars = ["title", "title-ja", "status", "owner", "due", "since", "level", "ask", "x-note", "measure"]
    static let sides = ["tokyo", "washington"]
    static let lists = ["projects", "linked-to", "sources"]
    static let fields = scalars + sides + lists + ["positions"]

    /// A record after some edits of these fields, by the document's own means.
    mutating func edited(_ bytes: [UInt8], in fields: [String], times: Int, withProse: Bool = false) throws -> [UInt8] {
        var bytes = bytes
        for _ in 0..<times {
            if withProse, chance(6) {
                bytes = editedProse(bytes)
                continue
            }
            let field = pick(fields)
            let document = try Document.record(bytes)
            // What cannot stand in brackets is refused; then nothing is changed.
            guard let edited = try? edit(field, in: document) else { continue }
            bytes = chance(3) ? commented(edited, field) : edited.bytes
        }
        return bytes
    }

    private mutating func edit(_ field: String, in document: Document) throws -> Document {
        if Self.scalars.contains(field) {
            if field != "title", chance(5), document.root[field] != nil { return try document.removing([.key(field)]) }
            return try document.setting([.key(field)], to: freshText())
        }
        if Self.sides.contains(field) {
            let part: Path = [.key(field), .key(pick(["position", "fallback", "red-line"]))]
            if chance(5), document[part] != nil { return try document.removing(part) }
            return try document.setting(part, to: freshText())
        }
        let list: Path = [.key(field)]
        let length = document[list]?.count ?? 0
        let item = field == "positions" ? position() : freshText()
        if length == 0 || chance(3) { return try document.appending(item, to: list) }
        let place = list.appending(.index(Int.random(in: 0..<length, using: &random)))
        if chance(4) { return try document.removing(place) }
        if chance(4) { return try document.inserting(item, at: place) }
        guard field == "positions" else { return try document.setting(place, to: item) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return try document.setting(place.appending("value"), to: claim())
        case 1: return try document.setting(place.appending("meeting"), to: freshText())
        default: return try document.setting(place.appending("text"), to: freshText())
        }
    }

    private mutating func position() -> Value {
        ["side": .text(pick(Self.sides)), "date": "2026-02-20", "text": freshText(), "value": claim()]
    }

    private mutating func claim() -> Value { ["value": .text("\(count)"), "source": freshText()] }

    /// A comment above the field.
    private mutating func commented(_ document: Document, _ field: String) -> [UInt8] {
        guard let entry = document.root.entries.first(where: { $0.key == field }) else { return document.bytes }
        count += 1
        var bytes = document.bytes
        let isCRLF = bytes.contains(0x0D)
        bytes.insert(contentsOf: "# comment \(count)\(isCRLF ? "\r\n" : "\n")".utf8, at: entry.keyOffset)
        return bytes
    }

    private mutating func editedProse(_ bytes: [UInt8]) -> [UInt8] {
        guard let document = try? Document.record(bytes) else { return bytes }
        let isCRLF = bytes.contains(0x0D)
        var lines = String(decoding: bytes[document.body], as: UTF8.self).replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        count += 1
        let line = pick(["Prose \(count).", "=======", ">>>>>>> quoted", "Same."])
        let place = Int.random(in: 0..<lines.count, using: &random)
        if chance(2) { lines[place] = line } else { lines.insert(line, at: place) }
        var head = Array(bytes[..<document.body.lowerBound])
        if head.last != 0x0A { head += Array((isCRLF ? "\r\n" : "\n").utf8) }
        return head + Array(lines.joined(separator: isCRLF ? "\r\n" : "\n").utf8)
    }
}

extension Value {
    /// The same whatever the order of keys.
    var ordered: Value {
        switch self {
        case .null, .text: self
        case .list(let items): .list(items.map(\.ordered))
        case .map(let entries): .map(entries.map { Entry($0.key, $0.value.ordered) }.sorted { $0.key < $1.key })
        }
    }

    /// The same whatever the order of keys and items.
    var jumbled: Value {
        switch self {
        case .null, .text: self
        case .list(let items): .list(items.map(\.jumbled).sorted { "\($0)" < "\($1)" })
        case .map(let entries): .map(entries.map { Entry($0.key, $0.value.jumbled) }.sorted { $0.key < $1.key })
        }
    }

    subscript(path: Path) -> Value? {
        path.steps.reduce(self) { value, step in
            switch (step, value) {
            case (.key(let key), let value?): value[key]
            case (.index(let index), .list(let items)?): items.indices.contains(index) ? items[index] : nil
            default: nil
            }
        }
    }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
