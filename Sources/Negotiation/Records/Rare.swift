/// A part that hardly any record has, behind one reference: 100,000 records would hold room for it otherwise.
struct Rare<Value: Sendable>: Sendable {
    private final class Kept: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var kept: Kept?

    /// Nil where nothing of it was ever set.
    var value: Value? { kept?.value }

    /// Changes it, beginning with `blank` where there is none.
    mutating func change(_ blank: @autoclosure () -> Value, _ body: (inout Value) -> Void) {
        var value = kept?.value ?? blank()
        body(&value)
        kept = Kept(value)
    }
}
