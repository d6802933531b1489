internal import FrontMatter
internal import Negotiation
internal import Screen

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
    /// with it, or with a theme that it inherits from, is told, and looks as the standard theme does.
    static func theme(_ name: String) -> (theme: Theme, notices: [Notice]) {
        // The standard theme is compiled in as a value; only its file in the search path could change it.
        var sources: [ThemeSource] = []
        var notices: [Notice] = []
        var wanted: String? = name
        while let next = wanted, !sources.contains(where: { $0.name == next }) {
            guard let file = find(next) else {
                if sources.isEmpty { notices.append(Notice(unknown(name))) }
                break
            }
            let source = read(file, name: next, &notices)
            sources.append(source)
            wanted = source.inherits
        }
        let (theme, problems) = Theme.make(from: sources)
        return (theme, notices + problems.map { Notice($0) })
    }

    private struct File {
        let path: String
        let bytes: [UInt8]
    }

    private static func find(_ name: String) -> File? {
        let isPath = name.contains("/") || name.hasSuffix(".yaml")
        let paths = isPath ? [name] : Directories.themes.map { "\($0)/\(name).yaml" }
        for path in paths {
            if let bytes = try? SettingsFile.read(path) { return File(path: path, bytes: bytes) }
        }
        return embedded[name].map { File(path: "themes/\(name).yaml", bytes: $0) }
    }

    private static func read(_ file: File, name: String, _ notices: inout [Notice]) -> ThemeSource {
        var source = ThemeSource(name: name)
        do throws(SyntaxError) {
            let document = try Document.bare(file.bytes)
            func refuse(_ offset: Int, _ remedy: String) {
                let place = document.position(of: offset)
                notices.append(Notice(file.path, line: place.line, column: place.column, remedy))
            }
            for entry in document.root.entries {
                switch (entry.key, entry.value.kind) {
                case ("inherits", .scalar): source.inherits = entry.value.text
                case ("palette", .map):
                    for colour in entry.value.entries {
                        guard colour.value.kind == .scalar else {
                            refuse(colour.keyOffset, "\(colour.key): write a colour, as in \"#1f6feb\"")
                            continue
                        }
                        source.palette[colour.key] = colour.value.text
                    }
                case ("palette", _):
                    refuse(entry.keyOffset, "palette: write colours by name, each on a line of its own")
                case (let slot, .scalar) where Slot(rawValue: slot) == nil: refuse(entry.keyOffset, unknown(slot: slot))
                case (let slot, .scalar): source.slots[slot] = entry.value.text
                case (let slot, _): refuse(entry.keyOffset, "\(slot): write a paint, as in `\(slot): bold red`")
                }
            }
        } catch {
            notices.append(Notice(file.path, line: error.line, column: error.column, error.message))
        }
        return source
    }

    private static func unknown(slot: String) -> String {
        let slots = Slot.allCases.map(\.rawValue)
        let remedy = Spelling.nearest(to: slot, among: slots).map { "did you mean `\($0)`?" }
        return "no slot `\(slot)`: \(remedy ?? "the slots are \(slots.joined(separator: ", "))")"
    }

    private static func unknown(_ name: String) -> String {
        let names = embedded.keys.sorted().joined(separator: ", ")
        return name.contains("/") || name.hasSuffix(".yaml")
            ? "no theme file \(name): name one that can be read"
            : "no theme `\(name)`: write \(names), or put \(name).yaml in \(Directories.configuration)/themes"
    }
}
