internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Negotiation
internal import Words

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "calendar", abstract: CommandAbstract.calendar.text, discussion: CommandNotes.calendar.text)

    @Option(help: ArgumentHelp(OptionHelp.mineOwner.text, valueName: "owner")) var mine: String?
    @Option(
        name: .shortAndLong, help: ArgumentHelp(OptionHelp.outputFile.text, valueName: "file"), completion: .file())
    var output: String?
    @Flag(help: ArgumentHelp(OptionHelp.replaceFile.text)) var force = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        let dossier = try options.store().load()
        let (events, leftOut) = dossier.calendarEvents(of: mine, withholding: Secrets(dossier))
        let calendar = ICalendar(
            name: dossier.title, dossier: dossier.framework.ownName, events: events, stamp: Self.stamp,
            product: "\(Program.name) \(Program.version)")
        if let mine, !events.contains(where: { $0.kind == .due }) {
            StandardError.tell(CalendarWords.nobody(owner: mine).text)
        }
        if leftOut > 0 { StandardError.tell(CalendarWords.leftOut(leftOut).text) }
        if let output {
            try OutputFile.deliver(Array(calendar.text.utf8), to: output, replacing: force)
            StandardError.tell(CalendarWords.wrote(events: events.count, path: output).text)
        } else {
            try StandardOutput.write(calendar.text)
        }
        try Wholeness(of: dossier).tell()
    }

    /// Now, in UTC.
    private static var stamp: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        strftime(&buffer, buffer.count, "%Y%m%dT%H%M%SZ", &parts)
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
