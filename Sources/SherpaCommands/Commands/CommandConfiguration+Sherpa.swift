internal import ArgumentParser

extension CommandConfiguration {
    /// The configuration of a command below `sherpa`.
    ///
    /// That it is below one is said to the library, too, which otherwise asks of a command that is parsed alone whether a
    /// completion script is wanted: that took longer than to reckon a rate. (`sherpa completion` writes the scripts.)
    init(
        ofSherpa name: String, abstract: String, usage: String? = nil, discussion: String = "",
        shouldDisplay: Bool = true, subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name, _superCommandName: Program.name, abstract: abstract, usage: usage,
            discussion: discussion, shouldDisplay: shouldDisplay, subcommands: subcommands)
    }
}
