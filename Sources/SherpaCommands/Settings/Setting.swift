internal import FrontMatter
internal import Screen
internal import Words
internal import Workbench

/// A setting of config.yaml: everything the program knows about it, said once. Whatever reads the file, writes a sample of
/// it, shows what is set or explains it goes through the table.
struct Setting: Sendable {
    /// What is wrong, and where in the file.
    typealias Fault = (String, Int)

    let key: String
    /// What it sets.
    let help: String
    /// How to write it, in words that end a sentence: "write …".
    let expectation: String
    /// What holds where it is not set.
    let standard: String
    /// Lines that set it.
    let example: [String]
    /// Takes over what an entry of the file says. Gives what is wrong with it.
    let read: @Sendable (Node.Entry, inout Configuration) -> [Fault]
    /// As it is set, in a line.
    let shown: @Sendable (Configuration) -> String

    static let all = [language, theme, preview, mouse, linear, ambiguousWidth, views, columns, keys]

    static let language: Setting = .init(
        key: "language", help: "the language that Sherpa speaks", expectation: "en or ja, as in `language: ja`",
        standard: "that of LC_ALL, LC_MESSAGES or LANG, else English", example: ["language: ja"],
        read: { entry, configuration in
            configuration.language = entry.value.setting.flatMap { Language(named: $0) }
            return configuration.language == nil ? [fault(of: language, in: entry)] : []
        },
        shown: { $0.language?.rawValue ?? "" })

    static let theme: Setting = .init(
        key: "theme", help: "the colours of the screen", expectation: "the name of a theme, as in `theme: dark`",
        standard: "`dark` or `light`, where the terminal sets COLORFGBG, else `terminal`", example: ["theme: dark"],
        read: { entry, configuration in
            configuration.theme = entry.value.setting
            return configuration.theme == nil ? [fault(of: theme, in: entry)] : []
        },
        shown: { $0.theme ?? "" })

    private static let preview: Setting = .init(
        key: "preview", help: "whether the board shows a preview of the selected record",
        expectation: Configuration.Preview.allCases.map(\.rawValue).joined(separator: ", "),
        standard: "`auto`, where there is room", example: ["preview: on"],
        read: { entry, configuration in
            guard let preview = entry.value.setting.flatMap(Configuration.Preview.init) else {
                return [fault(of: preview, in: entry)]
            }
            configuration.preview = preview
            return []
        },
        shown: { $0.preview.rawValue })

    private static let mouse = flag(
        "mouse", "whether the mouse is taken, where the terminal has one", standard: "`yes`", example: "mouse: no",
        get: { $0.mouse }, set: { $0.mouse = $1 })
    private static let linear = flag(
        "linear",
        "whether the screen shows one thing per line, in words: for screen readers, braille displays and slow links",
        standard: "`no`", example: "linear: yes", get: { $0.isLinear }, set: { $0.isLinear = $1 })

    private static let ambiguousWidth: Setting = .init(
        key: "ambiguous-width",
        help: "the columns that the terminal gives to frames, dashes and the like; with 2 they are drawn in ASCII",
        expectation: "1, 2 or auto; use 2 where frames come out too wide", standard: "`auto`, by the locale",
        example: ["ambiguous-width: 2"],
        read: { entry, configuration in
            guard let width = entry.value.setting.flatMap(AmbiguousWidth.init) else {
                return [fault(of: ambiguousWidth, in: entry)]
            }
            configuration.ambiguousWidth = width
            return []
        },
        shown: { $0.ambiguousWidth.rawValue })

    private static let views: Setting = .init(
        key: "views", help: "saved filters and sort orders, for `V` and `sherpa open --view`",
        expectation: "names, each with a view", standard: "none but those of dossier.md",
        example: ["views:", "  summit: {pane: gaps, where: level=leaders, sort: due}"],
        read: { $1.readViews($0) }, shown: { $0.views.map(\.name).joined(separator: ", ") })

    private static let columns: Setting = .init(
        key: "columns", help: "the columns of each list, the most important first",
        expectation: "lists, each with its columns", standard: "as there is room",
        example: ["columns:", "  gaps: [severity, owner, due]"],
        read: { $1.readColumns($0) },
        shown: { configuration in
            configuration.columns.map { "\($0.plural): \($1.joined(separator: ", "))" }.sorted().joined(separator: "; ")
        })

    private static let keys: Setting = .init(
        key: "keys", help: "keys of your own, by the names of the actions; `sherpa keys` lists them",
        expectation: "actions with their keys, everywhere or in one place", standard: "those of sherpa-keys(7)",
        example: ["keys:", "  change owner: X", "  board: {zoom: Z <C-e>}"],
        read: { $1.readKeys($0) }, shown: { "\($0.ownKeys) of your own" })

    private static func flag(
        _ key: String, _ help: String, standard: String, example: String,
        get: @escaping @Sendable (Configuration) -> Bool, set: @escaping @Sendable (inout Configuration, Bool) -> Void
    ) -> Setting {
        Setting(
            key: key, help: help, expectation: "yes or no", standard: standard, example: [example],
            read: { entry, configuration in
                guard let wanted = ["yes": true, "no": false][entry.value.setting ?? ""] else {
                    return [("\(key): write yes or no", entry.keyOffset)]
                }
                set(&configuration, wanted)
                return []
            },
            shown: { get($0) ? "yes" : "no" })
    }

    private static func fault(of setting: Setting, in entry: Node.Entry) -> Fault {
        ("\(setting.key): write \(setting.expectation)", entry.keyOffset)
    }
}

extension Node {
    /// The words of a setting; nil where there are none, or more than one value.
    fileprivate var setting: String? { kind == .scalar && !text.isEmpty ? text : nil }
}
