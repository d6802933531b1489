import Valuation

// Assumptions by name: what a screen and a what-if need, which treat them all alike.
extension SideAssumptions {
    /// Where the value of an assumption is kept.
    private static func place(of assumption: Assumption) -> any AssumptionPlace {
        switch assumption {
        case .discountRate: Place(\.discountRate)
        case .startDate: Place(\.startDate)
        case .capitalCost: Place(\.capitalCost)
        case .revenue: Place(\.revenue)
        case .operatingCost: Place(\.operatingCost)
        case .benchmark: Place(\.benchmark)
        case .spread: Place(\.spread)
        case .tenor: Place(\.tenor)
        case .grace: Place(\.grace)
        case .repayment: Place(\.repayment)
        case .constructionInterest: Place(\.constructionInterest)
        case .gearing: Place(\.gearing)
        case .targetDSCR: Place(\.targetDSCR)
        case .premium: Place(\.premium)
        case .cover: Place(\.cover)
        case .premiumReading: Place(\.premiumReading)
        case .splitReading: Place(\.splitReading)
        case .splitBase: Place(\.splitBase)
        case .deemedSpread: Place(\.deemedSpread)
        case .recoveredAmount: Place(\.recoveredAmount)
        case .shareBefore: Place(\.shareBefore)
        case .shareAfter: Place(\.shareAfter)
        }
    }

    /// Whether anything is said of it, be it what can be read or not.
    public func says(_ assumption: Assumption) -> Bool {
        unread[assumption] != nil || Self.place(of: assumption).text(self) != nil
    }

    /// Whether it is said under its own name, and not only among all that cannot be known.
    func names(_ assumption: Assumption) -> Bool {
        unread[assumption].map { $0.key == assumption.rawValue } ?? says(assumption)
    }

    /// The value that counts, as it would be typed; nil where nothing is said that can be read.
    public func text(of assumption: Assumption) -> String? {
        unread[assumption] == nil ? Self.place(of: assumption).text(self) : nil
    }

    /// What a list of assumptions shows: the value that counts, or a mark that there is one that cannot be read.
    public func shown(_ assumption: Assumption) -> String? {
        unread[assumption] == nil ? text(of: assumption) : "?"
    }

    /// How well that value is known.
    public func basis(of assumption: Assumption) -> Basis? { Self.place(of: assumption).basis(self) }

    public func source(of assumption: Assumption) -> String? { Self.place(of: assumption).source(self) }

    /// Whether sources disagree about it.
    public func isDisputed(_ assumption: Assumption) -> Bool { Self.place(of: assumption).isDisputed(self) }

    /// Takes what was typed as the value, without a source; nothing takes the assumption away.
    ///
    /// Fails, in words, on what cannot be its value.
    public mutating func enter(_ text: String, for assumption: Assumption) throws(ChangeRefusal) {
        let info = assumption.info
        guard Self.place(of: assumption).enter(text, info.limits, &self) else {
            let expectation = assumption.shape.expectation(within: info.limits)
            throw .invalid("\(assumption.rawValue) cannot be `\(text)`: write \(expectation)")
        }
        unread[assumption] = nil
    }

    /// Takes an assumption over, with its sources.
    public mutating func take(_ assumption: Assumption, from other: SideAssumptions) {
        Self.place(of: assumption).take(&self, other)
        unread[assumption] = other.unread[assumption]
    }
}

extension Assumption {
    public var info: FieldInfo {
        SideAssumptions.fieldInfos.first { $0.key == rawValue } ?? FieldInfo(key: rawValue, shape: .line)
    }

    /// Of its value, without what a claim adds.
    public var shape: Shape {
        if case .claims(let shape) = info.shape { shape } else { info.shape }
    }

    /// In words, for the screen.
    public var name: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

private protocol AssumptionPlace {
    func text(_ side: SideAssumptions) -> String?
    func basis(_ side: SideAssumptions) -> Basis?
    func source(_ side: SideAssumptions) -> String?
    func isDisputed(_ side: SideAssumptions) -> Bool
    func enter(_ text: String, _ limits: Limits?, _ side: inout SideAssumptions) -> Bool
    func take(_ side: inout SideAssumptions, _ other: SideAssumptions)
}

private struct Place<Content: FieldValue & Hashable>: AssumptionPlace {
    let path: WritableKeyPath<SideAssumptions, Claims<Content>?>
    let read: (String) -> Content?
    let write: (Content) -> String
    let isAdmitted: (Content, Limits) -> Bool

    init(_ path: WritableKeyPath<SideAssumptions, Claims<Content>?>) where Content: BoundedValue {
        self.path = path
        read = { Content(text: $0) }
        write = { $0.description }
        isAdmitted = { $1.admit($0) }
    }

    init(_ path: WritableKeyPath<SideAssumptions, Claims<Content>?>)
    where Content: RawRepresentable, Content.RawValue == String {
        self.path = path
        read = { Content(rawValue: $0) }
        write = { $0.rawValue }
        isAdmitted = { _, _ in true }
    }

    func text(_ side: SideAssumptions) -> String? { side[keyPath: path].map { write($0.value) } }
    func basis(_ side: SideAssumptions) -> Basis? { side[keyPath: path]?.first.basis }
    func source(_ side: SideAssumptions) -> String? { side[keyPath: path]?.first.source }
    func isDisputed(_ side: SideAssumptions) -> Bool { side[keyPath: path]?.isDisputed ?? false }

    func enter(_ text: String, _ limits: Limits?, _ side: inout SideAssumptions) -> Bool {
        if text.isEmpty {
            side[keyPath: path] = nil
            return true
        }
        guard let value = read(text), limits.map({ isAdmitted(value, $0) }) ?? true else { return false }
        side[keyPath: path] = Claims(Claim(value))
        return true
    }

    func take(_ side: inout SideAssumptions, _ other: SideAssumptions) { side[keyPath: path] = other[keyPath: path] }
}
