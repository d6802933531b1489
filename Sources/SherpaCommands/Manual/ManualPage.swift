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

    /// Its file below a folder of manual pages.
    var path: String { "man\(section)/\(name).\(section)" }

    /// The page of `sherpa help TOPIC`: by its topic, or as man(1) finds it.
    init?(topic: String) {
        guard let page = ManualPage.allCases.first(where: { [$0.rawValue, $0.name].contains(topic) }) else {
            return nil
        }
        self = page
    }

    /// Those that are a topic; the program's own page is what its help says.
    static let topics = allCases.filter { $0 != .sherpa }

    /// In English; another language has its texts beside these.
    private var source: [UInt8] {
        switch self {
        case .sherpa: PackageResources.sherpa_en_md
        case .dossier: PackageResources.sherpa_dossier_en_md
        case .theme: PackageResources.sherpa_theme_en_md
        case .config: PackageResources.sherpa_config_en_md
        case .keys: PackageResources.sherpa_keys_en_md
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
