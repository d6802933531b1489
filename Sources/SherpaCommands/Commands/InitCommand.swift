internal import ArgumentParser
internal import DossierStore
internal import Words

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "init", abstract: CommandAbstract.make.text,
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
            let samples = sample == nil ? nil : SampleName.allValueStrings
            throw ValidationError(UsageWords.nameFolder(program: Program.name, samples: samples).text)
        }
        if sample != nil, title != nil {
            throw ValidationError(UsageWords.sampleHasTitle.text)
        }
    }

    func run() throws {
        guard let folder else { return }
        if let sample {
            try sample.sample().write(to: folder)
        } else {
            try EmptyDossier.write(to: folder, title: title ?? CommandWords.newDossier.text)
        }
        if git {
            let store = try DossierStore.open(folder)
            let repository = try SyncCommand.setUp(store)
            try repository.checkState()
            try Sync(repository, of: store).commit()
        }
        StandardError.tell(
            CommandWords.madeDossier(folder: folder, program: Program.name, isSample: sample != nil).text)
    }
}
