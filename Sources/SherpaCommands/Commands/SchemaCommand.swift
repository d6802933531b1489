internal import ArgumentParser
internal import Negotiation
internal import Words

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "schema", abstract: CommandAbstract.schema.text, discussion: CommandNotes.schema.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.schemaName.text), completion: .list(OutputSchema.all.map(\.name)))
    var name: String?

    func run() throws {
        let all = OutputSchema.all
        guard let name else { return try StandardOutput.write(all.map { $0.name + "\n" }.joined()) }
        guard let schema = all.first(where: { $0.name == name }) else {
            let names = all.map(\.name)
            throw Failure(
                UsageWords.noSchema(name, .of(Spelling.nearest(to: name, among: names), else: .choose(names))).text)
        }
        try StandardOutput.write("\(schema.json)\n")
    }
}
