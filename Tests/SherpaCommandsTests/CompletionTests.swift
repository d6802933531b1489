import Negotiation
import Testing

@testable import SherpaCommands

@Suite struct CompletionTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    /// What fish is offered, which takes words as they are.
    private func offered(_ line: String) throws -> [Candidate] {
        let run = try SherpaRun("complete", "fish", "--", line, in: folder, environment: ["SHERPA_DOSSIER": "sample"])
        #expect(run.status == 0)
        return run.lines.dropFirst().map { Candidate(line: $0) }
    }

    private func words(_ line: String) throws -> [String] { try offered(line).map(\.text) }

    @Test func idsHaveTitles() throws {
        #expect(try offered("sherpa show equity").contains(Candidate("equity-share", "Equity share")))
        #expect(try words("sherpa value ").allSatisfy { !$0.contains("2026") })
        #expect(try offered("sherpa accept ").isEmpty)
    }

    @Test func fieldsAreThoseOfTheRecord() throws {
        var framework = Framework()
        framework.sides = ["tokyo", "washington"].map { id in
            var side = Side()
            side.id = id
            return side
        }
        // Those that the screen offers, and the lists and maps that are typed in brackets.
        let all = RecordKind.gap.changeableFields(in: Vocabulary(framework)).map { $0.name + "=" }
        #expect(try words("sherpa set equity-share ") == all)
        #expect(try words("sherpa add gap Title ") == all)
        #expect(try words("sherpa set softbank-data-centre sta") == ["stage="])
        // Behind a field, another record may follow.
        let next = try words("sherpa set softbank-data-centre stage=selected ")
        #expect(next.contains("owner=") && next.contains("equity-share"))
        #expect(try words("sherpa set softbank-data-centre stage=selected equity-share stat") == ["status="])
    }

    @Test func valuesAreThoseOfTheField() throws {
        #expect(
            try words("sherpa set equity-share status=") == Gap.Status.allCases.map { "status=\($0.rawValue)" })
        #expect(try words("sherpa set equity-share owner=m").contains("owner=METI"))
        #expect(try words("sherpa set equity-share tokyo.fallback=").isEmpty)
        #expect(try words("sherpa log Round --outcome equity-share=nar") == ["equity-share=narrowed:"])
        #expect(try words("sherpa log Round --position equity-share.to") == ["equity-share.tokyo="])
        #expect(try words("sherpa value softbank-data-centre --what-if tokyo.rev") == ["tokyo.revenue="])
    }

    @Test func optionsAndTheirValuesAreOffered() throws {
        #expect(try words("sherpa --them") == ["--theme"])
        #expect(try words("sherpa --view ").isEmpty)
        #expect(try words("sherpa open --theme ") == ThemeLibrary.builtIn)
        #expect(try words("sherpa list gaps --theme=mo") == ["--theme=mono"])
        #expect(try words("sherpa list gaps --where 'status=open sev") == ["status=open severity="])
        #expect(try words("sherpa import posi") == ["positions"])
        #expect(try words("sherpa import positions t.csv --map Wer=si") == ["Wer=side"])
        #expect(try words("sherpa import gaps t.csv --map Linie=tokyo.pos") == ["Linie=tokyo.position"])
        #expect(try words("sherpa list gaps -- --th").isEmpty)
        #expect(try words("sherpa calc ").contains("xirr"))
        #expect(try !words("sherpa ").contains("complete"))
        let run = try SherpaRun("complete", "bash", "--", "sherpa check -C ./", "./", in: folder)
        #expect(run.output == "directories\n")
    }

    @Test func theDossierIsTheOneThatIsNamed() throws {
        let run = try SherpaRun("complete", "bash", "--", "sherpa -C sample show equity", "equity", in: folder)
        #expect(run.output == "words\nequity-share\n")
        #expect(try SherpaRun("complete", "bash", "--", "sherpa show equity", "equity", in: folder).output == "words\n")
    }

    /// bash begins a new word at each `=`, and is given only what comes behind it.
    @Test(arguments: [
        ("sherpa set equity-share status=conv", "conv", "words\nconverging\n"),
        ("sherpa set equity-share status=", "", "words\nopen\nconverging\nagreed\nparked\n"),
        ("sherpa set equity-share stat", "stat", "begun\nstatus=\n"),
        ("sherpa open --theme=mon", "mon", "words\nmono\n"),
        ("sherpa log Round --outcome=equity-share=nar", "nar", "begun\nnarrowed:\n"),
    ])
    func bashIsGivenTheRest(line: String, replaced: String, answer: String) throws {
        let run = try SherpaRun(
            "complete", "bash", "--", line, replaced, in: folder, environment: ["SHERPA_DOSSIER": "sample"])
        #expect(run.output == answer)
    }

    @Test(
        arguments: [
            ("a b", ["a"], "b", nil), ("a ", ["a"], "", nil), ("a 'b c", ["a"], "b c", "'"),
            (#"a b\ c"#, ["a"], "b c", nil), (#"a "b\"c" d"#, ["a", "b\"c"], "d", nil),
            (#"a 'b\' x="y "#, ["a", "b\\"], "x=y ", "\""),
            ("", [], "", nil), (#"\"#, [], #"\"#, nil),
        ] as [(String, [String], String, Character?)])
    func linesAreReadAsAShellReadsThem(line: String, words: [String], current: String, quote: Character?) {
        let read = ShellLine(line)
        #expect(read.words == words && read.current == current && read.quote == quote)
    }
}
