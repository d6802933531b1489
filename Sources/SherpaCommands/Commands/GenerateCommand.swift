internal import ArgumentParser
internal import DossierStore
internal import Words

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "generate", abstract: CommandAbstract.generate.text,
        discussion: CommandNotes.generate.text)

    @Argument(help: ArgumentHelp(OptionHelp.newFolder.text, valueName: "dir"), completion: .directory) var folder:
        String
    @Option(help: ArgumentHelp(OptionHelp.generatedCount.text, valueName: "n"))
    var records: Int
    @Option(help: ArgumentHelp(OptionHelp.generatedSeed.text, valueName: "n"))
    var seed: UInt64 = 1
    @OptionGroup var options: DossierOptions

    private static let most = 1_000_000

    func validate() throws {
        guard (0...Self.most).contains(records) else {
            throw ValidationError("--records: write a number from 0 to \(Self.most)")
        }
    }

    func run() throws {
        var dossier = GeneratedDossier(records: records, seed: seed)
        try DossierStore.make(folder, files: dossier.files())
        StandardError.tell("wrote \(records) records to \(folder)")
    }
}
