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
    var help: String { meaning.text }
    let meaning: SettingHelp
    /// How to write it, in words that end a sentence: "write …".
    var expectation: String { form.text }
    let form: SettingForm
    /// What holds where it is not set.
    var standard: String { otherwise.text }
    let otherwise: SettingDefault
    /// Lines that set it.
    let example: [String]
    /// Takes over what an entry of the file says. Gives what is wrong with it.
    let read: @Sendable (Node.Entry, inout Configuration) -> [Fault]
    /// As it is set, in a line.
    let shown: @Sendable (Configuration) -> String

    static let all = [language, theme, preview, mouse, linear, ambiguousWidth, views, columns, keys]

    static let language: Setting = .init(
        key: "language", meaning: .language, form: .language, otherwise: .language, example: ["language: ja"],
        read: { entry, configuration in
            configuration.language = entry.value.setting.flatMap { Language(named: $0) }
            return configuration.language == nil ? [fault(of: language, in: entry)] : []
        },
        shown: { $0.language?.rawValue ?? "" })

    static let theme: Setting = .init(
        key: "theme", meaning: .theme, form: .theme, otherwise: .theme, example: ["theme: dark"],
        read: { entry, configuration in
            configuration.theme = entry.value.setting
            return configuration.theme == nil ? [fault(of: theme, in: entry)] : []
        },
        shown: { $0.theme ?? "" })

    private static let preview: Setting = .init(
        key: "preview", meaning: .preview, form: .oneOf(Configuration.Preview.allCases.map(\.rawValue)),
        otherwise: .preview, example: ["preview: on"],
        read: { entry, configuration in
            guard let preview = entry.value.setting.flatMap(Configuration.Preview.init) else {
                return [fault(of: preview, in: entry)]
            }
            configuration.preview = preview
            return []
        },
        shown: { $0.preview.rawValue })

    private static let mouse = flag(
        "mouse", .mouse, otherwise: .yes, example: "mouse: no",
        get: { $0.mouse }, set: { $0.mouse = $1 })
    private static let linear = flag(
        "linear", .linear, otherwise: .no, example: "linear: yes", get: { $0.isLinear }, set: { $0.isLinear = $1 })

    private static let ambiguousWidth: Setting = .init(
        key: "ambiguous-width",
        meaning: .ambiguousWidth, form: .ambiguousWidth, otherwise: .ambiguousWidth,
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
        key: "views", meaning: .views, form: .views, otherwise: .views,
        example: ["views:", "  summit: {pane: gaps, where: level=leaders, sort: due}"],
        read: { $1.readViews($0) }, shown: { $0.views.map(\.name).joined(separator: ", ") })

    private static let columns: Setting = .init(
        key: "columns", meaning: .columns, form: .columns, otherwise: .columns,
        example: ["columns:", "  gaps: [severity, owner, due]"],
        read: { $1.readColumns($0) },
        shown: { configuration in
            configuration.columns.map { "\($0.plural): \($1.joined(separator: ", "))" }.sorted().joined(separator: "; ")
        })

    private static let keys: Setting = .init(
        key: "keys", meaning: .keys, form: .keys, otherwise: .keys,
        example: ["keys:", "  change owner: X", "  board: {zoom: Z <C-e>}"],
        read: { $1.readKeys($0) }, shown: { SettingWords.ownKeys($0.ownKeys).text })

    private static func flag(
        _ key: String, _ meaning: SettingHelp, otherwise: SettingDefault, example: String,
        get: @escaping @Sendable (Configuration) -> Bool, set: @escaping @Sendable (inout Configuration, Bool) -> Void
    ) -> Setting {
        Setting(
            key: key, meaning: meaning, form: .flag, otherwise: otherwise, example: [example],
            read: { entry, configuration in
                guard let wanted = ["yes": true, "no": false][entry.value.setting ?? ""] else {
                    return [(SettingWords.write(key: key, form: SettingForm.flag.text).text, entry.keyOffset)]
                }
                set(&configuration, wanted)
                return []
            },
            shown: { get($0) ? "yes" : "no" })
    }

    private static func fault(of setting: Setting, in entry: Node.Entry) -> Fault {
        (SettingWords.write(key: setting.key, form: setting.expectation).text, entry.keyOffset)
    }
}

extension Node {
    /// The words of a setting; nil where there are none, or more than one value.
    fileprivate var setting: String? { kind == .scalar && !text.isEmpty ? text : nil }
}
