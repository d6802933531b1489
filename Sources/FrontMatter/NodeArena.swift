/// All nodes of a document, one behind the other.
///
/// No array: the parser adds a node for every few bytes of every file, and an array asks each time whether it is shared.
// Its memory is written by the parser that made it and only read once a document holds it.
struct NodeArena: ~Copyable, @unchecked Sendable {
    private(set) var start: UnsafeMutablePointer<NodeRecord>
    private(set) var count = 0
    private var capacity: Int

    /// - Parameter capacity: what is made room for at first; at least one.
    init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// - Precondition: `index` is that of a node which was added.
    subscript(index: Int) -> NodeRecord {
        @inline(__always)
        get {
            assert(index < count)
            return start[index]
        }
        @inline(__always)
        set {
            assert(index < count)
            start[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ record: NodeRecord) {
        if count == capacity { grow() }
        (start + count).initialize(to: record)
        count &+= 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<NodeRecord>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        start = larger
        capacity *= 2
    }
}
