import CCurses
import Screen

/// The attributes and colour pairs by which curses shows styles. Pairs are made as they are met.
struct CursesPalette {
    struct Look: Equatable {
        var pair: UInt16
        var attributes: UInt8
        /// What a blank shows of it: nothing of its letters' colour and weight, unless it is in reverse or underlined.
        var ground: Ground
    }

    /// What is seen of a style where there is no letter.
    struct Ground: Equatable {
        var background: UInt8?
        var foreground: UInt8?
        var emphasis: Emphasis

        init(of paint: Paint, in depth: ColourDepth) {
            background = paint.background?.number(in: depth)
            let emphasis = paint.emphasis
            if !emphasis.isDisjoint(with: [.reverse, .underline]) { foreground = paint.foreground?.number(in: depth) }
            self.emphasis = emphasis.contains(.reverse) ? emphasis : emphasis.intersection(.underline)
        }
    }

    private struct Pair: Equatable {
        var foreground, background: UInt8?
    }

    private let depth: ColourDepth
    private let mostPairs: Int
    private var theme: Theme?
    private var looks: [Style: Look] = [:]
    /// The first has the number 1. Few, and looked through.
    private var pairs: [Pair] = []

    /// - Parameter mostPairs: how many pairs the terminal has; at most 64 are used, which all have.
    init(depth: ColourDepth, mostPairs: Int) {
        self.depth = depth
        self.mostPairs = min(mostPairs, 64) - 1
    }

    /// Takes over a theme; true if looks may have changed.
    mutating func adopt(_ new: Theme) -> Bool {
        guard theme != new else { return false }
        theme = new
        looks = [:]
        pairs = []
        return true
    }

    mutating func look(of style: Style) -> Look {
        if let known = looks[style] { return known }
        let paint = (theme ?? .fallback).paint(for: style).reduced(to: depth)
        let look = Look(
            pair: pair(for: paint), attributes: paint.emphasis.curses,
            ground: Ground(of: paint, in: depth))
        looks[style] = look
        return look
    }

    private mutating func pair(for paint: Paint) -> UInt16 {
        let wanted = Pair(
            foreground: paint.foreground?.number(in: depth), background: paint.background?.number(in: depth))
        if wanted == Pair() { return 0 }
        if let known = number(of: wanted) { return known }
        guard pairs.count < mostPairs else {
            // No pair is left: the background alone, the foreground alone, or plain.
            return number(of: Pair(background: wanted.background)) ?? number(of: Pair(foreground: wanted.foreground))
                ?? 0
        }
        let number = UInt16(pairs.count + 1)
        ccurses_set_pair(
            Int32(number), wanted.foreground.map(Int32.init) ?? -1, wanted.background.map(Int32.init) ?? -1)
        pairs.append(wanted)
        return number
    }

    private func number(of pair: Pair) -> UInt16? { pairs.firstIndex(of: pair).map { UInt16($0 + 1) } }
}

extension Emphasis {
    fileprivate var curses: UInt8 {
        var bits: UInt32 = 0
        if contains(.bold) { bits |= CCursesBold.rawValue }
        if contains(.underline) { bits |= CCursesUnderline.rawValue }
        if contains(.reverse) { bits |= CCursesReverse.rawValue }
        if contains(.dim) { bits |= CCursesDim.rawValue }
        return UInt8(bits)
    }
}
