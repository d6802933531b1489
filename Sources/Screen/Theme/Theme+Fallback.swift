extension Theme {
    /// The theme `terminal`, compiled in, for a background that is not known: text in the terminal's own colour, and marks in
    /// those of its 16 that can be seen on light and on dark (blue, red and magenta, bright).
    /// `themes/terminal.yaml` says the same.
    public static let fallback = Theme(
        name: "terminal",
        paints: [
            .text: Paint(foreground: .standard),
            .muted: Paint(emphasis: .dim),
            .border: Paint(foreground: .standard),
            .borderFocus: Paint(foreground: .ansi(12), emphasis: .bold),
            .selection: Paint(emphasis: .reverse),
            .selectionInactive: Paint(emphasis: .bold),
            .header: Paint(emphasis: .bold),
            .statusline: Paint(foreground: .standard),
            .key: Paint(emphasis: .bold),
            .match: Paint(emphasis: [.bold, .underline]),
            .statusOpen: Paint(foreground: .standard),
            .statusConverging: Paint(foreground: .standard),
            .statusAgreed: Paint(foreground: .standard),
            .statusParked: Paint(emphasis: .dim),
            .sideA: Paint(foreground: .ansi(12)),
            .sideB: Paint(foreground: .ansi(13)),
            .critical: Paint(foreground: .ansi(9)),
            .major: Paint(foreground: .standard),
            .overdue: Paint(foreground: .ansi(9), emphasis: .bold),
            .changed: Paint(emphasis: .bold),
            .illustrative: Paint(emphasis: .dim),
            .equity: Paint(foreground: .ansi(12)),
            .loan: Paint(foreground: .standard),
            .guarantee: Paint(foreground: .standard),
            .info: Paint(foreground: .standard),
            .warn: Paint(emphasis: .bold),
            .error: Paint(foreground: .ansi(9), emphasis: .bold),
        ])
}
