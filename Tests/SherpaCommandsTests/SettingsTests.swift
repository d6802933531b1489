import Foundation
import Screen
import Testing

@testable import SherpaCommands

@Suite struct SettingsTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func info(_ theme: String? = nil, _ environment: [String: String] = [:]) throws -> SherpaRun {
        let base = ["XDG_CONFIG_HOME": folder.path + "/config", "XDG_DATA_DIRS": folder.path + "/share"]
        let all = base.merging(environment) { $1 }
        let arguments = ["-C", "sample", "info"] + (theme.map { ["--theme", $0] } ?? [])
        return try SherpaRun(arguments, in: folder, environment: all)
    }

    private func theme(_ run: SherpaRun) -> String? {
        let line = run.lines.first { $0.hasPrefix("theme ") }
        return line.map { String($0.dropFirst(5)).trimmingCharacters(in: .whitespaces) }
    }

    @Test func optionComesBeforeVariableBeforeConfiguration() throws {
        #expect(theme(try info()) == "terminal")
        try folder.write("theme: dark\n", to: "config/sherpa/config.yaml")
        #expect(theme(try info()) == "dark")
        #expect(theme(try info(nil, ["SHERPA_THEME": "mono"])) == "mono")
        #expect(theme(try info("light", ["SHERPA_THEME": "mono"])) == "light")
        #expect(theme(try info(nil, ["COLORFGBG": "0;15"])) == "dark")
    }

    @Test(arguments: [
        ("15;0", "dark"), ("0;15", "light"), ("0;default;15", "light"), ("7;8", "dark"), ("0;default", "terminal"),
        ("0;99", "terminal"), ("", "terminal"),
    ])
    func theTerminalsBackgroundDecidesWhereNobodyDoes(variable: String, expected: String) throws {
        #expect(theme(try info(nil, ["COLORFGBG": variable])) == expected)
    }

    @Test func faultsOfTheConfigurationAreToldAndTheRestHolds() throws {
        try folder.write("preview: maybe\nthem: x\ntheme: dark\nmouse: maybe\n", to: "config/sherpa/config.yaml")
        let run = try info()
        #expect(run.status == 0)
        #expect(theme(run) == "dark")
        #expect(run.errors.contains("config.yaml:1:1: preview: write auto, on, off"))
        #expect(run.errors.contains("config.yaml:2:1: no setting `them`: did you mean `theme`?"))
        #expect(run.errors.contains("config.yaml:4:1: mouse: write yes or no"))
        try folder.write("theme: [\n", to: "config/sherpa/config.yaml")
        let broken = try info()
        #expect(broken.status == 0)
        #expect(broken.errors.contains("config.yaml:1:"))
    }

    @Test func theWidthOfFramesCanBeSaid() throws {
        func board(_ setting: String) throws -> SherpaRun {
            try folder.write("ambiguous-width: \(setting)\n", to: "config/sherpa/config.yaml")
            let base = ["XDG_CONFIG_HOME": folder.path + "/config"]
            #expect(try SherpaRun("init", "sample\(setting)", "--sample", in: folder, environment: base).status == 0)
            return try SherpaRun("-C", "sample\(setting)", in: folder, environment: base)
        }
        #expect(try board("1").output.contains("─"))
        let two = try board("2")
        #expect(!two.output.contains("─") && two.output.contains("---"))
        #expect(try board("3").errors.contains("ambiguous-width: write 1, 2 or auto"))
    }

    @Test func theBoardIsReadOutWhereThatIsSet() throws {
        let base = ["XDG_CONFIG_HOME": folder.path + "/config"]
        #expect(try SherpaRun("init", "read", "--sample", in: folder, environment: base).status == 0)
        func board(_ arguments: String...) throws -> SherpaRun {
            try SherpaRun(
                ["open", "-C", "read", "--as-of", "2026-02-20"] + arguments, in: folder, environment: base)
        }
        let asked = try board("--linear")
        #expect(asked.lines.contains { $0.hasPrefix("Part 1 of 4: shortlist") })
        #expect(try !board().output.contains("Part 1 of 4"))
        try folder.write("linear: yes\n", to: "config/sherpa/config.yaml")
        #expect(try board().output == asked.output)
        try folder.write("linear: maybe\n", to: "config/sherpa/config.yaml")
        #expect(try board().errors.contains("config.yaml:1:1: linear: write yes or no"))
    }

    @Test func columnsAreCheckedWithTheirPlace() throws {
        try folder.write(
            "columns:\n  gaps: [ownr, due]\n  gap: [due]\n  projects: due\n", to: "config/sherpa/config.yaml")
        let errors = try info().errors
        #expect(errors.contains("config.yaml:2:3: columns: gaps: no column `ownr`: did you mean `owner`?"))
        #expect(errors.contains("config.yaml:3:3: columns: no list `gap`: did you mean `gaps`?"))
        #expect(errors.contains("config.yaml:4:3: columns: projects: write names in brackets: [owner, due]"))
        try folder.write("columns: due\n", to: "config/sherpa/config.yaml")
        #expect(try info().errors.contains("config.yaml:1:1: columns: write lists"))
    }

    @Test func onesOwnKeysAreTakenAndListed() throws {
        try folder.write(
            "keys:\n  change owner: X\n  board: {zoom: z, brief: q}\n  zom: z\n", to: "config/sherpa/config.yaml")
        let base = ["XDG_CONFIG_HOME": folder.path + "/config"]
        let run = try SherpaRun("keys", in: folder, environment: base)
        #expect(run.status == 0)
        #expect(run.lines.contains { $0.hasPrefix("X ") && $0.contains("change owner") && $0.contains("board") })
        #expect(!run.lines.contains { $0.hasPrefix("o ") && $0.contains("change owner") })
        #expect(
            run.errors.contains("config.yaml:3:20: keys: brief: `q` is `quit` in board: give that another key, too"))
        #expect(run.errors.contains("config.yaml:4:3: keys: no action `zom`: did you mean `zoom`?"))
        let json = try SherpaRun("keys", "--json", in: folder, environment: base)
        #expect(json.output.contains(#""action": "change owner""#) || json.output.contains(#""action":"change owner""#))
    }

    @Test func themeFilesOfThePathComeFirst() throws {
        try folder.write("inherits: terminal\nheader: bold red\n", to: "first/dark.yaml")
        try folder.write("nonsense: red\n", to: "share/sherpa/themes/shared.yaml")
        let run = try info("dark", ["SHERPA_THEME_PATH": folder.path + "/first"])
        #expect(run.errors.isEmpty)
        let shared = try info("shared")
        #expect(shared.status == 0)
        #expect(shared.errors.contains("shared.yaml:1:1: no slot `nonsense`: write one of text, muted"))
    }

    @Test(arguments: [
        ("text: red\nheader: blurple\n", "mine.yaml:2:1: header: 'blurple' is not a colour"),
        ("palette:\n  a: blurple\n", "mine.yaml:2:3: palette: a: 'blurple' is not a colour"),
        ("header: [a]\n", "mine.yaml:1:1: header: write a paint"),
        ("text: red\nhedaer: bold\n", "mine.yaml:2:1: no slot `hedaer`: did you mean `header`?"),
        ("inherits: absent\n", "mine.yaml:1:1: inherits: there is no theme 'absent'"),
        ("palette: x\n", "mine.yaml:1:1: palette"),
        ("\t\n: :", "mine.yaml:"),
    ])
    func brokenThemesAreToldAndNeverFatal(text: String, words: String) throws {
        try folder.write(text, to: "mine.yaml")
        let run = try info("./mine.yaml")
        #expect(run.status == 0)
        #expect(run.errors.contains(words), "\(run.errors)")
        let board = try SherpaRun("-C", "sample", "--theme", "./mine.yaml", in: folder)
        #expect(board.status == 0)
        #expect(board.output.contains("Shortlist"))
    }

    @Test func themesThatInheritInALoopAreTold() throws {
        try folder.write("inherits: b\n", to: "config/sherpa/themes/a.yaml")
        try folder.write("inherits: a\n", to: "config/sherpa/themes/b.yaml")
        let run = try info("a")
        #expect(run.status == 0)
        #expect(run.errors.contains("inherit"))
        #expect(try info("absent").errors.contains("no theme `absent`"))
    }

    @Test(arguments: ["terminal", "light", "dark", "lantern", "colour-blind", "mono"])
    func themesThatAreBuiltInAreWhole(name: String) {
        let (theme, notices) = ThemeLibrary.theme(name)
        #expect(theme.name == name)
        #expect(notices.isEmpty)
    }
}
