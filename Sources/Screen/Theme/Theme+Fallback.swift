extension Theme {
    /// The theme `terminal`, compiled in: only the terminal's own colours and its 16, so it works on light and dark.
    /// `themes/terminal.yaml` says the same.
    public static let fallback = Theme(
        name: "terminal",
        paints: [
            .text: Paint(foreground: .standard),
            .muted: Paint(emphasis: .dim),
            .border: Paint(foreground: .standard),
            .borderFocus: Paint(foreground: .ansi(6), emphasis: .bold),
            .selection: Paint(emphasis: .reverse),
            .selectionInactive: Paint(emphasis: .bold),
            .header: Paint(emphasis: .bold),
            .statusline: Paint(foreground: .standard),
            .key: Paint(foreground: .ansi(6), emphasis: .bold),
            .match: Paint(emphasis: [.bold, .underline]),
            .statusOpen: Paint(foreground: .standard),
            .statusConverging: Paint(foreground: .standard),
            .statusAgreed: Paint(foreground: .ansi(2)),
            .statusParked: Paint(emphasis: .dim),
            .sideA: Paint(foreground: .ansi(6)),
            .sideB: Paint(foreground: .ansi(5)),
            .critical: Paint(foreground: .ansi(1)),
            .major: Paint(foreground: .standard),
            .overdue: Paint(foreground: .ansi(1)),
            .changed: Paint(emphasis: .bold),
            .illustrative: Paint(emphasis: .dim),
            .equity: Paint(foreground: .ansi(6)),
            .loan: Paint(foreground: .standard),
            .guarantee: Paint(emphasis: .dim),
            .info: Paint(foreground: .standard),
            .warn: Paint(foreground: .ansi(5), emphasis: .bold),
            .error: Paint(foreground: .ansi(1), emphasis: .bold),
        ])
}
