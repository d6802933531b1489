internal import ArgumentParser

extension CommandConfiguration {
    /// The configuration of a command below `sherpa`.
    ///
    /// The library is told of the parent, or else it checks every command parsed alone for a request of a completion script,
    /// which took longer than to reckon a rate. (`sherpa completion` writes the scripts.)
    init(
        ofSherpa name: String, abstract: String, usage: String? = nil, discussion: String = "",
        shouldDisplay: Bool = true, subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name, _superCommandName: Program.name, abstract: abstract, usage: usage,
            discussion: discussion, shouldDisplay: shouldDisplay, subcommands: subcommands)
    }
}
