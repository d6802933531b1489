/// Which items of one array are found again in another, in the same order.
///
/// Small stretches get a longest common subsequence; long ones are first cut at the items that each side has once
/// (patience diff, Bram Cohen). What neither can tell apart cheaply counts as different, so no input takes quadratic time.
struct Matching {
    /// The cells of a table that is still cheap to fill.
    private static let smallTable = 1 << 16
    /// How often a stretch is cut.
    private static let depth = 24

    /// For each item of the first array the place of its equal in the second; rising.
    private(set) var partners: [Int?]

    init<Element: Hashable>(_ first: [Element], _ second: [Element]) {
        partners = Array(repeating: nil, count: first.count)
        // Most versions of a file begin and end alike.
        let start = zip(first, second).prefix { $0 == $1 }.count
        let end = zip(first[start...].reversed(), second[start...].reversed()).prefix { $0 == $1 }.count
        for index in 0..<start { partners[index] = index }
        for distance in 0..<end { partners[first.count - 1 - distance] = second.count - 1 - distance }
        var codes: [Element: Int] = [:]
        /// A number for each item between, in its place.
        func coded(_ items: [Element]) -> ArraySlice<Int> {
            var numbers = [Int](repeating: 0, count: items.count - end)
            for index in start..<numbers.count {
                let next = codes.count
                numbers[index] = codes[items[index], default: next]
                if numbers[index] == next { codes[items[index]] = next }
            }
            return numbers[start...]
        }
        match(coded(first), coded(second), depth: 0)
    }

    private mutating func match(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>, depth: Int) {
        var (first, second) = (first, second)
        while let left = first.first, left == second.first {
            partners[first.startIndex] = second.startIndex
            first.removeFirst()
            second.removeFirst()
        }
        while let left = first.last, left == second.last {
            partners[first.endIndex - 1] = second.endIndex - 1
            first.removeLast()
            second.removeLast()
        }
        if first.isEmpty || second.isEmpty { return }
        if first.count <= Self.smallTable / second.count { return matchByTable(first, second) }
        guard depth < Self.depth else { return }
        var end = (first.startIndex, second.startIndex)
        let anchors = Self.anchors(first, second)
        for (left, right) in anchors {
            match(first[end.0..<left], second[end.1..<right], depth: depth + 1)
            partners[left] = right
            end = (left + 1, right + 1)
        }
        if !anchors.isEmpty { match(first[end.0...], second[end.1...], depth: depth + 1) }
    }

    /// A longest common subsequence, by the lengths of those of all ends.
    private mutating func matchByTable(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) {
        let width = second.count + 1
        var lengths = [Int32](repeating: 0, count: (first.count + 1) * width)
        for row in stride(from: first.count - 1, through: 0, by: -1) {
            for column in stride(from: second.count - 1, through: 0, by: -1) {
                let cell = row * width + column
                lengths[cell] =
                    first[first.startIndex + row] == second[second.startIndex + column]
                    ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < first.count, column < second.count {
            let cell = row * width + column
            if first[first.startIndex + row] == second[second.startIndex + column] {
                partners[first.startIndex + row] = second.startIndex + column
                row += 1
                column += 1
            } else if lengths[cell + width] >= lengths[cell + 1] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    /// The items that each side has once, as far as both have them in the same order.
    private static func anchors(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) -> [(Int, Int)] {
        /// Places of items; negative where there are several.
        func places(_ items: ArraySlice<Int>) -> [Int: Int] {
            var places: [Int: Int] = [:]
            for index in items.indices { places[items[index]] = places[items[index]] == nil ? index : -1 }
            return places
        }
        let others = places(second)
        let own = places(first)
        var pairs: [(Int, Int)] = []
        for index in first.indices {
            if own[first[index]] == index, let other = others[first[index]], other >= 0 { pairs.append((index, other)) }
        }
        return longestRising(pairs)
    }

    /// The longest part of `pairs` whose second members rise; the first ones do.
    private static func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        var tops: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for index in pairs.indices {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var rising: [(Int, Int)] = []
        var index = tops.last ?? -1
        while index >= 0 {
            rising.append(pairs[index])
            index = previous[index]
        }
        return rising.reversed()
    }
}
