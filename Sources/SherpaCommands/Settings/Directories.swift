internal import DossierStore
import Glibc
internal import Screen

/// Where the program keeps and looks for files of its own, by the XDG Base Directory Specification.
enum Directories {
    static var configuration: String { folder("XDG_CONFIG_HOME", ".config") }
    static var data: String { folder("XDG_DATA_HOME", ".local/share") }
    static var state: String { folder("XDG_STATE_HOME", ".local/state") }
    /// For what is kept only to be fast; nil where `SHERPA_CACHE=off` wants none.
    static var cache: String? {
        Environment.value("SHERPA_CACHE") == "off" ? nil : folder("XDG_CACHE_HOME", ".cache")
    }

    static var configurationFile: String { configuration + "/config.yaml" }
    static func folder(of sample: Sample) -> String { "\(data)/\(sample.folder)" }

    /// Folders with theme files, the first to be looked in first.
    static var themes: [String] {
        let own = Environment.value("SHERPA_THEME_PATH").map(parts) ?? []
        let shared = parts(Environment.value("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share")
        return own + [configuration + "/themes"] + shared.map { "\($0)/\(Program.name)/themes" }
    }

    /// What is in a folder; nothing where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// The specification has relative paths ignored.
    private static func folder(_ variable: String, _ standard: String) -> String {
        let named = Environment.value(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
        return "\(named ?? "\(Environment.home)/\(standard)")/\(Program.name)"
    }

    private static func parts(_ path: String) -> [String] { path.split(separator: ":").map(String.init) }
}
