internal import CursesTerminal
internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Words
internal import Workbench

/// The dossier on the full screen, or as plain text where there is none.
struct Opening {
    let store: DossierStore
    let asked: AskedDossier
    /// What is done at once, as if its key were pressed.
    var begins: Binding?
    /// The saved view to begin with.
    var view: String?

    func run() throws(Failure) {
        // From before the first file is read, so that no change falls in between.
        let watch = DossierWatch(store)
        // The terminal is made ready while the files are read.
        // What is printed and then gone could not be corrected by the check of the index: it is read from the files.
        let loading = store.startLoading(cache: StandardOutput.isTerminal ? Directories.cache : nil)
        let settings = asked.settings()
        // A name that is none ends the program before it takes the screen.
        if view != nil { try requireView(store.load(), settings) }
        guard StandardOutput.isTerminal else {
            let loaded = loading.finish()
            return try printBoard(loaded.dossier, loaded.gathered, settings)
        }
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(mouse: settings.mouse, ambiguousWidth: settings.ambiguousWidth)
        } catch {
            StandardError.tell(CommandWords.noTerminal(reason: error.description).text)
            return try printBoard(store.load(), nil, settings)
        }
        let loaded = loading.finish()
        let recovered = store.recover()
        let asLoaded = recovered.isEmpty
        var session = Session(
            terminal: terminal, store: store, dossier: asLoaded ? loaded.dossier : store.load(),
            gathered: asLoaded ? loaded.gathered : nil, asked: asked, settings: settings, watch: watch,
            indexCheck: asLoaded ? loaded.check : nil, keepsDrafts: true, view: view,
            notices: settings.notices + ([terminal.notice].compactMap(\.self) + recovered).map { Notice($0) })
        if let begins { session.begin(begins) } else if view == nil, !asked.isFresh { session.comeBack() }
        let end = session.run()
        session.keepPlace()
        OwnProcess.leave(session)
        if end == .hungUp { Opening.limitClosing() }
        terminal.close()
        if end != .fine { throw Failure(quietly: end) }
    }

    private func requireView(_ dossier: Dossier, _ settings: Settings) throws(Failure) {
        guard let view else { return }
        do throws(ChangeRefusal) {
            _ = try SavedView.named(view, among: dossier.framework.views + settings.views)
        } catch {
            throw Failure(error)
        }
    }

    /// A terminal that is there after all is put in order; one that takes nothing more must not hold this process back.
    private static func limitClosing() {
        signal(SIGALRM) { _ in _exit(ExitStatus.hungUp.rawValue) }
        alarm(1)
    }

    private func printBoard(_ dossier: Dossier, _ gathered: GatheredFacts?, _ settings: Settings) throws(Failure) {
        for notice in settings.notices { StandardError.tell(notice.text) }
        let size = Size(columns: extent("COLUMNS", standard: 80), rows: extent("LINES", standard: 24))
        var board = Workbench(
            dossier: dossier, gathered: gathered, today: asked.today(dossier), size: size,
            glyphs: TextLocale.adopt(settings.ambiguousWidth),
            preview: settings.preview.wanted, isLinear: settings.isLinear, views: settings.views,
            columns: settings.columns)
        if let view { board.open(view: view) }
        while board.hasMore { _ = board.goOn() }
        board.receive(.paused)
        OwnProcess.leave(board)
        try StandardOutput.write(board.render().lines.map { $0 + "\n" }.joined())
        try Wholeness(of: dossier).tell()
    }

    /// What the variable says, from 1 to 1000.
    private func extent(_ variable: String, standard: Int) -> Int {
        let wanted = Environment.value(variable).flatMap { Int($0) } ?? standard
        return (1...1000).contains(wanted) ? wanted : standard
    }
}
