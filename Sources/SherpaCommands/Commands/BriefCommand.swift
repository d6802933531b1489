internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words
internal import Workbench

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "brief", abstract: CommandAbstract.brief.text,
        discussion: CommandNotes.brief.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.briefIDs.text), completion: Completions.ids(of: [.gap, .project, .meeting]))
    var ids: [String] = []
    @Option(
        help: ArgumentHelp(OptionHelp.briefFormat.text, valueName: "form"),
        completion: .list(BriefOutput.all.map(\.word)), transform: BriefCommand.format)
    var format: BriefOutput?
    @Flag(help: ArgumentHelp(OptionHelp.includeRedLines.text)) var withRedLines = false
    @Flag(name: .customLong("final"), help: ArgumentHelp(OptionHelp.finalBrief.text)) var isFinal = false
    @Option(name: .shortAndLong, help: ArgumentHelp(OptionHelp.outputFile.text, valueName: "file"), completion: .file())
    var output: String?
    @Flag(help: ArgumentHelp(OptionHelp.replaceFile.text)) var force = false
    @OptionGroup var options: DossierOptions

    private static func format(_ word: String) throws -> BriefOutput {
        guard let format = BriefOutput.all.first(where: { $0.word == word }) else {
            throw ValidationError(UsageWords.writeOneOf(BriefOutput.all.map(\.word)).text)
        }
        return format
    }

    func run() throws {
        let dossier = try options.store().load()
        let today = options.today(dossier)
        if isFinal {
            guard ids.isEmpty else { throw Failure(UsageWords.finalIsForSummit.text) }
            let reasons = dossier.whyDraft(on: today)
            guard reasons.isEmpty else { throw Failure(UsageWords.notFinal(reasons: reasons).text) }
        }
        let form = format ?? output.flatMap(BriefOutput.init(path:)) ?? .form(.text)
        let briefs =
            try ids.isEmpty
            ? [summit(dossier, today: today, on: form.side)]
            : ids.map { try brief(of: dossier.record(named: $0).id, in: dossier, today: today) }
        switch form {
        case .form(let format):
            let text = format.text(of: briefs)
            if let output { try write(Array(text.utf8), to: output) } else { try StandardOutput.write(text) }
        case .pdf:
            guard let output else { throw Failure(UsageWords.namePDF.text) }
            try print(BriefFormat.html.text(of: briefs), to: output)
        }
        if ids.isEmpty { try Wholeness(of: dossier).tell() }
    }

    /// On two sides, and the aide is told what it took.
    private func summit(_ dossier: Dossier, today: CalendarDate, on side: BriefSide) throws(Failure) -> Brief {
        let fitted = FittedSummit(
            dossier, today: today, on: side, withRedLines: withRedLines, isFinal: isFinal, secrets: Secrets(dossier))
        if let excess = fitted.excess { throw Failure(excess.text) }
        if let note = fitted.note { StandardError.tell(note.text) }
        return fitted.writing.whole
    }

    /// By a program of this machine. Where none can, the page of HTML is kept in the place of the PDF.
    private func print(_ page: String, to output: String) throws(Failure) {
        let pdf: [UInt8]
        do throws(PagePrinter.Failure) { pdf = try PagePrinter.pdf(of: Array(page.utf8)) } catch {
            let name = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output
            try write(Array(page.utf8), to: "\(name).html")
            throw Failure(UsageWords.noPDF(reason: error.reason).text)
        }
        try write(pdf, to: output)
    }

    private func write(_ bytes: [UInt8], to output: String) throws(Failure) {
        try OutputFile.deliver(bytes, to: output, replacing: force)
        StandardError.tell(CommandWords.wrote(path: output).text)
    }

    private func brief(of id: RecordID, in dossier: Dossier, today: CalendarDate) throws(Failure) -> Brief {
        if let problem = dossier.summary(of: id)?.problems.first(where: \.breaks) {
            throw Failure(problem.description)
        }
        if let gap = dossier.gap(id.name), id.kind == .gap {
            return .of(gap, in: dossier, today: today, withRedLines: withRedLines)
        }
        if let project = dossier.project(id.name), id.kind == .project {
            return .of(project, in: dossier, today: today, withRedLines: withRedLines)
        }
        if let meeting = dossier.meeting(id.name), id.kind == .meeting {
            return .readout(of: meeting, in: dossier, today: today)
        }
        throw Failure(UsageWords.noBriefOf(id: id.name, kind: id.kind.term).text)
    }
}
