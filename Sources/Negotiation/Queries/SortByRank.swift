extension Array {
    /// Puts them in the order of a number of each; those that have the same number keep their order. Each is moved once: to
    /// sort thousands of large values themselves takes several times as long.
    mutating func sort(by rank: (Element) -> Int) {
        // Through pointers: what an array hands over is a copy, and a copy of a large value takes as long as all else that is
        // done with it.
        withUnsafeMutableBufferPointer { all in
            var order = all.indices.map { (rank: rank(all[$0]), index: $0) }
            order.sort { a, b in a.rank != b.rank ? a.rank < b.rank : a.index < b.index }
            all.arrange(order.map(\.index))
        }
    }
}

extension UnsafeMutableBufferPointer {
    /// Moves each from where it is said to be: round by round, each into the place of the one before.
    fileprivate func arrange(_ order: [Int]) {
        var sources = order
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
