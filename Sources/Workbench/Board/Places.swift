import Negotiation
import Screen
import Words

/// All places that have keys of their own: a new page adds its line here.
enum Places {
    static let all: [any Place.Type] = [
        Board.self, DetailPage.self, MessagesPage.self, DecisionsPage.self, Form.self, LogPage.self,
        ActionItemsPage.self, BriefPage.self, TimelinePage.self, ReviewPage.self, PortfolioPage.self,
        ValuationPage.self, RankingPage.self, StatementsPage.self, CommitmentsPage.self,
        PackagesPage.self,
    ]
}

extension Workbench {
    /// - Parameter gathered: of the dossier; gathered here unless it is known.
    package init(
        dossier: Dossier, gathered: GatheredFacts? = nil, today: CalendarDate, size: Size, glyphs: Glyphs = .unicode,
        preview: Bool? = nil, isLinear: Bool = false, readOnly: ReadOnly? = nil, keymap: Keymap = Keymap(),
        views: [SavedView] = [], columns: [RecordKind: [String]] = [:]
    ) {
        self.init(
            ground: Board.self, places: Places.all, dossier: dossier, gathered: gathered, today: today, size: size,
            glyphs: glyphs, preview: preview, isLinear: isLinear, readOnly: readOnly, keymap: keymap, views: views,
            columns: columns)
    }
}

extension Keymap {
    /// The program's keys but for these.
    public init(_ entries: [Entry]) { self.init(entries, in: Places.all) }

    /// An action, and where it has these keys and words.
    public struct Row: Sendable {
        public let binding: Binding
        public fileprivate(set) var places: [String]

        /// `board, detail`, or `everywhere`.
        public var whereabouts: String {
            isEverywhere ? Row.everywhere : places.joined(separator: ", ")
        }

        public var isEverywhere: Bool { places.count == Places.all.count }

        public static var everywhere: String { KeymapWords.everywhere.text }
    }

    /// All actions, in the order of help; what is the same in several places is one.
    public var table: [Row] {
        var rows: [Row] = []
        for place in Places.all {
            for binding in bindings(in: place) {
                let same = rows.firstIndex { row in
                    row.binding.name == binding.name && row.binding.help == binding.help
                        && row.binding.keys == binding.keys
                }
                if let same {
                    if rows[same].places.last != place.name { rows[same].places.append(place.name) }
                } else {
                    rows.append(Row(binding: binding, places: [place.name]))
                }
            }
        }
        return rows
    }
}
