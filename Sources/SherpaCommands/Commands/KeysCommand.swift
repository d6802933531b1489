internal import ArgumentParser
internal import Negotiation
internal import Words
internal import Workbench

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "keys", abstract: CommandAbstract.keys.text)

    @Flag(help: ArgumentHelp(OptionHelp.keysJSON.text))
    var json = false

    func run() throws {
        let configuration = Configuration(file: Directories.configurationFile)
        for notice in configuration.notices { StandardError.tell(notice.text) }
        let rows = configuration.keymap.table
        guard !json else {
            let objects = rows.map { row in
                JSON.object([
                    .init("keys", .array(row.binding.keys.map { .string($0.name) })),
                    .init("action", .string(row.binding.name)), .init("does", .string(row.binding.help.english)),
                    .init("places", .array(row.places.map(JSON.string))),
                ])
            }
            return try StandardOutput.write(JSON.array(objects).description + "\n")
        }
        let table = TextTable(
            headings: ["keys", "action", "does", "where"].map { .init(title: $0, alignment: .leading) },
            rows: rows.map { row in
                .cells([
                    row.binding.keys.map(\.name).joined(separator: " "), row.binding.name, row.binding.help.text,
                    row.whereabouts,
                ])
            })
        try StandardOutput.write(table.aligned(width: nil))
    }
}
