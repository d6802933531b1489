internal import CursesTerminal
internal import DossierStore
internal import Screen
internal import Workbench

/// The dossier on the full screen, or as plain text where there is none.
struct Opening {
    let store: DossierStore
    let options: DossierOptions

    func run() throws {
        let settings = options.settings()
        guard StandardOutput.isTerminal else { return try printBoard(settings) }
        // TODO terminal
        try printBoard(settings)
    }

    private func printBoard(_ settings: Settings) throws {
        for notice in settings.notices { StandardError.tell(notice.text) }
        let dossier = store.load()
        let size = Size(columns: size("COLUMNS", standard: 80), rows: size("LINES", standard: 24))
        let board = Workbench(
            dossier: dossier, today: options.today(dossier), size: size, glyphs: TextLocale.adopt(), preview: nil)
        try StandardOutput.write(board.render().lines.map { $0 + "\n" }.joined())
    }

    private func size(_ variable: String, standard: Int) -> Int {
        let wanted = Environment.value(variable).flatMap { Int($0) }
        return wanted.flatMap { (1...1000).contains($0) ? $0 : nil } ?? standard
    }
}
