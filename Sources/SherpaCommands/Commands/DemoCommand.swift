internal import ArgumentParser
internal import DossierStore
import Glibc

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open the sample dossier: Japan's investment in the United States.",
        discussion: "It is written once; what you change in it stays.")

    @Option(
        name: .customLong("dir"),
        help: ArgumentHelp("Folder for the sample, if not the usual one.", valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var options: DossierOptions

    func run() throws {
        let folder = folder ?? Directories.sample
        if access("\(folder)/dossier.md", F_OK) != 0 { try Sample.write(to: folder) }
        let store = try DossierStore.open(folder, state: Directories.state)
        if !StandardOutput.isTerminal { StandardError.tell("the sample dossier is in \(store.path)") }
        try Opening(store: store, asked: options.asked).run()
    }
}
