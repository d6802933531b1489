internal import Words

/// A page of the manual: its prose is written in `Texts`, what the program knows itself comes from its tables.
enum ManualPage: String, CaseIterable, Sendable {
    case sherpa, dossier, theme, config, keys

    /// As man(1) finds it.
    var name: String { self == .sherpa ? Program.name : "\(Program.name)-\(rawValue)" }

    var section: Int {
        switch self {
        case .sherpa: 1
        case .dossier, .theme, .config: 5
        case .keys: 7
        }
    }

    /// Its file below a folder of manual pages, where man(1) looks for it in the language that is spoken now.
    var path: String {
        let folder = "man\(section)/\(name).\(section)"
        return switch Language.current {
        case .english: folder
        case .japanese: "\(Language.japanese.rawValue)/\(folder)"
        }
    }

    /// The page of `sherpa help TOPIC`: by its topic, or as man(1) finds it.
    init?(topic: String) {
        guard let page = ManualPage.allCases.first(where: { [$0.rawValue, $0.name].contains(topic) }) else {
            return nil
        }
        self = page
    }

    /// Those that are a topic; the program's own page is what its help says.
    static let topics = allCases.filter { $0 != .sherpa }

    /// Its prose, in the language that is spoken now.
    private var source: [UInt8] {
        switch (self, Language.current) {
        case (.sherpa, .english): PackageResources.sherpa_en_md
        case (.sherpa, .japanese): PackageResources.sherpa_ja_md
        case (.dossier, .english): PackageResources.sherpa_dossier_en_md
        case (.dossier, .japanese): PackageResources.sherpa_dossier_ja_md
        case (.theme, .english): PackageResources.sherpa_theme_en_md
        case (.theme, .japanese): PackageResources.sherpa_theme_ja_md
        case (.config, .english): PackageResources.sherpa_config_en_md
        case (.config, .japanese): PackageResources.sherpa_config_ja_md
        case (.keys, .english): PackageResources.sherpa_keys_en_md
        case (.keys, .japanese): PackageResources.sherpa_keys_ja_md
        }
    }

    var text: ManualText {
        ManualText(String(decoding: source, as: UTF8.self)) { ManualTable.named($0)?.blocks ?? [] }
    }

    /// For man(1).
    var roff: String { RoffWriter.page(self, text) }

    /// For people without it.
    ///
    /// - Parameter width: columns of the terminal.
    func plain(width: Int) -> String { PlainManual.page(self, text, width: width) }
}
