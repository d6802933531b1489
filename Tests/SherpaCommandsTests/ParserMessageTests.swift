import Testing

/// Faults of command lines in the program's own words, in both languages.
@Suite struct ParserMessageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    @Test(arguments: [
        (["list", "gaps", "--whre", "x"], "no option `--whre`: did you mean `--where`?", "`--where` ではありませんか"),
        (["list", "gaps", "-q"], "no option `-q`", "オプション `-q` はありません"),
        (["show"], "no <id> is given", "<id> がありません"),
        (["list", "gaps", "--where"], "`--where <expr>` has no value", "値がありません"),
        (["undo", "now"], "`now` is one argument too many", "引数 `now` が余分です"),
        (["undo", "now", "then"], "2 arguments too many: `now`, `then`", "引数が2個余分です"),
        (["list", "gaps", "--json", "--csv"], "write only one of --csv and --json", "一方だけにしてください"),
        (["list", "gaps", "--json=yes"], "--json takes no value: leave out `yes`", "値は付けられません"),
        (["list", "peaks"], "`peaks` is not valid for <kind>: write one of ", "<kind> に使えません"),
        (["check", "--as-of", "soon"], "`soon` is not valid for --as-of <date>: write ", "--as-of <date> に使えません"),
    ])
    func faults(_ arguments: [String], _ english: String, _ japanese: String) throws {
        for (language, words) in [("en", english), ("ja", japanese)] {
            let run = try SherpaRun(
                ["-C", "sample"] + arguments, in: folder, environment: ["SHERPA_LANG": language])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains(words), "\(run.errors)")
        }
    }

    /// Every command's help, but for its name, its options and their forms.
    @Test func helpIsJapanese() throws {
        for command in ["list", "value", "import", "generate", "export", "undo"] {
            let run = try SherpaRun(command, "--help", in: folder, environment: ["SHERPA_LANG": "ja"])
            #expect(run.status == 0 && run.output.contains("使い方: sherpa \(command)"))
            for heading in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show ", "Print ", "Write "] {
                #expect(!run.output.contains(heading), "\(command): \(heading)")
            }
        }
    }
}
