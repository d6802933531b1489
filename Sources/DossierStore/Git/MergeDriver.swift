/// The command by which git merges records field by field: this program itself.
public struct MergeDriver: Sendable {
    static let name = "sherpa"

    /// For git, which fills in the places and gives it to a shell.
    let command: String

    /// `program` is its path, whatever characters are in it.
    public init(program: String) {
        let quoted = "'" + program.replacing("'", with: "'\\''") + "'"
        command = quoted.replacing("%", with: "%%") + " merge-driver -- %O %A %B %P %L %X %Y"
    }

    /// For one run of git: no attribute and no setting of the clone is needed. New files stay in the folder they were
    /// made in, and a solution that git remembers would be a guess.
    var settings: [String] {
        [
            "merge.\(MergeDriver.name).driver=\(command)", "merge.default=\(MergeDriver.name)",
            "merge.directoryRenames=false", "merge.conflictStyle=diff3", "rerere.enabled=false",
        ]
    }
}
