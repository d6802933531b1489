import FrontMatter
import Valuation
import Words

/// An assumption as a side writes it down: its value, what that value may be, what it means, and what it becomes in the
/// terms.
struct AssumptionField: Sendable {
    let info: FieldInfo
    /// Of its value, without what a claim adds.
    let shape: Shape
    /// Whether it is an interest rate or the like, where a tenth of a point counts.
    let isRate: Bool
    let read: @Sendable (NodeView, inout Reading) -> (any AssumedClaims)?
    let unpack: @Sendable (inout Unpacker) -> (any AssumedClaims)?
    /// What was typed, if that can be its value.
    let parse: @Sendable (String) -> (any AssumedClaims)?
    /// Nothing where the claims are of another type.
    let fill: @Sendable (inout ProjectTerms, any AssumedClaims, CalendarDate) -> Void
    let probe: @Sendable (ArraySlice<String>) -> Probe<SideAssumptions>?

    /// - Parameters:
    ///   - fill: takes the value into the terms; the date is the day of valuation.
    init<Content: AssumedValue>(
        _ assumption: Assumption, limits: Limits?, isRate: Bool = false, _ help: FieldHelp,
        fill: @escaping @Sendable (inout ProjectTerms, Content, CalendarDate) -> Void
    ) {
        info = FieldInfo(key: assumption.rawValue, shape: Claims<Content>.shape, limits: limits, help: help)
        shape = Content.shape
        self.isRate = isRate
        read = { node, reading in reading.within(limits) { Claims<Content>.read(node, &$0) } }
        unpack = { Claims<Content>.unpack(&$0) }
        parse = { text in
            guard let value = Content(typed: text), limits.map(value.isAdmitted) ?? true else { return nil }
            return Claims(Claim(value))
        }
        self.fill = { terms, claims, day in
            if let claims = claims as? Claims<Content> { fill(&terms, claims.value, day) }
        }
        probe = { rest in
            guard let inner = Claims<Content>.probe(rest) else { return nil }
            return { side, test in side.claims(of: assumption, Content.self).map { inner($0, test) } ?? false }
        }
    }
}

/// A value of an assumption: one that may be bounded, or one of several words.
protocol AssumedValue: FieldValue, Hashable {
    init?(typed text: String)
    /// As it would be typed.
    var typed: String { get }
    func isAdmitted(_ limits: Limits) -> Bool
}

extension AssumedValue where Self: BoundedValue {
    init?(typed text: String) { self.init(text: text) }
    var typed: String { description }
    func isAdmitted(_ limits: Limits) -> Bool { limits.admit(self) }
}

extension AssumedValue where Self: RawRepresentable, RawValue == String {
    init?(typed text: String) { self.init(rawValue: text) }
    var typed: String { rawValue }
    func isAdmitted(_ limits: Limits) -> Bool { true }
}

extension Percent: AssumedValue {}
extension RateSchedule: AssumedValue {}
extension Years: AssumedValue {}
extension ExactDecimal: AssumedValue {}
extension CalendarDate: AssumedValue {}
extension Amount: AssumedValue {}
extension Loan.Repayment: AssumedValue {}
extension Loan.ConstructionInterest: AssumedValue {}
extension GuaranteePremium.Reading: AssumedValue {}
extension SplitReading: AssumedValue {}
extension SplitBase: AssumedValue {}
extension SplitLater: AssumedValue {}
extension SplitLosses: AssumedValue {}
extension RecoveredFees: AssumedValue {}

/// What is said of an assumption, whatever the type of its value.
protocol AssumedClaims: Sendable {
    /// The value that counts, as it would be typed.
    var typed: String { get }
    var basis: Basis? { get }
    /// What each source says, that value first.
    var allTyped: [String] { get }
    /// Who says so, and where.
    var source: String? { get }
    /// Whether sources disagree about it.
    var isDisputed: Bool { get }
    var origin: ClaimOrigin { get }
    var json: JSON { get }
    func pack(into packer: inout Packer)
}

extension Claims: AssumedClaims where Content: AssumedValue {
    var typed: String { value.typed }
    var basis: Basis? { first.basis }
    var allTyped: [String] { all.map(\.value.typed) }
    var source: String? { first.source }
}
