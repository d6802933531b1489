internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

/// A sample as it is named on the command line.
struct SampleName: ExpressibleByArgument, CustomStringConvertible {
    private let name: String

    static let first = SampleName(argument: Sample.usJapan.name)

    // Any name is taken here: one that an option refuses would be read as the folder.
    init(argument: String) { name = argument }

    /// The sample of this name.
    func sample() throws -> Sample {
        if let sample = Sample.all.first(where: { $0.name == name }) { return sample }
        throw ValidationError(UsageWords.noSample(name: name, known: SampleName.allValueStrings).text)
    }

    var description: String { name }
    static let allValueStrings = Sample.all.map(\.name)

    /// The names and what they stand for, a line for each.
    static var list: String { Sample.all.map { "  \($0.name)  \($0.summary)" }.joined(separator: "\n") }
}
