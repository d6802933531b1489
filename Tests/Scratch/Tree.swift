import Foundation

/// Everything in a folder: names, bytes and modes. It can be put back as it was.
package struct Tree: Hashable {
    package enum Entry: Hashable {
        case folder(mode: mode_t)
        case file([UInt8], mode: mode_t)
    }

    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// By paths below the folder; a folder sorts before what is in it.
    package var entries: [String: Entry] = [:]

    package init() {}

    package init(reading path: String) throws {
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
    package func write(to path: String) throws {
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
                    throw Failure(description: "\(path)/\(name): \(errno)")
                }
                close(file)
            }
        }
    }
}
