import Foundation

/// Everything in a folder: names, bytes and modes. It can be put back as it was.
struct Tree: Hashable {
    enum Entry: Hashable {
        case folder(mode: mode_t)
        case file([UInt8], mode: mode_t)
    }

    /// By paths below the folder; a folder sorts before what is in it.
    var entries: [String: Entry] = [:]

    init() {}

    init(reading path: String) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var status = stat()
            guard lstat("\(path)/\(name)", &status) == 0 else { continue }
            let mode = status.st_mode & 0o7777
            switch status.st_mode & S_IFMT {
            case S_IFDIR: entries[name] = .folder(mode: mode)
            case S_IFREG:
                entries[name] = .file([UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)"))), mode: mode)
            default: break
            }
        }
    }

    /// Makes the folder hold exactly this.
    func write(to path: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        mkdir(path, 0o755)
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            switch entry {
            case .folder(let mode):
                mkdir("\(path)/\(name)", 0o700)
                chmod("\(path)/\(name)", mode)
            case .file(let bytes, let mode):
                let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard file >= 0, Glibc.write(file, bytes, bytes.count) == bytes.count, fchmod(file, mode) == 0 else {
                    throw StartedProgram.Failure(description: "\(path)/\(name): \(errno)")
                }
                close(file)
            }
        }
    }

    func bytes(_ path: String) -> [UInt8]? {
        guard case .file(let bytes, mode: _) = entries[path] else { return nil }
        return bytes
    }

    func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Names in a folder.
    func names(in folder: String) -> [String] {
        entries.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
            .filter { !$0.contains("/") }.sorted()
    }

    /// The same for trees that differ in the random parts of temporary names only.
    var likeness: Tree {
        var tree = Tree()
        for (name, entry) in entries {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            let plain = parts.map { $0.count > 8 && $0.allSatisfy(\.isHexDigit) ? "#" : String($0) }
            tree.entries[plain.joined(separator: ".")] = entry
        }
        return tree
    }
}
