import Glibc
import Negotiation

/// This account's own folder of notes about one dossier, outside of it: what can be undone, and what was being typed.
///
/// It is named after the dossier's path, open to this account only, and made when something is first put there.
public struct StateFolder: Sendable {
    /// Absolute.
    public let path: String

    /// - Parameters:
    ///   - base: the program's folder for state, such as `~/.local/state/sherpa`.
    ///   - dossier: the dossier's path, absolute and without links.
    public init(below base: String, dossier: String) {
        let name = dossier.split(separator: "/").last.map { VisibleName.text($0.utf8.prefix(60)) } ?? "root"
        path = "\(base)/dossiers/\(name)-\(Fingerprint(Array(dossier.utf8)))"
    }

    /// Opens a folder in it; nil where there is none.
    func folder(_ name: String) throws(SystemError) -> Descriptor? {
        do { return try .folder("\(path)/\(name)") } catch {
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }

    /// Opens a folder in it, made where it is missing.
    func makingFolder(_ name: String) throws(SystemError) -> Descriptor {
        let full = "\(path)/\(name)"
        do { return try .folder(full) } catch {
            guard error.code == ENOENT else { throw error }
        }
        var end = full.startIndex
        while end < full.endIndex {
            let parent = end == full.startIndex ? "/" : String(full[..<end])
            end = full[full.index(after: end)...].firstIndex(of: "/") ?? full.endIndex
            if mkdir(String(full[..<end]), 0o700) == 0 {
                // What is durable in it must be found again after a power cut.
                _ = (try? Descriptor.folder(parent))?.isSynchronized()
            } else if errno != EEXIST {
                throw .last
            }
        }
        return try .folder(full)
    }
}

extension Descriptor {
    /// Writes a small file of this account's own as a whole. It outlasts the process, and a power cut where `isDurable`.
    func writeNote(_ name: String, _ bytes: [UInt8], isDurable: Bool = false) throws(SystemError) {
        try writeNote(name, isDurable: isDurable) { file throws(SystemError) in try file.write(bytes) }
    }

    /// The same of one that `body` writes part by part.
    func writeNote(
        _ name: String, isDurable: Bool = false, _ body: (borrowing Descriptor) throws(SystemError) -> Void
    ) throws(SystemError) {
        let aside = ".\(name).part"
        do throws(SystemError) {
            let file = try open(aside, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
            try body(file)
            if isDurable { try file.synchronize() }
            try file.finish()
            guard renameat(number, aside, number, name) == 0 else { throw SystemError.last }
            if isDurable { try synchronize() }
        } catch {
            unlinkat(number, aside, 0)
            throw error
        }
    }

    /// Names in this folder that end in one of these ways, in order.
    func names(endingIn endings: String...) throws(SystemError) -> [String] {
        var names: [String] = []
        try forEachName { bytes in
            let name = String(decoding: bytes, as: UTF8.self)
            if !name.hasPrefix("."), endings.contains(where: name.hasSuffix) { names.append(name) }
        }
        return names.sorted()
    }
}
