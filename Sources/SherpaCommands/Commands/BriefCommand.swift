internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Workbench

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "Write a brief for the principal: on gaps, on a meeting, or for the summit.",
        discussion: """
            Without an id it is for the next summit; of a gap, its brief; of a meeting, its readout. Several ids make \
            several pages. What cannot be read is named in the summit's brief, which ends with 2 if a folder or a file \
            cannot be opened.
            """)

    @Argument(help: "Ids of gaps and meetings.", completion: Completions.ids(of: [.gap, .meeting])) var ids: [String] =
        []
    @Option(
        help: ArgumentHelp("text, markdown or html; else by the output's name, else text.", valueName: "form"),
        completion: .list(BriefFormat.allCases.map(\.rawValue)), transform: BriefCommand.format)
    var format: BriefFormat?
    @Flag(help: "Include fallbacks, red lines and landing zones.") var withRedLines = false
    @Option(name: .shortAndLong, help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
    var output: String?
    @Flag(help: "Replace the file if it exists.") var force = false
    @OptionGroup var options: DossierOptions

    private static func format(_ word: String) throws -> BriefFormat {
        guard let format = BriefFormat(rawValue: word) else {
            throw ValidationError("write \(BriefFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }

    func run() throws {
        let dossier = try options.store().load()
        let today = options.today(dossier)
        let briefs =
            try ids.isEmpty
            ? [Brief.summit(dossier, today: today, withRedLines: withRedLines)]
            : ids.map { try brief(of: dossier.record(named: $0).id, in: dossier, today: today) }
        let format = format ?? output.flatMap(BriefFormat.init(path:)) ?? .text
        let text = format.text(of: briefs)
        if let output { try write(text, to: output) } else { try StandardOutput.write(text) }
        if ids.isEmpty { try Wholeness(of: dossier).tell() }
    }

    private func write(_ text: String, to output: String) throws(Failure) {
        do throws(OutputFile.Failed) {
            try OutputFile.write(Array(text.utf8), to: output, replacing: force)
        } catch {
            switch error {
            case .exists: throw Failure("\(output) already exists: name another file, or give --force")
            case .system(let code): throw Failure("\(output) cannot be written: \(reason(code))")
            }
        }
        StandardError.tell("wrote \(output)")
    }

    private func brief(of id: RecordID, in dossier: Dossier, today: CalendarDate) throws(Failure) -> Brief {
        if let problem = dossier.summary(of: id)?.problems.first(where: \.breaks) {
            throw Failure(problem.description)
        }
        if let gap = dossier.gap(id.name), id.kind == .gap {
            return .of(gap, in: dossier, today: today, withRedLines: withRedLines)
        }
        if let meeting = dossier.meeting(id.name), id.kind == .meeting {
            return .readout(of: meeting, in: dossier, today: today)
        }
        throw Failure(
            "\(id.name) is a \(id.kind.rawValue): briefs are for gaps and meetings; without an id, for the summit")
    }
}
