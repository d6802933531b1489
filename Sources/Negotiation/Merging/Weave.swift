/// Two sides' versions of one array, item by item: finer than `ThreeWay`, for items that stand for themselves.
///
/// Where a side has rewritten a stretch, its items are told apart as new versions of old ones and as new ones: by place
/// where there are as many as before, else by `isVersion`.
struct Weave<Element: Hashable> {
    /// One item: where it stands in each array. Without a place in the base it is new; without one in a side, that side
    /// has taken it out.
    struct Step {
        let base: Int?
        let ours: Int?
        let theirs: Int?
    }

    /// How what both have put in at one place is joined; theirs comes first.
    enum Joining {
        /// What both have put in stands once.
        case eachOnce
        /// Only what both begin with stands once.
        case beginningOnce
        /// All stands twice, unless both are the same.
        case apart
    }

    let steps: [Step]
    /// Whether both sides have put different things in the place of the same item.
    let clashes: Bool

    init(
        base: [Element], ours: [Element], theirs: [Element], joining: Joining,
        isVersion: (Element, Element) -> Bool
    ) {
        let toOurs = Alignment(base, ours, isVersion: isVersion)
        let toTheirs = Alignment(base, theirs, isVersion: isVersion)
        var steps: [Step] = []
        var clashes = false
        for place in 0...base.count {
            let (new, newTheirs) = (toOurs.inserted[place], toTheirs.inserted[place])
            steps += Self.joined(new, newTheirs, of: ours, theirs, joining)
            guard place < base.count else { break }
            steps.append(Step(base: place, ours: toOurs.versions[place], theirs: toTheirs.versions[place]))
            if let replaced = toOurs.replacements[place], let other = toTheirs.replacements[place] {
                clashes = clashes || ours[replaced] != theirs[other]
            }
        }
        // An item that both have taken out is none.
        self.steps = steps.filter { $0.ours != nil || $0.theirs != nil }
        self.clashes = clashes
    }

    private static func joined(
        _ new: Range<Int>, _ newTheirs: Range<Int>, of ours: [Element], _ theirs: [Element], _ joining: Joining
    ) -> [Step] {
        if new.isEmpty { return newTheirs.map { Step(base: nil, ours: nil, theirs: $0) } }
        if newTheirs.isEmpty { return new.map { Step(base: nil, ours: $0, theirs: nil) } }
        var rest = Array(new)
        var steps: [Step] = []
        switch joining {
        case .eachOnce:
            var places: [Element: [Int]] = [:]
            for index in new.reversed() { places[ours[index], default: []].append(index) }
            var taken: Set<Int> = []
            for index in newTheirs {
                let equal = places[theirs[index]]?.popLast()
                if let equal { taken.insert(equal) }
                steps.append(Step(base: nil, ours: equal, theirs: index))
            }
            rest.removeAll { taken.contains($0) }
        case .beginningOnce, .apart:
            var common = zip(new, newTheirs).prefix { ours[$0] == theirs[$1] }.count
            if joining == .apart, common < new.count || common < newTheirs.count { common = 0 }
            steps = newTheirs.enumerated().map { position, index in
                Step(base: nil, ours: position < common ? new.lowerBound + position : nil, theirs: index)
            }
            rest.removeFirst(common)
        }
        return steps + rest.map { Step(base: nil, ours: $0, theirs: nil) }
    }
}

/// What one side has made of each item of an array.
private struct Alignment {
    /// A stretch longer than this in both arrays is not searched for versions.
    private static let searched = 64

    /// Where each item's version stands; nil where it was taken out.
    private(set) var versions: [Int?]
    /// What was put in before each item, and behind the last.
    private(set) var inserted: [Range<Int>]
    /// What was put in where each item was taken out; nil where nothing was.
    private(set) var replacements: [Range<Int>?]

    init<Element: Hashable>(_ base: [Element], _ side: [Element], isVersion: (Element, Element) -> Bool) {
        versions = Matching(base, side).partners
        inserted = Array(repeating: 0..<0, count: base.count + 1)
        replacements = Array(repeating: nil, count: base.count)
        eachGap(to: side.count) { gap, new, versions in
            if gap.count == new.count {
                for (old, version) in zip(gap, new) { versions[old] = version }
            } else if gap.count <= Self.searched, new.count <= Self.searched {
                Self.pair(gap, new, { isVersion(base[$0], side[$1]) }, &versions)
            }
        }
        var gaps: [(Range<Int>, Range<Int>)] = []
        eachGap(to: side.count) { gap, new, _ in gaps.append((gap, new)) }
        for (gap, new) in gaps where !new.isEmpty {
            inserted[gap.lowerBound] = new
            for index in gap { replacements[index] = new }
        }
    }

    /// Calls `body` with each stretch without versions: its items in both arrays.
    private mutating func eachGap(to count: Int, _ body: (Range<Int>, Range<Int>, inout [Int?]) -> Void) {
        var (start, newStart) = (0, 0)
        for index in 0...versions.count {
            let end = index < versions.count ? versions[index] : count
            guard let end else { continue }
            if start < index || newStart < end { body(start..<index, newStart..<end, &versions) }
            (start, newStart) = (index + 1, end + 1)
        }
    }

    /// Pairs as many items as can be, in order.
    private static func pair(
        _ gap: Range<Int>, _ new: Range<Int>, _ isVersion: (Int, Int) -> Bool, _ versions: inout [Int?]
    ) {
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: gap.count + 1)
        var fits = Array(repeating: Array(repeating: false, count: new.count), count: gap.count)
        for row in (0..<gap.count).reversed() {
            for column in (0..<new.count).reversed() {
                fits[row][column] = isVersion(gap.lowerBound + row, new.lowerBound + column)
                lengths[row][column] = max(
                    lengths[row + 1][column], lengths[row][column + 1],
                    fits[row][column] ? lengths[row + 1][column + 1] + 1 : 0)
            }
        }
        var (row, column) = (0, 0)
        while row < gap.count, column < new.count {
            if fits[row][column], lengths[row][column] == lengths[row + 1][column + 1] + 1 {
                versions[gap.lowerBound + row] = new.lowerBound + column
                row += 1
                column += 1
            } else if lengths[row][column] == lengths[row + 1][column] {
                row += 1
            } else {
                column += 1
            }
        }
    }
}
