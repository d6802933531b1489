internal import ArgumentParser
internal import DossierStore

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write a large made-up dossier, to measure with.",
        discussion: "The same number and seed give the same files, byte for byte.")

    @Argument(help: ArgumentHelp("A new or empty folder.", valueName: "dir"), completion: .directory) var folder: String
    @Option(help: ArgumentHelp("How many records: 1 project, 3 gaps and 6 meetings in 10.", valueName: "n"))
    var records: Int
    @Option(help: ArgumentHelp("What the choices are made from.", valueName: "n"))
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
