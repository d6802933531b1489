internal import KoreaUSSample
internal import TreatyTextSample
internal import USJapanSample
import Words

/// A dossier that the program brings along, real and complete; its files lie in `Sources/Samples` and are built in.
public struct Sample: Sendable {
    /// As people ask for it: `us-japan`.
    public let name: String
    /// Of the folder that `sherpa demo` writes it to.
    public let folder: String
    /// What it is, in a line.
    public var summary: String { words.text }
    private let words: StoreWords
    private let embedded: @Sendable () -> [(path: String, bytes: [UInt8])]

    /// What is meant where no name is given.
    public static let usJapan = Sample(
        name: "us-japan", folder: "us-japan-investment",
        words: .usJapanSample
    ) { USJapanFiles.all }
    public static let koreaUS = Sample(
        name: "korea-us", folder: "korea-us-investment",
        words: .koreaUSSample
    ) { KoreaUSFiles.all }
    public static let treatyText = Sample(
        name: "treaty-text", folder: "treaty-text",
        words: .treatyTextSample
    ) { TreatyTextFiles.all }

    public static let all = [usJapan, koreaUS, treatyText]

    public var files: [NewFile] { embedded().map { NewFile($0.path, $0.bytes) } }

    /// Writes the sample to a folder that is not there yet or is empty.
    public func write(to folder: String) throws(StoreError) { try DossierStore.make(folder, files: files) }
}
