import Chance
import FrontMatter
import Testing

/// Edits of random documents: the tree changes in exactly the intended place, and no other byte is touched.
@Suite struct EditPropertyTests {
    private static let rounds = 2_000

    /// Calls `body` with random records and a generator of values, all from the seed.
    private func eachDocument(_ body: (Document, inout ValueGenerator, _ seed: UInt64) throws -> Void) throws {
        for round in 0..<Self.rounds {
            let seed = runSeed &+ UInt64(round)
            var generator = YAMLGenerator(seed: seed)
            let bytes = Array(generator.record().utf8)
            var values = ValueGenerator(random: generator.random)
            try body(Document.record(bytes), &values, seed)
        }
    }

    private func judge(_ edited: Document, says expected: Value, _ seed: UInt64, _ before: Document) throws {
        let text = String(decoding: edited.bytes, as: UTF8.self)
        try #require(isSame(edited.root.value, expected), "seed \(seed):\n\(text)")
        try #require(isSame(try Document.record(edited.bytes).root.value, expected), "seed \(seed):\n\(text)")
        try #require(edited.bytes[edited.body].elementsEqual(before.bytes[before.body]), "seed \(seed)")
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let head = String(decoding: edited.bytes[..<edited.body.lowerBound], as: UTF8.self)
        let count = head.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let fence = count.lastIndex { $0.starts(with: "---".unicodeScalars) } ?? 0
        let yaml = lines[1..<fence].map { String($0) + "\n" }.joined()
        try #require(isSame(YamsJudge.value(of: Array(yaml.utf8)), expected), "seed \(seed), Yams:\n\(text)")
    }

    /// Requires that `edited` begins and ends as `document` does outside `region`.
    private func requireSame(outside region: Range<Int>, _ document: Document, _ edited: Document, _ seed: UInt64)
        throws
    {
        let (old, new) = (document.bytes, edited.bytes)
        let suffix = old.count - region.upperBound
        try #require(
            new.count >= region.lowerBound + suffix && new.prefix(region.lowerBound) == old.prefix(region.lowerBound)
                && new.suffix(suffix) == old.suffix(suffix),
            "seed \(seed): \(String(decoding: old, as: UTF8.self))\n→\n\(String(decoding: new, as: UTF8.self))")
    }

    private func endOfLine(_ offset: Int, in document: Document) -> Int {
        document.bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? document.bytes.count
    }

    @Test func settingChangesOneFieldAndNothingElse() throws {
        var refused = 0
        try eachDocument { document, values, seed in
            guard !document.places.isEmpty else { return }
            let place = values.random.pick(document.places)
            let value = values.value()
            let edited: Document
            do {
                edited = try document.setting(place.path, to: value)
            } catch let error as EditError {
                refused += 1
                // Brackets cannot hold a missing item; and some places cannot be told from what surrounds them.
                try #require(place.isInFlow || !"\(error)".contains("[ ]"), "seed \(seed): \(error)")
                return
            }
            try judge(
                edited, says: changed(document.root.value, at: place.path.steps[...]) { _ in value }, seed, document)
            let span = place.node.span
            let inline: [Node.Style] = [.plain, .singleQuoted, .doubleQuoted, .flow]
            let styles = [place.node.style, edited[place.path]?.style ?? .block]
            var (start, end) = (span.lowerBound, span.upperBound)
            if !styles.allSatisfy(inline.contains) {
                // What goes to or comes from lines of its own begins behind its colon.
                (start, end) = (place.start, endOfLine(end, in: document))
            } else if span.isEmpty || edited[place.path]?.kind == .null {
                // With no value between, blanks before and behind it meet.
                start = place.start
                end += document.bytes[end...].prefix { $0 == 0x20 || $0 == 0x09 }.count
            }
            try requireSame(outside: start..<end, document, edited, seed)
        }
        #expect(refused < Self.rounds / 20, "\(refused) refused")
    }

    @Test func plainTextsChangeOnlyTheirOwnBytes() throws {
        try eachDocument { document, values, seed in
            let inline = document.places.filter { $0.node.kind == .scalar && $0.node.style.rawValue < 3 }
            guard !inline.isEmpty else { return }
            let place = values.random.pick(inline)
            let edited = try document.setting(place.path, to: .text("in talks"))
            try requireSame(outside: place.node.span, document, edited, seed)
            #expect(edited[place.path]?.style == place.node.style)
        }
    }

    @Test func addingAndTakingAwayGivesTheSameBytes() throws {
        var (refused, bracketed) = (0, 0)
        try eachDocument { document, values, seed in
            let maps = document.places.filter { $0.node.kind == .map && $0.node.count > 0 }
            let place = maps.isEmpty ? nil : values.random.pick(maps)
            let path = place?.path.appending("new") ?? "new"
            guard document.root.count > 0 else { return }
            let value = values.value()
            let edited: Document
            do {
                edited = try document.setting(path, to: value)
            } catch let error as EditError {
                // Brackets cannot hold a missing item, however often chance asks for one; all else is rare.
                guard error.message.contains("[ ]") else {
                    refused += 1
                    return
                }
                let isInFlow = place.map { $0.isInFlow || $0.node.style == .flow } ?? false
                try #require(isInFlow && value.hasMissingItem, "seed \(seed): \(error)")
                bracketed += 1
                return
            }
            try judge(edited, says: changed(document.root.value, at: path.steps[...]) { _ in value }, seed, document)
            if let back = try? edited.removing(path) {
                try #require(
                    back.bytes == document.bytes, "seed \(seed):\n\(String(decoding: edited.bytes, as: UTF8.self))")
            }
        }
        print("fields added: documents \(Self.rounds), refused \(refused), missing items in brackets \(bracketed)")
        #expect(refused < Self.rounds / 100, "\(refused) refused")
    }

    @Test func itemsComeAndGo() throws {
        var refused = 0
        try eachDocument { document, values, seed in
            let lists = document.places.filter { $0.node.kind == .list && $0.node.count > 0 }
            guard !lists.isEmpty else { return }
            let place = values.random.pick(lists)
            let index = values.random.number(0...place.node.count)
            let value = values.value()
            let isAtEnd = index == place.node.count
            guard
                let edited = isAtEnd
                    ? try? document.appending(value, to: place.path)
                    : try? document.inserting(value, at: place.path.appending(.index(index)))
            else {
                refused += 1
                return
            }
            let expected = changed(document.root.value, at: place.path.steps[...]) { old in
                guard case .list(var items)? = old else { return old }
                items.insert(value, at: index)
                return .list(items)
            }
            try judge(edited, says: expected, seed, document)
            let prefix = zip(document.bytes, edited.bytes).prefix { $0 == $1 }.count
            let suffix = zip(document.bytes.reversed(), edited.bytes.reversed()).prefix { $0 == $1 }.count
            try #require(prefix + suffix >= document.bytes.count, "seed \(seed)")
            if let back = try? edited.removing(place.path.appending(.index(index))) {
                try #require(
                    back.bytes == document.bytes, "seed \(seed):\n\(String(decoding: edited.bytes, as: UTF8.self))")
            }
        }
        #expect(refused < Self.rounds / 20, "\(refused) refused")
    }

    @Test func removingTakesOneFieldAndNothingElse() throws {
        var refused = 0
        try eachDocument { document, values, seed in
            guard !document.places.isEmpty else { return }
            let place = values.random.pick(document.places)
            guard let edited = try? document.removing(place.path) else {
                refused += 1
                return
            }
            try judge(
                edited, says: changed(document.root.value, at: place.path.steps[...]) { _ in nil }, seed, document)
        }
        #expect(refused < Self.rounds / 20, "\(refused) refused")
    }

    @Test func newRecordsReadBack() throws {
        for round in 0..<Self.rounds {
            var values = ValueGenerator(random: SeededGenerator(seed: runSeed &+ UInt64(round)))
            let value = Value.map([
                .init("title", values.value()), .init("text", values.value()), .init("x", values.value()),
            ])
            let bytes = try Document.writing(value, body: "Prose.\n").bytes
            let document = try Document.record(bytes)
            try #require(isSame(document.root.value, value), "seed \(runSeed &+ UInt64(round))")
            #expect(String(decoding: bytes[document.body], as: UTF8.self) == "Prose.\n")
        }
    }
}

extension Value {
    /// Whether a list in it has an item that is no value.
    fileprivate var hasMissingItem: Bool {
        switch self {
        case .null, .text: false
        case .list(let items): items.contains { $0 == .null || $0.hasMissingItem }
        case .map(let entries): entries.contains { $0.value.hasMissingItem }
        }
    }
}
