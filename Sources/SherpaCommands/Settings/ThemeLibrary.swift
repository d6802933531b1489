internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words

/// Themes by name: files of the search path, then those compiled in.
enum ThemeLibrary {
    /// `terminal` needs no file: it is what Screen falls back to.
    private static let embedded: [String: [UInt8]] = [
        "terminal": PackageResources.terminal_yaml,
        "light": PackageResources.light_yaml,
        "dark": PackageResources.dark_yaml,
        "lantern": PackageResources.lantern_yaml,
        "colour-blind": PackageResources.colour_blind_yaml,
        "mono": PackageResources.mono_yaml,
    ]

    /// The theme of this name, or in the file of this path: one that has a slash or ends in `.yaml`. What is wrong
    /// with it, or with a theme that it inherits from, is reported with its place, and looks as the standard theme does.
    static func theme(_ name: String) -> (theme: Theme, notices: [Notice]) {
        // The standard theme is compiled in as a value; only its file in the search path could change it.
        var files: [ThemeFile] = []
        var notices: [Notice] = []
        var wanted: String? = name
        while let next = wanted, !files.contains(where: { $0.source.name == next }) {
            guard let (path, bytes) = find(next) else {
                if files.isEmpty { notices.append(Notice(unknown(name))) }
                break
            }
            let file = ThemeFile(bytes, path: path, name: next)
            files.append(file)
            wanted = file.source.inherits
        }
        let (theme, faults) = Theme.make(from: files.map(\.source))
        let told = faults.compactMap { fault in files.first { $0.source.name == fault.theme }?.notice(of: fault) }
        return (theme, notices + files.flatMap(\.notices) + told)
    }

    static var builtIn: [String] { embedded.keys.sorted() }

    /// The names of those that come with the program, and of files in the search path.
    static var names: [String] {
        let files = Directories.themes.flatMap { folder in
            Directories.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        }
        return Set(embedded.keys).union(files).sorted()
    }

    private static func find(_ name: String) -> (path: String, bytes: [UInt8])? {
        let isPath = name.contains("/") || name.hasSuffix(".yaml")
        let paths = isPath ? [name] : Directories.themes.map { "\($0)/\(name).yaml" }
        for path in paths {
            if let bytes = try? SettingsFile.read(path) { return (path, bytes) }
        }
        return embedded[name].map { ("themes/\(name).yaml", $0) }
    }

    private static func unknown(_ name: String) -> String {
        return name.contains("/") || name.hasSuffix(".yaml")
            ? SettingWords.noThemeFile(path: name).text
            : SettingWords.noTheme(name: name, known: builtIn, folder: "\(Directories.configuration)/themes").text
    }
}
