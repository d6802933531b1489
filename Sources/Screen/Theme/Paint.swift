import Words

/// How something looks: what a theme makes of a style.
public struct Paint: Hashable, Sendable {
    /// Nil where nothing is said, so that another slot may say it.
    public var foreground: Colour?
    public var background: Colour?
    public var emphasis: Emphasis

    public init(foreground: Colour? = nil, background: Colour? = nil, emphasis: Emphasis = []) {
        self.foreground = foreground
        self.background = background
        self.emphasis = emphasis
    }

    /// What is wrong with a paint's text, and how to write it.
    public struct Fault: Error, CustomStringConvertible {
        let words: ThemeWords
        public var description: String { words.text }
    }

    /// A paint written `bold bright-red on #202020`: words of emphasis, a colour, `on` and a colour, each as wanted.
    /// Colours are names of `palette` or those of `Colour`.
    public static func parse(_ text: String, palette: [String: Colour] = [:]) throws(Fault) -> Paint {
        var paint = Paint()
        var words = text.split(separator: " ")[...]
        while let word = words.popFirst() {
            if let (_, emphasis) = Emphasis.named.first(where: { $0.name == word }) {
                paint.emphasis.insert(emphasis)
            } else if word == "on" {
                guard let name = words.popFirst() else { throw Fault(words: .noColourAfterOn) }
                guard paint.background == nil else {
                    throw Fault(words: .secondBackground)
                }
                paint.background = try colour(name, palette: palette)
            } else {
                let found = try colour(word, palette: palette)
                guard paint.foreground == nil else {
                    throw Fault(words: .secondColour(Printable.text(String(word))))
                }
                paint.foreground = found
            }
        }
        return paint
    }

    private static func colour(_ name: Substring, palette: [String: Colour]) throws(Fault) -> Colour {
        if let colour = palette[String(name)] ?? Colour(name) { return colour }
        throw Fault(words: .notAPaint(Printable.text(String(name))))
    }

    /// The same looks on a terminal with fewer colours. Colours become `ansi` or `indexed` ones that the terminal has;
    /// what a colour did is done by emphasis where it cannot be told otherwise.
    public func reduced(to depth: ColourDepth) -> Paint {
        var paint = Paint(foreground: .standard, background: .standard, emphasis: emphasis)
        guard depth != .none else {
            if let background, background != .standard { paint.emphasis.insert(.reverse) }
            return paint
        }
        let (front, back) = (foreground?.number(in: depth), background?.number(in: depth))
        if depth == .eight, case .ansi(let bright) = foreground, bright >= 8 {
            // Eight colours have no bright ones: bold brightens, and bright black is a faint text, not a black one.
            paint.emphasis.insert(bright == 8 ? .dim : .bold)
            paint.foreground = bright == 8 ? .standard : .ansi(bright & 7)
        } else if depth == .eight, front == 0 {
            // Bold black is a grey there. Without a background of its own, it is what a light terminal writes in anyway.
            paint.foreground = back == nil ? .standard : .ansi(0)
            if back != nil { paint.emphasis.remove(.bold) }
        } else if let front {
            paint.foreground = front < 16 ? .ansi(front) : .indexed(front)
        }
        if let back { paint.background = back < 16 ? .ansi(back) : .indexed(back) }
        if let front = paint.foreground?.rgb, let back = paint.background?.rgb, foreground != background,
            front == back || depth != .many && front.contrast(to: back) < 3
        {
            // So few colours have nothing near these two that can be read: a bar is seen in reverse, too.
            (paint.foreground, paint.background) = (.standard, .standard)
            paint.emphasis.insert(.reverse)
        }
        return paint
    }
}
