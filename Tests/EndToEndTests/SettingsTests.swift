import Testing
import Waiting

/// What a person has set, rightly or wrongly.
@Suite(.waits) struct SettingsTests {
    private func statusAndBoard(_ files: [String: String], _ command: String) throws -> (
        status: String, board: [String]
    ) {
        let home = try Home.withSample()
        for (file, text) in files { try home.write(text, to: file) }
        let window = try TerminalWindow(in: home, columns: 200, rows: 50, type: "xterm-256color")
        let picture = try window.open(command)
        // A long message stands above the last line.
        #expect(picture.lines.dropLast(3) == (try home.board(columns: 200, rows: 50)).dropLast(3))
        try window.press("j")
        try window.wait("the keys instead of the message") {
            $0.status.contains("Enter open") && $0.lines != picture.lines
        }
        return (picture.lines.suffix(3).joined(separator: " "), picture.lines)
    }

    @Test(arguments: [
        ("theme: [dark\n", "config.yaml:1:8"),
        ("thme: dark\n", "config.yaml:1:1: no setting `thme`: did you mean `theme`?"),
        ("theme: nowhere\n", "no theme `nowhere`"),
        ("preview: often\n", "config.yaml:1:1: preview: write auto, on, off"),
        ("\tx", "config.yaml:1:1"),
    ])
    func aWrongSettingIsTold(text: String, told: String) throws {
        let (status, _) = try statusAndBoard([".config/sherpa/config.yaml": text], "sherpa -C dossier")
        #expect(status.contains(told))
    }

    @Test(arguments: [
        ("header: [\n", "mine.yaml:1:"), ("hedaer: bold\n", "hedaer"), ("header: bolt\n", "bolt"),
        ("inherits: nowhere\n", "nowhere"), ("palette: red\n", "mine.yaml:1:1: palette: write colours by name"),
    ])
    func aBrokenThemeIsTold(text: String, told: String) throws {
        let (status, _) = try statusAndBoard(
            [".config/sherpa/themes/mine.yaml": text], "sherpa -C dossier --theme mine")
        #expect(status.contains(told))
    }

    @Test func everyThemeWorksAndLooksItsOwnWay() throws {
        let home = try Home.withSample()
        var looks: [String: String] = [:]
        for theme in ["terminal", "light", "dark", "lantern", "colour-blind", "mono"] {
            let window = try TerminalWindow(in: home, type: "xterm-256color")
            try window.open("sherpa -C dossier --theme \(theme)")
            #expect(try window.picture().status.contains("Enter open"))
            looks[theme] = try window.styledPicture()
        }
        #expect(Set(looks.values).count == looks.count)
    }

    @Test func theEnvironmentAndTheConfigurationNameAThemeToo() throws {
        let home = try Home.withSample()
        try home.write("theme: light\n", to: ".config/sherpa/config.yaml")
        let window = try TerminalWindow(in: home, type: "xterm-256color")
        var looks: [String] = []
        for command in ["sherpa -C dossier", "sherpa -C dossier --theme light", "SHERPA_THEME=mono sherpa -C dossier"] {
            try window.open(command)
            looks.append(try window.styledPicture())
            try window.press("q")
            try window.waitForShell()
        }
        #expect(looks[0] == looks[1] && looks[0] != looks[2])
    }
}
