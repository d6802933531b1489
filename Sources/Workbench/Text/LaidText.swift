import Words

/// Lines that are laid out when what they depend on changes, and not for every key.
struct LaidText<Inputs: Hashable & Sendable>: Sendable {
    private(set) var lines: [StyledLine] = []
    private var inputs: Inputs?

    mutating func lay(out inputs: Inputs, _ lines: () -> [StyledLine]) {
        guard inputs != self.inputs else { return }
        self.lines = lines()
        self.inputs = inputs
    }

    /// What they depend on has changed in a way that the inputs do not tell.
    mutating func forget() { inputs = nil }

    /// The first line on the screen, brought within what there is.
    func fit(_ top: Int, height: Int) -> Int { max(0, min(top, lines.count - height)) }

    /// Lines that may be others after every event.
    mutating func show(_ lines: [StyledLine]) where Inputs == Never { self.lines = lines }

    /// Which lines are on the screen, `1–20 of 84`; nil where all are.
    func position(_ top: Int, height: Int) -> String? {
        lines.count > height
            ? BoardWords.lines(top + 1, to: min(lines.count, top + height), of: lines.count).text : nil
    }
}
