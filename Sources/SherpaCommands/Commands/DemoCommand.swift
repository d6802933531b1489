internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Words

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "demo", abstract: CommandAbstract.demo.text,
        discussion: CommandNotes.demo(samples: SampleName.list).text)

    @Option(help: ArgumentHelp(OptionHelp.whichSample.text, valueName: "name"), completion: Completions.samples)
    var sample = SampleName.first
    @Option(
        name: .customLong("dir"),
        help: ArgumentHelp(OptionHelp.demoFolder.text, valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var options: DossierOptions

    func validate() throws { _ = try sample.sample() }

    func run() throws {
        let sample = try sample.sample()
        let folder = folder ?? Directories.folder(of: sample)
        if access("\(folder)/dossier.md", F_OK) != 0 { try sample.write(to: folder) }
        let store = try DossierStore.open(folder, state: Directories.state)
        if !StandardOutput.isTerminal { StandardError.tell(CommandWords.sampleIsIn(path: store.path).text) }
        try Opening(store: store, asked: options.asked).run()
    }
}
