internal import ArgumentParser
internal import DossierStore
internal import Words

/// What git runs to merge one file; `sync --setup` and `sync` tell it to.
struct MergeDriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "merge-driver", abstract: CommandAbstract.mergeDriver.text, shouldDisplay: false)

    @Argument(help: ArgumentHelp(OptionHelp.mergeBase.text)) var base: String
    @Argument(help: ArgumentHelp(OptionHelp.mergeOurs.text)) var ours: String
    @Argument(help: ArgumentHelp(OptionHelp.mergeTheirs.text)) var theirs: String
    @Argument(help: ArgumentHelp(OptionHelp.mergePath.text)) var path: String
    @Argument(help: ArgumentHelp(OptionHelp.mergeMarks.text)) var marks: [String] =
        []

    func run() throws {
        // Versions of git that know no %X hand it on as it is.
        let names = marks.dropFirst().map { $0.hasPrefix("%") || $0.isEmpty ? nil : $0 }
        let merge = FileMerge(
            base: base, ours: ours, theirs: theirs, path: path, markSize: marks.first.flatMap { Int($0) },
            ourName: names.first ?? nil, theirName: names.dropFirst().first ?? nil)
        let outcome: FileMerge.Outcome
        do { outcome = try merge.run() } catch { throw Failure(error.description, .unmerged) }
        if outcome == .conflict { throw Failure(quietly: .nothing) }
    }
}
