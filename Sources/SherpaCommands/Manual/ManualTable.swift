internal import Negotiation
internal import Screen
internal import Words
internal import Workbench

/// What the manual takes from a table of the program, so that nothing is written twice.
struct ManualTable: Sendable {
    /// As a page's text calls it: `<!-- insert slots -->`.
    let name: String
    private let make: @Sendable () -> [ManualBlock]

    private init(_ name: String, _ make: @escaping @Sendable () -> [ManualBlock]) {
        self.name = name
        self.make = make
    }

    var blocks: [ManualBlock] { make() }

    static func named(_ name: String) -> ManualTable? { all.first { $0.name == name } }

    static let all: [ManualTable] =
        [
            ManualTable("options") { ManualBlock.items(CommandOutline.program.common) },
            ManualTable("commands") { CommandOutline.program.blocks },
            ManualTable("statuses") {
                ExitStatus.allCases.map { .item("\($0.rawValue)", [.paragraph($0.meaning.sentence)]) }
            },
            ManualTable("claim") { ManualBlock.items(FieldInfo.claimParts(of: .line)) },
            ManualTable("emphasis") { [.lines([Emphasis.named.map(\.name).joined(separator: " ")])] },
            ManualTable("colours") { ManualBlock.colours },
            ManualTable("slots") { Slot.allCases.map { .item("`\($0.rawValue)`", [.paragraph($0.meaning.sentence)]) } },
            ManualTable("settings") { Setting.all.map(\.block) },
            ManualTable("columns") {
                SavedView.List.allCases.map { list in
                    .item(
                        "`\(list.rawValue)`",
                        [.paragraph(Pane.columnNames(of: list.kind).map { "`\($0)`" }.joined(separator: ", ") + ".")])
                }
            },
            ManualTable("keys") { ManualBlock.keys(Keymap().table) },
            ManualTable("signs") { Sign.all.map { .item("`\($0.looks)`", [.paragraph($0.meaning.sentence)]) } },
        ]
        + RecordKind.allCases.map { kind in ManualTable("fields \(kind.rawValue)") { ManualBlock.fields(of: kind) } }
}

extension ManualBlock {
    fileprivate static var colours: [ManualBlock] {
        let names = Colour.names
        return [
            .item(
                names.map { "`\($0)`" }.joined(separator: ", "),
                [.paragraph(ManualWords.ownColours(brighter: "bright-", example: "bright-red").text)]),
            .item("`default`", [.paragraph(ManualWords.standardColour.text)]),
            .item(ManualWords.colourNumbers.text, [.paragraph(ManualWords.colourOfNumber.text)]),
            .item("`\"#1f6feb\"`", [.paragraph(ManualWords.redGreenBlue.text)]),
            .item(ManualWords.colourName.text, [.paragraph(ManualWords.colourOfPalette.text)]),
        ]
    }

    /// Each action once, under the first place where it has these keys.
    fileprivate static func keys(_ rows: [Keymap.Row]) -> [ManualBlock] {
        var groups: [(place: String, rows: [ManualBlock])] = []
        for row in rows {
            let isEverywhere = row.whereabouts == Keymap.Row.everywhere
            let place = isEverywhere ? Keymap.Row.everywhere : row.places.first ?? ""
            let others = isEverywhere ? [] : row.places.dropFirst()
            let keys = row.binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
            let words = ManualWords.action(
                does: row.binding.help.text.sentence, name: row.binding.name, alsoIn: Array(others))
            let block = ManualBlock.item(keys, [.paragraph(words.text)])
            if let index = groups.firstIndex(where: { $0.place == place }) {
                groups[index].rows.append(block)
            } else {
                groups.append((place, [block]))
            }
        }
        // What holds everywhere comes first.
        let ordered =
            groups.filter { $0.place == Keymap.Row.everywhere } + groups.filter { $0.place != Keymap.Row.everywhere }
        return ordered.map { group in
            let isEverywhere = group.place == Keymap.Row.everywhere
            return .item(isEverywhere ? ManualWords.everywhere.text : "`\(group.place)`", group.rows)
        }
    }
}

extension Setting {
    fileprivate var block: ManualBlock {
        .item(
            "`\(key)`",
            [
                .paragraph(
                    SettingWords.sampleSetting(help: help.sentence, form: expectation, standard: standard).text),
                .lines(example),
            ])
    }
}
