internal import ArgumentParser
internal import DossierStore

/// What git runs to merge one file; `sync --setup` and `sync` tell it to.
struct MergeDriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-driver", abstract: "Merge a record's file field by field, for git.", shouldDisplay: false)

    @Argument(help: "The common ancestor (%O).") var base: String
    @Argument(help: "Our side, which becomes the result (%A).") var ours: String
    @Argument(help: "Their side (%B).") var theirs: String
    @Argument(help: "The file's path in the repository (%P).") var path: String
    @Argument(help: "The length of marks (%L), and the names of our side (%X) and theirs (%Y).") var marks: [String] =
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
