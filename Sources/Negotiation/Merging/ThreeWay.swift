/// What two sides have made of the same array, in stretches (diff3; Khanna, Kunal and Pierce, 2007).
package struct ThreeWay<Element: Hashable> {
    /// A stretch of all three.
    package struct Chunk: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// All three have the same.
            case stable
            /// Only ours has changed it; only theirs has.
            case ours, theirs
            /// Both have made the same of it.
            case same
            /// Both have changed it, to different things.
            case conflict
        }

        package let kind: Kind
        package let base: Range<Int>
        package let ours: Range<Int>
        package let theirs: Range<Int>
    }

    /// In order; together they are the whole of each array.
    package let chunks: [Chunk]

    package init(base: [Element], ours: [Element], theirs: [Element]) {
        let toOurs = Matching(base, ours).partners
        let toTheirs = Matching(base, theirs).partners
        var chunks: [Chunk] = []
        var (atBase, atOurs, atTheirs) = (0, 0, 0)
        func add(_ kind: Chunk.Kind?, to endOfBase: Int, _ endOfOurs: Int, _ endOfTheirs: Int) {
            let (b, o, t) = (atBase..<endOfBase, atOurs..<endOfOurs, atTheirs..<endOfTheirs)
            (atBase, atOurs, atTheirs) = (endOfBase, endOfOurs, endOfTheirs)
            guard !b.isEmpty || !o.isEmpty || !t.isEmpty else { return }
            let found: Chunk.Kind =
                if let kind {
                    kind
                } else if ours[o] == theirs[t] {
                    .same
                } else if base[b] == ours[o] {
                    .theirs
                } else if base[b] == theirs[t] {
                    .ours
                } else {
                    .conflict
                }
            chunks.append(Chunk(kind: found, base: b, ours: o, theirs: t))
        }
        while true {
            var next = atBase
            while next < base.count, toOurs[next] == nil || toTheirs[next] == nil { next += 1 }
            guard next < base.count, let nextOurs = toOurs[next], let nextTheirs = toTheirs[next] else { break }
            add(nil, to: next, nextOurs, nextTheirs)
            var length = 1
            while next + length < base.count, toOurs[next + length] == nextOurs + length,
                toTheirs[next + length] == nextTheirs + length
            {
                length += 1
            }
            add(.stable, to: next + length, nextOurs + length, nextTheirs + length)
        }
        add(nil, to: base.count, ours.count, theirs.count)
        self.chunks = chunks
    }
}
