internal import ArgumentParser
import Glibc
internal import Negotiation
internal import Words

struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "help",
        abstract: CommandAbstract.help(topics: ManualPage.topics.map(\.rawValue).alternatives).text,
        usage: "sherpa help [<topic>]",
        discussion: CommandNotes.help.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.topic.text, valueName: "topic"), completion: Completions.topics)
    var words: [String] = []
    @Option(
        name: .customLong("man"),
        help: ArgumentHelp(OptionHelp.manFolder.text, valueName: "dir"),
        completion: .directory)
    var folder: String?

    func run() throws {
        if let folder { return try write(to: folder) }
        let text = try text(columns: StandardOutput.columns ?? 80)
        try Pager.write(text.hasSuffix("\n") ? text : text + "\n")
    }

    private func text(columns: Int) throws(Failure) -> String {
        if words.isEmpty { return Sherpa.helpMessage(columns: columns) }
        // What is both, such as `keys`, has more to say as a page.
        if words.count == 1, let page = ManualPage(topic: words[0]) { return page.plain(width: columns) }
        if let command = Sherpa.command(at: words[...]) { return Sherpa.helpMessage(for: command, columns: columns) }
        let path = words.joined(separator: " ")
        let known = HelpCommand.topics
        let near = Spelling.nearest(to: path, among: known)
        throw Failure(UsageWords.noTopic(path, .of(near, else: .choose(known))).text)
    }

    /// All that can be asked about.
    static var topics: [String] {
        let commands = Sherpa.configuration.subcommands.map { $0.configuration }.filter { $0.shouldDisplay }
        let topics = ManualPage.topics.map(\.rawValue)
        return topics + commands.compactMap { $0.commandName }.filter { !topics.contains($0) }
    }

    private func write(to folder: String) throws(Failure) {
        for page in ManualPage.allCases {
            let path = "\(folder)/\(page.path)"
            OutputFile.makeFolders(above: path)
            try OutputFile.deliver(Array(page.roff.utf8), to: path, replacing: true)
            StandardOutput.acknowledge(CommandWords.wrote(path: path).text + "\n")
        }
    }
}
