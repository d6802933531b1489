/// A value behind one reference: of what hardly any record has, 100,000 would hold room for it otherwise.
final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
