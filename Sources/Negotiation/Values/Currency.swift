import Words

/// A currency by its ISO 4217 code of three capital letters; which codes exist is not checked.
public struct Currency: Hashable, Sendable {
    public let code: String

    public static let usd = Currency(checked: "USD")
    public static let jpy = Currency(checked: "JPY")

    private init(checked code: String) { self.code = code }
}

extension Currency: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.currency.text }

    public init?(_ text: some StringProtocol) {
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard text.utf8.count == 3, text.utf8.allSatisfy(capitals.contains) else { return nil }
        code = String(text)
    }

    public var description: String { code }
}
