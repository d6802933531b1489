extension Array {
    /// Puts them in the order of a number of each, and those that have the same number in the order of their names, byte by
    /// byte; those that have the same name, too, stay as they are. Each is moved once: to sort thousands of large values
    /// themselves takes several times as long.
    mutating func sort(by rank: (Element) -> Int, name: (Element) -> String = { _ in "" }) {
        // Through pointers: what an array hands over is a copy, and a copy of a large value takes as long as all else that is
        // done with it.
        withUnsafeMutableBufferPointer { all in
            var order = all.indices.map { SortKey(rank: rank(all[$0]), index: $0, name: name(all[$0])) }
            order.sort { a, b in
                if a.rank != b.rank { return a.rank < b.rank }
                if a.head != b.head { return a.head < b.head }
                let (own, other) = (name(all[a.index]).utf8, name(all[b.index]).utf8)
                return own.lexicographicallyPrecedes(other) || a.index < b.index && own.elementsEqual(other)
            }
            all.arrange(order)
        }
    }
}

extension UnsafeMutableBufferPointer {
    /// Moves each to where the order has it: round by round, each into the place of the one before.
    fileprivate func arrange(_ order: [SortKey]) {
        var sources = order.map(\.index)
        for start in indices {
            var place = start
            while sources[place] != start {
                let source = sources[place]
                swapAt(place, source)
                sources[place] = place
                place = source
            }
            sources[place] = place
        }
    }
}

/// What a value is sorted by.
private struct SortKey {
    let rank: Int
    let index: Int
    /// The first bytes of its name: names seldom begin alike, and numbers are compared faster.
    let head: (UInt64, UInt64)

    init(rank: Int, index: Int, name: String) {
        (self.rank, self.index) = (rank, index)
        var bytes = name.utf8.makeIterator()
        func next() -> UInt64 { (0..<8).reduce(0) { number, _ in number << 8 | UInt64(bytes.next() ?? 0) } }
        head = (next(), next())
    }
}
