/// Which of the two sides. A negotiation has no more and no fewer: whatever is kept, drawn or worked out for each of them
/// takes that from here.
public enum Party: Sendable, Hashable, CaseIterable {
    case ours, theirs

    /// How many sides there are.
    public static let count = allCases.count

    public var other: Party { self == .ours ? .theirs : .ours }
}

/// Something of each of the two sides; ours comes first wherever they stand in a row.
public struct BothSides<Value> {
    public var ours: Value
    public var theirs: Value

    public init(ours: Value, theirs: Value) {
        self.ours = ours
        self.theirs = theirs
    }

    public init<Failure: Error>(_ value: (Party) throws(Failure) -> Value) throws(Failure) {
        ours = try value(.ours)
        theirs = try value(.theirs)
    }

    public subscript(party: Party) -> Value {
        get { party == .ours ? ours : theirs }
        set { if party == .ours { ours = newValue } else { theirs = newValue } }
    }

    public func map<Other, Failure: Error>(_ change: (Value) throws(Failure) -> Other) throws(Failure) -> BothSides<
        Other
    > {
        BothSides<Other>(ours: try change(ours), theirs: try change(theirs))
    }

    /// With whose each is.
    public var parties: [(party: Party, value: Value)] { Party.allCases.map { ($0, self[$0]) } }
}

extension BothSides: Sendable where Value: Sendable {}
extension BothSides: Equatable where Value: Equatable {}
extension BothSides: Hashable where Value: Hashable {}

extension BothSides: Sequence {
    public func makeIterator() -> Array<Value>.Iterator { [ours, theirs].makeIterator() }
}
