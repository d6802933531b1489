internal import ArgumentParser
internal import Words

extension CommandOutline {
    /// Its commands with theirs, as a page of the manual has them.
    var blocks: [ManualBlock] { commands.flatMap { $0.blocks(below: [commandName], without: common) } }

    private func blocks(below path: [String], without common: [ArgumentOutline]) -> [ManualBlock] {
        let path = path + [commandName]
        guard commands.isEmpty else {
            return commands.flatMap { $0.blocks(below: path, without: common) }
        }
        let usage = Sherpa.command(at: path.dropFirst())?.configuration.usage
        let own = usage.map { String($0.dropFirst(path.joined(separator: " ").count + 1)) }
        let options = shown.filter { !common.contains($0) && ($0.kind != .positional || $0.abstract != nil) }
        let words =
            positionals.map(\.synopsis)
            + (options.contains { $0.kind != .positional } ? [ManualWords.options.text] : [])
        let rest = own ?? words.joined(separator: " ")
        return [
            .item(
                "`\(path.joined(separator: " "))`" + (rest.isEmpty ? "" : " \(rest)"),
                [.paragraph(abstract ?? "")] + ManualBlock.told(discussion ?? "")
                    + ManualBlock.items(options))
        ]
    }
}

extension ManualBlock {
    static func items(_ arguments: [ArgumentOutline]) -> [ManualBlock] {
        arguments.map { argument in
            let value = argument.kind == .option ? " <\(argument.valueName ?? "value")>" : ""
            let names = (argument.names ?? []).map { "`\($0.typed)`\(value)" }
            let does = argument.meaning ?? ""
            let told = argument.defaultValue.map { ManualWords.option(does: does, standard: $0).text }
            return .item(
                names.isEmpty ? argument.synopsis : names.joined(separator: ", "), [.paragraph(told ?? does)])
        }
    }

    /// Paragraphs, and lines that stand in from the margin, of the longer help of a command.
    fileprivate static func told(_ text: String) -> [ManualBlock] {
        var blocks: [ManualBlock] = []
        var verbatim: [String] = []
        func endLines() {
            if !verbatim.isEmpty { blocks.append(.lines(verbatim)) }
            verbatim = []
        }
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  ") {
                verbatim.append(String(line.dropFirst(2)))
            } else {
                endLines()
                blocks.append(.paragraph(String(line)))
            }
        }
        endLines()
        return blocks
    }
}
