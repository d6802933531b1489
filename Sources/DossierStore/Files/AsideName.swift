import CSystemCalls
import Glibc
import Negotiation

/// The names of what a save writes beside a record's file. They tell, after a crash, what such a file is: which version
/// it was to replace and which it holds.
struct AsideName {
    /// `returns.md`
    let target: String
    private let base: String
    private let new: String
    private let unique: String

    private static let partialEnding = ".part"
    private static let completeEnding = ".tmp"
    private static let gone = "gone"

    /// - Parameters:
    ///   - base: nil for a file that is not there yet.
    ///   - new: nil for a file that is taken away.
    init(target: String, base: [UInt8]?, new: [UInt8]?) {
        self.target = target
        self.base = base.map { Fingerprint($0).description } ?? "new"
        self.new = new.map { Fingerprint($0).description } ?? AsideName.gone
        unique = String(UInt32.random(in: 0 ... .max), radix: 16)
    }

    /// While it is being written.
    var partial: String { stem + AsideName.partialEnding }
    /// From when it is on disk.
    var complete: String { stem + AsideName.completeEnding }
    private var stem: String { ".\(target).\(base).\(new).\(unique)" }

    /// Reads a name of a folder; nil where no save has made it.
    init?(_ name: String) {
        guard name.hasPrefix("."), name.hasSuffix(AsideName.completeEnding) || name.hasSuffix(AsideName.partialEnding)
        else { return nil }
        // From behind: the name of a copy may have dots of its own.
        let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6, let last = parts.indices.last else { return nil }
        target = parts[..<(last - 3)].joined(separator: ".")
        guard RecordID(.gap, named: target) != nil else { return nil }
        (base, new, unique) = (parts[last - 3], parts[last - 2], parts[last - 1])
    }

    /// Whether it holds what a record's file held that was taken away.
    var isRemoval: Bool { new == AsideName.gone }

    static func isPartial(_ name: String) -> Bool { name.hasSuffix(partialEnding) }

    /// Whether these bytes are one of the two versions that the save knew: nothing that anybody else wrote.
    func knows(_ bytes: [UInt8]) -> Bool {
        let print = Fingerprint(bytes).description
        return print == base || print == new
    }

    /// Leaves a version that belongs to nobody's save where people see it. Gives its name, or the old one where even
    /// that failed.
    static func keepBeside(_ name: String, target: String, in folder: Int32) -> String {
        for _ in 0..<8 {
            let kept = "\(target)\(keptMark)\(String(UInt32.random(in: 0 ... .max), radix: 16))"
            if sherpa_rename_without_replacing(folder, name, kept) == 0 { return kept }
            guard errno == EEXIST else { break }
        }
        return name
    }

    /// In the names of versions that are kept beside a record.
    private static let keptMark = ".conflict-"

    /// The file beside which a version of this name was kept; nil for other names.
    static func record(ofKept name: some Collection<UInt8>) -> String? {
        let parts = String(decoding: name, as: UTF8.self).split(separator: keptMark)
        guard parts.count == 2, parts[0].hasSuffix(".md"), RecordID.isWellFormed(String(parts[0].dropLast(3))) else {
            return nil
        }
        return String(parts[0])
    }
}
