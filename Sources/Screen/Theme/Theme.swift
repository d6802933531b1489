/// The looks of every slot.
public struct Theme: Hashable, Sendable {
    public let name: String
    private let paints: [Slot: Paint]

    init(name: String, paints: [Slot: Paint]) {
        self.name = name
        self.paints = paints
    }

    public subscript(slot: Slot) -> Paint { paints[slot] ?? Paint() }

    /// The slot's own looks, on the background of the slot that it stands over.
    ///
    /// Where that slot also names a foreground, or shows itself in reverse, its foreground wins: it was chosen for that
    /// background, and a bar in reverse would otherwise take the colour of each word.
    public func paint(for style: Style) -> Paint {
        var paint = self[style.slot]
        if let over = style.over.map({ self[$0] }) {
            if over.foreground != nil || over.emphasis.contains(.reverse) { paint.foreground = over.foreground }
            if over.emphasis.contains(.reverse) { paint.emphasis.remove(.dim) }
            paint.background = over.background ?? paint.background
            paint.emphasis.formUnion(over.emphasis)
        }
        paint.emphasis.formUnion(style.emphasis)
        return paint
    }
}

extension Theme {
    /// Makes a theme of its file and those that it inherits from, and says what is wrong with them.
    ///
    /// `sources` holds the theme first and then, in any order, those that may be inherited from. Palettes and slots of a
    /// theme come before those that it inherits; a slot that is wrong, or nowhere given, is as in `fallback`.
    public static func make(from sources: [ThemeSource]) -> (theme: Theme, faults: [ThemeFault]) {
        guard let first = sources.first else { return (fallback, []) }
        var (chain, faults) = line(of: first, among: sources)
        var palette: [String: Colour] = [:]
        for source in chain.reversed() {
            for (name, text) in source.palette.sorted(by: { $0.key < $1.key }) {
                if let colour = Colour(text) {
                    palette[name] = colour
                } else {
                    faults.append(ThemeFault(source, .colour(name), .notAColour(text)))
                }
            }
        }
        var paints = fallback.paints
        for source in chain.reversed() {
            for slot in Slot.allCases {
                guard let text = source.slots[slot] else { continue }
                do {
                    paints[slot] = try Paint.parse(text, palette: palette)
                } catch {
                    faults.append(ThemeFault(source, .slot(slot), error.words))
                }
            }
        }
        return (Theme(name: first.name, paints: paints), faults)
    }

    /// The theme and its forebears, nearest first, up to a loop or one that is missing.
    private static func line(of first: ThemeSource, among sources: [ThemeSource]) -> ([ThemeSource], [ThemeFault]) {
        var chain = [first]
        while let last = chain.last, let parent = last.inherits {
            guard !chain.contains(where: { $0.name == parent }) else {
                return (chain, [ThemeFault(last, .inherits, .inheritsInCircle(parent))])
            }
            guard let next = sources.first(where: { $0.name == parent }) else {
                return (chain, [ThemeFault(last, .inherits, .noTheme(parent))])
            }
            chain.append(next)
        }
        return (chain, [])
    }
}
