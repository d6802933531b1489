import FrontMatter

/// What two sides have made of one value, joined: maps by key, lists by item, claims and texts whole.
struct FieldMerge {
    /// The joined value; in conflicts it holds what this side has. The same in all three where there are none.
    private(set) var ours: Value?
    private(set) var theirs: Value?
    private(set) var base: Value?
    /// Apart from each other: none lies within another.
    private(set) var conflicts: [Conflict] = []

    /// - Parameter knowsBase: where nobody knows what there was before, each difference is a conflict.
    init(
        base: Value?, ours: Value?, theirs: Value?, at path: Path, _ grain: Grain, in record: RecordID,
        knowsBase: Bool = true
    ) {
        self.init(agreed: theirs)
        if ours.saysSame(as: theirs) { return }
        if knowsBase, let agreed = Self.onlyChange(base, ours, theirs) {
            self.init(agreed: agreed)
            return
        }
        switch (ours, theirs) {
        case (.map(let left)?, .map(let right)?) where !grain.isWhole(left) && !grain.isWhole(right):
            guard let old = base.isNothing ? [] : base?.entries else { break }
            mergeMaps(old, left, right, path, grain, record, knowsBase)
            return
        case (.list(let left)?, .list(let right)?) where knowsBase:
            guard let old = base.isNothing ? [] : base?.items else { break }
            mergeLists(old, left, right, path, grain, record)
            return
        case (.list(let left)?, .list(let right)?) where left.count == right.count:
            mergeItems(left, right, path, grain, record)
            return
        default: break
        }
        clash(base, ours, theirs, path, record)
    }

    private init(agreed: Value?) {
        ours = agreed
        theirs = agreed
        base = agreed
    }

    /// What is to be taken where only one side has changed the value, or both have cleared it.
    private static func onlyChange(_ base: Value?, _ ours: Value?, _ theirs: Value?) -> Value?? {
        if ours.saysSame(as: base) { return .some(theirs) }
        if theirs.saysSame(as: base) { return .some(ours) }
        if ours.isNothing, theirs.isNothing { return .some(nil) }
        guard base.isNothing else { return nil }
        if ours.isNothing { return .some(theirs) }
        return theirs.isNothing ? .some(ours) : nil
    }

    private mutating func clash(_ base: Value?, _ ours: Value?, _ theirs: Value?, _ path: Path, _ record: RecordID) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        conflicts = [Conflict(record: record, field: path, base: base, ours: ours, theirs: theirs)]
    }

    private mutating func mergeMaps(
        _ base: [Value.Entry], _ ours: [Value.Entry], _ theirs: [Value.Entry], _ path: Path, _ grain: Grain,
        _ record: RecordID, _ knowsBase: Bool
    ) {
        let (before, left, right) = (base.byKey, ours.byKey, theirs.byKey)
        var entries: (base: [Value.Entry], ours: [Value.Entry], theirs: [Value.Entry]) = ([], [], [])
        for key in theirs.map(\.key) + ours.map(\.key).filter({ right[$0] == nil }) {
            let merge = FieldMerge(
                base: before[key], ours: left[key], theirs: right[key], at: path.appending(.key(key)),
                grain.child(key), in: record, knowsBase: knowsBase)
            if let value = merge.base { entries.base.append(.init(key, value)) }
            if let value = merge.ours { entries.ours.append(.init(key, value)) }
            if let value = merge.theirs { entries.theirs.append(.init(key, value)) }
            conflicts += merge.conflicts
        }
        (self.base, self.ours, self.theirs) = (.map(entries.base), .map(entries.ours), .map(entries.theirs))
    }

    private mutating func mergeLists(
        _ base: [Value], _ ours: [Value], _ theirs: [Value], _ path: Path, _ grain: Grain, _ record: RecordID
    ) {
        let weave = Weave(
            base: base.map(\.inKeyOrder), ours: ours.map(\.inKeyOrder), theirs: theirs.map(\.inKeyOrder),
            joining: .eachOnce, isVersion: Value.isVersion)
        var items: (base: [Value], ours: [Value], theirs: [Value]) = ([], [], [])
        var clashes = weave.clashes
        var inside: [Conflict] = []
        for step in weave.steps {
            let old = step.base.map { base[$0] }
            let (left, right) = (step.ours.map { ours[$0] }, step.theirs.map { theirs[$0] })
            let merge: FieldMerge
            if old == nil {
                merge = FieldMerge(agreed: right ?? left)
            } else {
                merge = FieldMerge(
                    base: old, ours: left, theirs: right, at: path.appending(.index(items.theirs.count)), grain.item,
                    in: record)
            }
            // Taken out here and changed there: the places of what follows differ.
            clashes = clashes || !merge.conflicts.isEmpty && (left == nil || right == nil)
            inside += merge.conflicts
            if let item = merge.base { items.base.append(item) }
            if let item = merge.ours { items.ours.append(item) }
            if let item = merge.theirs { items.theirs.append(item) }
        }
        if clashes { return clash(.list(items.base), .list(items.ours), .list(items.theirs), path, record) }
        (self.base, self.ours, self.theirs) = (.list(items.base), .list(items.ours), .list(items.theirs))
        conflicts = inside
    }

    private mutating func mergeItems(
        _ ours: [Value], _ theirs: [Value], _ path: Path, _ grain: Grain, _ record: RecordID
    ) {
        let merges = zip(ours, theirs).enumerated().map { index, items in
            FieldMerge(
                base: nil, ours: items.0, theirs: items.1, at: path.appending(.index(index)), grain.item, in: record,
                knowsBase: false)
        }
        self.ours = .list(ours)
        self.theirs = .list(theirs)
        base = nil
        conflicts = merges.flatMap(\.conflicts)
    }
}

extension Value {
    fileprivate var entries: [Entry]? {
        guard case .map(let entries) = self else { return nil }
        return entries
    }

    fileprivate var items: [Value]? {
        guard case .list(let items) = self else { return nil }
        return items
    }

    /// Whether one map may be a later version of another: they agree in half of what they say, or more.
    fileprivate static func isVersion(_ old: Value, _ new: Value) -> Bool {
        guard case .map(let before) = old, case .map(let after) = new else { return false }
        let values = before.byKey
        let kept = after.filter { values[$0.key] == $0.value }.count
        let keys = before.count + after.filter { values[$0.key] == nil }.count
        return kept > 0 && kept * 2 >= keys
    }
}
