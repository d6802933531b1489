import DossierSteps
import FrontMatter
import Negotiation
import Testing

/// Random records, changed by two people at once.
@Suite struct MergePropertyTests {
    private static let rounds = 500

    private struct Trio {
        let id: RecordID
        let base: [UInt8]
        let ours: [UInt8]
        let theirs: [UInt8]

        var label: Comment {
            "BASE\n\(text(base))\nOURS\n\(text(ours))\nTHEIRS\n\(text(theirs))\nMERGED\n\(text(merge.bytes))"
        }
        var merge: RecordMerge { RecordMerge(base: base, ours: ours, theirs: theirs, id: id) }
    }

    private static func eachTrio(_ test: String, _ body: (Trio, inout MergeSamples) throws -> Void) throws {
        var samples = MergeSamples(for: test)
        for _ in 0..<rounds {
            let sample = samples.sample()
            let times = Int.random(in: 1...5, using: &samples.random)
            let base = try samples.edited(sample.bytes, in: MergeSamples.fields, times: times - 1, withProse: true)
            let ours = try samples.edited(base, in: MergeSamples.fields, times: times, withProse: true)
            let theirs = try samples.edited(base, in: MergeSamples.fields, times: times, withProse: true)
            try body(Trio(id: sample.id, base: base, ours: ours, theirs: theirs), &samples)
        }
    }

    @Test func whatOnlyOneSideChangedIsAsThatSideHasIt() throws {
        try Self.eachTrio("whatOnlyOneSideChangedIsAsThatSideHasIt") { trio, _ in
            let (base, ours, theirs) = (trio.base, trio.ours, trio.theirs)
            #expect(RecordMerge(base: base, ours: ours, theirs: base, id: trio.id).bytes == ours)
            #expect(RecordMerge(base: base, ours: base, theirs: theirs, id: trio.id).bytes == theirs)
            #expect(RecordMerge(base: base, ours: ours, theirs: ours, id: trio.id).bytes == ours)
        }
    }

    @Test func sidesMayBeSwapped() throws {
        func shape(_ conflict: Conflict, swapped: Bool) -> String {
            let field = conflict.field.steps.map { step in
                if case .index = step { "[]" } else { "\(step)" }
            }
            let (ours, theirs) = swapped ? (conflict.theirs, conflict.ours) : (conflict.ours, conflict.theirs)
            return "\(field) \(ours?.jumbled as Any) \(theirs?.jumbled as Any)"
        }
        var conflicts = 0
        try Self.eachTrio("sidesMayBeSwapped") { trio, _ in
            let merge = trio.merge
            let swapped = RecordMerge(base: trio.base, ours: trio.theirs, theirs: trio.ours, id: trio.id)
            conflicts += merge.conflicts.count
            try #require(
                merge.conflicts.map { shape($0, swapped: false) }.sorted()
                    == swapped.conflicts.map { shape($0, swapped: true) }.sorted(), trio.label)
            guard merge.conflicts.isEmpty else { return }
            let (one, other) = (try Document.record(merge.bytes), try Document.record(swapped.bytes))
            try #require(one.root.value.jumbled == other.root.value.jumbled, trio.label)
            try #require(one.bytes[one.body] == other.bytes[other.body], trio.label)
        }
        #expect(conflicts > 100)
    }

    @Test func differentFieldsNeverConflict() throws {
        var samples = MergeSamples(for: "differentFieldsNeverConflict")
        var comments = (all: 0, kept: 0)
        for _ in 0..<Self.rounds {
            let sample = samples.sample()
            let fields = MergeSamples.fields.shuffled(using: &samples.random)
            let parts = (Array(fields.prefix(fields.count / 2)), Array(fields.dropFirst(fields.count / 2)))
            let times = Int.random(in: 1...6, using: &samples.random)
            let ours = try samples.edited(sample.bytes, in: parts.0, times: times)
            let theirs = try samples.edited(sample.bytes, in: parts.1, times: times)
            let trio = Trio(id: sample.id, base: sample.bytes, ours: ours, theirs: theirs)
            let merge = trio.merge
            try #require(merge.conflicts == [], trio.label)
            let merged = try Document.record(merge.bytes).root.value
            let (left, right) = (try Document.record(ours).root.value, try Document.record(theirs).root.value)
            for field in fields {
                let expected = parts.0.contains(field) ? left[field] : right[field]
                try #require(merged[field]?.ordered == expected?.ordered, "\(field)\n\(trio.label)")
            }
            let kept = Set(text(merge.bytes).split(whereSeparator: \.isNewline).filter { $0.hasPrefix("# comment") })
            let all = (text(ours) + text(theirs)).split(whereSeparator: \.isNewline).filter {
                $0.hasPrefix("# comment")
            }
            comments.all += all.count
            comments.kept += all.filter(kept.contains).count
            try #require(text(merge.bytes).contains("\r\n") == text(sample.bytes).contains("\r\n"))
        }
        print("comments kept: \(comments.kept) of \(comments.all)")
        #expect(comments.kept * 100 >= comments.all * 98)
    }

    @Test func everyChangeIsInTheResultOrInAConflict() throws {
        var checked = 0
        try Self.eachTrio("everyChangeIsInTheResultOrInAConflict") { trio, _ in
            let merge = trio.merge
            let sides = ConflictedText(merge.bytes)
            let versions = try [sides?.ours ?? merge.bytes, sides?.theirs ?? merge.bytes].map {
                try Document.record($0).root.value
            }
            let base = try Document.record(trio.base).root.value
            for (side, merged) in zip([trio.ours, trio.theirs], versions) {
                for change in Change.differences(in: trio.id, from: base, to: try Document.record(side).root.value) {
                    checked += 1
                    try #require(Self.holds(change, merged), "\(change.summary())\n\(trio.label)")
                }
            }
        }
        #expect(checked > Self.rounds)
    }

    /// Whether a merged record holds what a change brought; items may stand elsewhere.
    private static func holds(_ change: Change, _ merged: Value) -> Bool {
        let steps = change.field.steps
        // An empty field taken out is no change of what the record says.
        if change.before == .null, change.after == nil { return true }
        let list = steps.firstIndex { if case .index = $0 { true } else { false } }
        guard let list else {
            let found = merged[change.field]
            switch (change.before, change.after, found) {
            case (.list(let old)?, .list(let new)?, .list(let items)?):
                // What came is there, as often as not with what the other side brought.
                return new.filter { !old.contains($0) }.allSatisfy { item in
                    items.contains { $0.ordered == item.ordered } || item.isMap
                }
            case (_, .list(let new)?, .list(let items)?):
                return new.allSatisfy { item in items.contains { $0.ordered == item.ordered } }
            case (_, .map(let new)?, .map?):
                return new.allSatisfy { found?[$0.key]?.ordered == $0.value.ordered }
            case (_, nil, nil), (_, nil, .null?), (_, .null?, nil): return true
            default: return found?.ordered == change.after?.ordered
            }
        }
        guard case .list(let items)? = merged[Path(Array(steps[..<list]))] else { return false }
        let rest = Path(Array(steps[(list + 1)...]))
        return items.contains { $0[rest]?.ordered == change.after?.ordered }
    }

    @Test func markedTextTellsBothSidesAgain() throws {
        var conflicts = 0
        var files = 0
        try Self.eachTrio("markedTextTellsBothSidesAgain") { trio, samples in
            var merge = trio.merge
            guard !merge.conflicts.isEmpty else {
                #expect(throws: Never.self) { try Document.record(merge.bytes) }
                return
            }
            files += 1
            #expect(throws: SyntaxError.self) { try Document.record(merge.bytes) }
            let marked = try #require(ConflictedText(merge.bytes), trio.label)
            // The same fields; a list of which a part was joined may be joined further when it is read again.
            let told = try #require(marked.conflicts(in: trio.id), trio.label)
            func names(_ conflicts: [Conflict]) -> [String] { conflicts.map(\.field.description).sorted() }
            try #require(names(told) == names(merge.conflicts), trio.label)
            let document = (ours: try Document.record(marked.ours), theirs: try Document.record(marked.theirs))
            for conflict in told where told == merge.conflicts && !conflict.field.steps.isEmpty {
                try #require(document.ours[conflict.field]?.value.ordered == conflict.ours?.ordered, trio.label)
                try #require(document.theirs[conflict.field]?.value.ordered == conflict.theirs?.ordered, trio.label)
            }
            // All but the conflicts is the same on both sides.
            let left = Change.differences(
                in: trio.id, from: document.ours.root.value, to: document.theirs.root.value)
            for change in left {
                try #require(
                    merge.conflicts.contains { change.field.steps.starts(with: $0.field.steps) }, trio.label)
            }
            // Decided one by one, in any order.
            var bytes = merge.bytes
            var decided: [(Conflict, Value?)] = []
            while let text = ConflictedText(bytes) {
                let open = try #require(text.conflicts(in: trio.id))
                try #require(open.count == merge.conflicts.count - decided.count, trio.label)
                let conflict = samples.pick(open)
                let value = samples.chance(2) ? conflict.ours : conflict.theirs
                bytes = try #require(text.deciding(conflict, as: value), trio.label)
                decided.append((conflict, value))
                conflicts += 1
            }
            try #require(decided.count == merge.conflicts.count, trio.label)
            let final = try Document.record(bytes)
            for (conflict, value) in decided {
                if conflict.field.steps.isEmpty {
                    try #require(.text(text(Array(bytes[final.body]))) == value, trio.label)
                } else {
                    try #require(final[conflict.field]?.value.ordered == value?.ordered, trio.label)
                }
            }
            merge = RecordMerge(base: bytes, ours: bytes, theirs: bytes, id: trio.id)
            #expect(merge.bytes == bytes)
        }
        print("markedTextTellsBothSidesAgain: \(files) files with \(conflicts) conflicts of \(Self.rounds)")
        #expect(conflicts > 100)
    }

    @Test func differencesMakeTheOneIntoTheOther() throws {
        var changes = 0
        try Self.eachTrio("differencesMakeTheOneIntoTheOther") { trio, _ in
            let (old, new) = (try Document.record(trio.ours), try Document.record(trio.theirs))
            var document = old
            for change in Change.differences(in: trio.id, from: old.root.value, to: new.root.value) {
                document = try change.applied(to: document)
                changes += 1
            }
            try #require(document.root.value.ordered == new.root.value.ordered, trio.label)
            try #require(Change.differences(in: trio.id, from: new.root.value, to: new.root.value) == [])
        }
        print("differencesMakeTheOneIntoTheOther: \(changes) changes")
        #expect(changes > Self.rounds)
    }
}

extension Value {
    fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}
