internal import ArgumentParser
internal import DossierStore
internal import Words

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: CommandAbstract.make.text,
        usage: "sherpa init <dir> [--sample [<name>]] [--title <text>] [--git]",
        discussion: CommandNotes.initSamples(samples: SampleName.list).text)

    @Argument(help: ArgumentHelp(OptionHelp.newFolder.text, valueName: "dir"), completion: .directory)
    var folder: String?
    @Option(
        defaultAsFlag: SampleName.first,
        help: ArgumentHelp(OptionHelp.initSample.text, valueName: "name"),
        completion: Completions.samples)
    var sample: SampleName?
    @Option(help: ArgumentHelp(OptionHelp.negotiated.text, valueName: "text")) var title: String?
    @Flag(help: ArgumentHelp(OptionHelp.initGit.text)) var git = false
    @OptionGroup var options: DossierOptions

    func validate() throws {
        let sample = try sample?.sample()
        if folder == nil {
            throw ValidationError(
                "name a new or empty folder, as in `\(Program.name) init my-negotiation`"
                    + (sample == nil ? "" : ", and one of the samples: \(SampleName.allValueStrings.alternatives)"))
        }
        if sample != nil, title != nil {
            throw ValidationError("the sample has a title: leave out --sample or --title")
        }
    }

    func run() throws {
        guard let folder else { return }
        if let sample {
            try sample.sample().write(to: folder)
        } else {
            try EmptyDossier.write(to: folder, title: title ?? "New dossier")
        }
        if git {
            let store = try DossierStore.open(folder)
            let repository = try SyncCommand.setUp(store)
            try repository.checkState()
            try Sync(repository, of: store).commit()
        }
        let remedy = sample != nil ? "open it" : "name the two sides in \(folder)/dossier.md, then open it"
        StandardError.tell("made a dossier: \(remedy) with `\(Program.name) -C \(folder)`")
    }
}
