import Testing

@testable import Negotiation

/// Text that repeats what a masked field says.
@Suite struct SecretsTests {
    private static let framework = """
        ---
        title: T
        sides:
          - {id: tokyo, name: Tokyo, ours: yes}
          - {id: washington, name: Washington}
        ---
        """

    private static func dossier(gap: String, _ other: String = "") -> Dossier {
        let framework = Record<Framework>.reading(Array(framework.utf8), id: .dossier, vocabulary: nil)
        let sources = [("one", gap), ("two", other)].filter { !$0.1.isEmpty }
        let gaps = sources.map {
            Record<Gap>.reading(Array($0.1.utf8), id: RecordID(.gap, $0.0), vocabulary: framework.vocabulary)
        }
        return Dossier(framework: framework, [Records(gaps, in: framework)])
    }

    private static func gap(_ lines: String, body: String = "") -> String {
        "---\ntitle: G\nstatus: open\n\(lines)\n---\n\(body)"
    }

    private static let secret = "Quartz zebras graze near the harbour"

    @Test(arguments: [
        "tokyo: {fallback: SECRET}", "tokyo: {falback: SECRET}", "fallback: SECRET", "landing_zone: SECRET",
        "positions:\n  - {side: tokyo, date: 2026-01-01, text: t, Red-Lines: SECRET}",
        "notes: {a: [{redline: SECRET}]}",
    ])
    func passagesAreKnownAgain(line: String) {
        let secrets = Secrets(Self.dossier(gap: Self.gap(line.replacing("SECRET", with: Self.secret))))
        for text in [
            Self.secret, "We say: *quartz zebras\n  graze* near THE harbour, today.",
            "ｑｕａｒｔｚ zebras graze near the harbour",
            "quartz ze\u{200B}bras — graze near the “harbour”",
        ] {
            let told = secrets.told(text)
            #expect(told.contains(Masked.dots) && !told.lowercased().contains("zebras"), "\(line): \(told)")
        }
        #expect(secrets.told("We say: quartz zebras graze.") == "We say: quartz zebras graze.")
        #expect(secrets.told("Before quartz zebras graze near the harbour, after") == "Before •••, after")
    }

    /// A copy is known again however its letters and their marks are written.
    @Test(arguments: [
        (
            "Le dernier mot coûte très cher à l'équipe",
            "le dernier mot cou\u{302}te tre\u{300}s cher a\u{300} l'e\u{301}quipe"
        ),
        ("e\u{301}te\u{301} de\u{301}ja\u{300} passe\u{301}", "Été déjà passé"),
        ("譲歩はガス火力のみとする", "譲歩はカ\u{3099}ス火力のみとする"), ("譲歩はガス火力のみとする", "譲歩はｶﾞｽ火力のみとする"),
        ("最後の切り札はキルヒ", "最後の切り札はきるひ"),
    ])
    func lettersAreKnownHoweverTheyAreWritten(secret: String, copy: String) {
        let secrets = Secrets(Self.dossier(gap: Self.gap("tokyo: {fallback: \"\(secret)\"}")))
        for text in [secret, copy, "Before: \(copy). After"] {
            let told = secrets.told(text)
            #expect(told == text.replacing(copy, with: Masked.dots) || told == Masked.dots, "\(told)")
            #expect(told.contains(Masked.dots))
        }
        #expect(secrets.told("Before: \(copy), after").hasPrefix("Before: \(Masked.dots)"))
        #expect(secrets.told("cafe\u{301} noir et the\u{301} vert") == "cafe\u{301} noir et the\u{301} vert")
    }

    /// Of a long text only the beginning is given; what a cut goes through is hidden as the whole of it is.
    @Test func aCutHidesThePassageThatItGoesThrough() {
        let secrets = Secrets(Self.dossier(gap: Self.gap("tokyo: {fallback: \(Self.secret)}")))
        let text = "We say: " + Self.secret.lowercased() + ", today. " + String(repeating: "e\u{301}", count: 10_000)
        let whole = secrets.told(text)
        var hidden = 0
        for most in 0...80 {
            let told = secrets.told(text, atMost: most)
            #expect(told.utf8.count <= most + Masked.dots.utf8.count)
            // Fewer than three words of it are no passage.
            if most >= "We say: quartz zebras graze".utf8.count {
                #expect(told.hasPrefix("We say: \(Masked.dots)") && !told.contains("zebras"), "\(most): \(told)")
                hidden += 1
            }
            #expect(secrets.told("e\u{301}", atMost: 1) == "e")
        }
        #expect(hidden == 54)
        #expect(secrets.told(text, atMost: text.utf8.count) == whole)
    }

    @Test(arguments: ["1%", "two years", "national treatment", "at most 2%", "三割まで"])
    func whatIsTooShortIsNoPassage(value: String) {
        let secrets = Secrets(Self.dossier(gap: Self.gap("tokyo: {fallback: \(value)}")))
        #expect(secrets.isEmpty)
        #expect(secrets.told("so: \(value), they say") == "so: \(value), they say")
    }

    @Test func japaneseIsFoundInTheMiddle() {
        let secrets = Secrets(Self.dossier(gap: Self.gap("landing-zone: 出資は三割まで認める")))
        #expect(secrets.told("当方は出資は三割まで認めると述べた") == "当方は•••と述べた")
    }

    @Test func aWholeSentenceOfAValueCounts() {
        let value = "Hold out for now. We could take half of it in the third year; not before."
        let secrets = Secrets(Self.dossier(gap: Self.gap("tokyo: {fallback: \"\(value)\"}")))
        #expect(secrets.told("(We could take half of it in the third year)") == "(•••)")
        #expect(secrets.told("Hold out for now, they said") == "Hold out for now, they said")
    }

    @Test func checkTellsWhere() throws {
        let dossier = Self.dossier(
            gap: Self.gap("tokyo: {fallback: \(Self.secret)}", body: "First.\n\nSo \(Self.secret)!\n"),
            Self.gap("ask: \(Self.secret)"))
        let told = dossier.repeatedSecrets.map(\.description)
        #expect(
            told == [
                "gaps/one.md:8:4: warning: this repeats tokyo.fallback word for word, and is masked too: say it in other words",
                "gaps/two.md:4:6: warning: this repeats tokyo.fallback of gaps/one.md word for word, and is masked too: say it in other words",
            ], "\(told)")
    }

    @Test func misplacedKeysAreFoundWithTheirLines() {
        let source = Self.gap(
            """
            tokyo:
              fallback: right
              falback: a
            landing-zone: right
            red_line: b
            x-fallback: own
            positions:
              - side: tokyo
                date: 2026-01-01
                text: t
                Fallback: c
            """)
        let found = MisplacedSecret.all(
            in: Array(source.utf8), of: RecordID(.gap, "g"), vocabulary: Self.dossier(gap: source).vocabulary)
        #expect(
            found.map { "\($0.line) \($0.key) \($0.field)" } == [
                "6 falback fallback", "8 red_line red-line", "14 Fallback fallback",
            ])
        let broken = MisplacedSecret.all(
            in: Array("---\ntitle: [\nFalback: x\nfallback: y\n---\n".utf8), of: RecordID(.gap, "g"), vocabulary: nil)
        #expect(broken.map(\.line) == [3])
    }
}
