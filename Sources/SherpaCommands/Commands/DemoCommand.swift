internal import ArgumentParser
internal import DossierStore
import Glibc

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open a sample dossier: Japan's investment in the United States, or another.",
        discussion: "It is written once; what you change in it stays.\n\nSamples:\n\(SampleName.list)")

    @Option(help: ArgumentHelp("Which sample.", valueName: "name"), completion: Completions.samples)
    var sample = SampleName.first
    @Option(
        name: .customLong("dir"),
        help: ArgumentHelp("Folder for the sample, if not the usual one.", valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var options: DossierOptions

    func validate() throws { _ = try sample.sample() }

    func run() throws {
        let sample = try sample.sample()
        let folder = folder ?? Directories.folder(of: sample)
        if access("\(folder)/dossier.md", F_OK) != 0 { try sample.write(to: folder) }
        let store = try DossierStore.open(folder, state: Directories.state)
        if !StandardOutput.isTerminal { StandardError.tell("the sample dossier is in \(store.path)") }
        try Opening(store: store, asked: options.asked).run()
    }
}
