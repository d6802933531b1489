import Synchronization

/// A value that is worked out when somebody first asks for it, whichever thread that is.
final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            let value = kept ?? make()
            kept = value
            return value
        }
    }
}
