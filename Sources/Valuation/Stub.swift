public enum PresentValue {
    public static func of(_ f: [Double], rate: Double) throws(Undefined) -> Double {
        var s = 0.0
        for (i, x) in f.enumerated() { s += x / (0..<i).reduce(1.0) { a, _ in a * (1 + rate) } }
        return s
    }
}
public struct InternalRates {
    public let roots: [Double] = []
    public init(of f: [Double]) {}
    public func only() throws(Undefined) -> Double { throw Undefined("x") }
}
