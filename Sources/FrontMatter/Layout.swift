/// How a document is laid out, so that what is written into it looks like its neighbours.
struct Layout {
    /// Whether lines end with CRLF, as the first one does.
    var hasCarriageReturns = false
    /// How much deeper than its key the entries of a block map stand.
    var mapStep = 2
    /// How much deeper than its key the dashes of a block list stand.
    var listStep = 2
    /// From a dash to what follows it.
    var dashWidth = 2

    init() {}

    init(of storage: Storage) {
        let bytes = storage.bytes
        if let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D { hasCarriageReturns = true }
        var steps: (map: Int?, list: Int?, dash: Int?)
        func visit(_ node: Node) {
            guard node.style == .block else { return }
            let record = node.record
            var children = Children(of: node)
            while let child = children.next() {
                let childRecord = child.record
                let step = Int(childRecord.indent - record.indent)
                switch (record.kind, childRecord.kind, childRecord.style) {
                case (.map, .map, .block): steps.map = steps.map ?? step
                case (.map, .list, .block): steps.list = steps.list ?? step
                default: break
                }
                if record.kind == .list, childRecord.kind != .null {
                    let width = Int(childRecord.start - childRecord.entry)
                    if bytes[Int(childRecord.entry) + 1..<Int(childRecord.start)].allSatisfy({ $0 == 0x20 }) {
                        steps.dash = steps.dash ?? width
                    }
                }
                visit(child)
            }
        }
        visit(Node(storage: storage, index: 0))
        mapStep = steps.map ?? mapStep
        listStep = steps.list ?? listStep
        dashWidth = steps.dash ?? dashWidth
    }
}
