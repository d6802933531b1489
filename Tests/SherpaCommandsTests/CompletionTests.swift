import Negotiation
import Testing

@Suite struct CompletionTests {
    @Test func idsAndFieldsComeFromTheDossier() throws {
        let folder = try TemporaryFolder.withSample()
        let environment = ["SHERPA_DOSSIER": "sample"]
        let ids = try SherpaRun(
            "---completion", "show", "--", "positional@0", "2", "0", "sherpa", "show", "", in: folder,
            environment: environment)
        #expect(ids.lines.contains("equity-share"))
        let fields = try SherpaRun(
            "---completion", "set", "--", "positional@1", "3", "0", "sherpa", "set", "equity-share", "", in: folder,
            environment: environment)
        #expect(fields.lines.contains("status="))
        #expect(fields.lines.contains("tokyo.position="))
        // Those that the screen offers, and the lists and maps that are typed in brackets.
        var framework = Framework()
        framework.sides = ["tokyo", "washington"].map { id in
            var side = Side()
            side.id = id
            return side
        }
        let all = RecordKind.gap.changeableFields(in: Vocabulary(framework)).map { $0.name + "=" }
        #expect(fields.lines.filter { !$0.isEmpty }.map(String.init) == all)
    }
}
