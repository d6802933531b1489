import DossierSteps
import Negotiation
import Testing

@Suite struct ChecksTests {
    private func contradictions(_ dossier: Dossier) -> [String] { dossier.contradictions().map(\.description) }

    private func framework(_ rest: String) -> [String] { contradictions(Fixture.dossier(rest)) }

    @Test func aSoundDossierHasNone() {
        let dossier = Fixture.dossier(
            projects: ["p": "title: P\nstage: sel\ninstruments: [{kind: loan, share: 60%}, {kind: loan, share: 40%}]"],
            gaps: ["g": Fixture.gap + "projects: [p]\nlinked-to: [g]"],
            meetings: ["2026-01-01-m": "title: M\ndate: 2026-01-01\noutcomes: [{gap: g, project: p, result: raised}]"])
        #expect(contradictions(dossier) == [])
    }

    @Test func whatIsNamedMustBeThere() {
        let dossier = Fixture.dossier(
            projects: ["p": "title: P\nstage: sel\nlinks: [nobody]"],
            gaps: ["g": Fixture.gap + "projects: [p, g]\nlinked-to: [p]"],
            meetings: ["2026-01-01-m": "title: M\ndate: 2026-01-01\noutcomes: [{gap: lost, result: raised}]"])
        #expect(
            contradictions(dossier) == [
                "gaps/g.md:4:15: error: no project `g`: write the id of one in projects/, or make that file",
                "gaps/g.md:5:13: error: no gap `p`: write the id of one in gaps/, or make that file",
                "meetings/2026-01-01-m.md:4:18: error: no gap `lost`: write the id of one in gaps/, or make that file",
            ])
    }

    @Test(arguments: [
        (
            "sides: [{id: a, name: A, ours: yes}]",
            ["dossier.md:3:8: error: the number of sides is 1: write two, the parties to the negotiation"]
        ),
        (
            "sides: [{id: a, name: A}, {id: b, name: B, ours: no}]",
            ["dossier.md:3:8: error: no side is ours: write `ours: yes` at the side that keeps this dossier"]
        ),
        (
            "sides: [{id: a, name: A, ours: yes}, {id: b, name: B, ours: yes}]",
            ["dossier.md:3:61: error: a second side is ours: write `ours: no`"]
        ),
        (
            "sides: [{id: status, name: A, ours: yes}, {id: x-b, name: B}]",
            [
                "dossier.md:3:14: error: `status` names a field of records already: choose another id",
                "dossier.md:3:48: error: `x-b` names a field of records already: choose another id",
            ]
        ),
        (
            "sides: [{id: Tokyo, name: A, ours: yes}, {id: b, name: B}]",
            [
                "dossier.md:3:14: error: `Tokyo` is not a valid id: "
                    + "write lower-case letters, digits and hyphens, such as `tokyo`"
            ]
        ),
        (
            "sides: [{id: a, name: A, ours: yes}, {id: a, name: B}]",
            ["dossier.md:3:43: error: a second side `a`: give each an id of its own"]
        ),
    ])
    func sidesAreTwoAndOneIsOurs(sides: String, problems: [String]) {
        #expect(framework("title: T\n\(sides)\nenvelope: 1bn USD") == problems)
    }

    @Test func wordsAreDefinedOnce() {
        let again = """

            stages: [{id: a, name: A}, {id: a, name: B}]
            criteria: [{id: a, text: A}, {id: b, text: B}, {id: b, text: B}]
            calendars: [{id: j}, {id: j}, {id: j}]
            envelope: 1bn USD
            """
        #expect(
            framework("title: T\nsides: [{id: t, name: T, ours: yes}, {id: w, name: W}]" + again) == [
                "dossier.md:4:33: error: a second stage `a`: give each an id of its own",
                "dossier.md:5:53: error: a second criterion `b`: give each an id of its own",
                "dossier.md:6:27: error: a second calendar `j`: give each an id of its own",
                "dossier.md:6:36: error: a second calendar `j`: give each an id of its own",
            ])
    }

    @Test func milestonesHaveATimeAndACalendar() {
        let problems = framework(
            Fixture.framework + """

                milestones:
                  - {title: Unsaid}
                  - {title: F, rule: 5 business days after 2026-02-17 by atlantis}
                  - {title: G, rule: 5 business days after 2026-02-17 by japan}
                  - {title: H, rule: 5 business days after 2026-02-17}
                """)
        #expect(problems.count == 2)
        #expect(problems.first?.contains(":18:5: error: a milestone without a time: write `date: 2026-03-19`") == true)
        #expect(
            problems.last
                == "dossier.md:19:22: error: no calendar `atlantis`: write japan, or add it under calendars")
    }

    @Test func sharesComeToOneHundredOrLess() {
        func problems(_ shares: [String]) -> [String] {
            let parts = shares.map { "{kind: loan, share: \($0)}" }.joined(separator: ", ")
            return contradictions(Fixture.dossier(projects: ["p": "title: P\nstage: sel\ninstruments: [\(parts)]"]))
        }
        #expect(problems(["1.5%", "33%", "65.5%"]) == [])
        #expect(problems(["50%"]) == [])
        #expect(
            problems(["1.5%", "33%", "65.51%"]) == [
                "projects/p.md:4:14: error: the shares of the instruments come to 100.01%: make them 100% or less"
            ])
    }

    @Test(arguments: [
        ("2026-01-01-m", "date: 2026-01-01", [String]()),
        (
            "2026-01-02-m", "date: 2026-01-01",
            [
                "meetings/2026-01-02-m.md:3:7: warning: the date is 2026-01-01, but the file's name begins otherwise: "
                    + "name it `2026-01-01-….md`, or correct the date"
            ]
        ),
        ("2026-03-01-m", "date: 2026-03-01\nstatus: planned", []),
        (
            "2026-03-01-m", "date: 2026-03-01\nstatus: held",
            [
                "meetings/2026-03-01-m.md:4:9: warning: held, but its date is after the dossier's as-of date "
                    + "2026-02-20: write `planned`"
            ]
        ),
    ])
    func aMeetingsDateFits(id: String, fields: String, problems: [String]) {
        let dossier = Fixture.dossier(
            Fixture.framework + "\nas-of: 2026-02-20", meetings: [id: "title: M\n" + fields])
        #expect(contradictions(dossier) == problems)
    }

    /// What is broken is told already; its defaults are not held against its text.
    @Test func brokenRecordsAreNotHeldAgainstThemselves() {
        let dossier = Fixture.dossier(
            "title: T\nsides: nobody\nenvelope: 1bn USD",
            projects: ["p": "title: P\nstage: sel\ninstruments: [{kind: loan, share: 120%}, 5]"],
            meetings: ["2026-01-01-m": "title: M\ndate: someday\nlevel: any"])
        #expect(dossier.brokenCount == 3)
        #expect(contradictions(dossier) == [])
    }

    // MARK: Characters that do not show

    @Test(arguments: [
        ("title: T\u{202E}x\nstatus: open", [":2:9: warning: the invisible character U+202E: delete it"]),
        (
            "title: \"T\\u200Bx\"\nstatus: open",
            [":2:8: warning: the text holds the invisible character U+200B: delete it"]
        ),
        ("title: \"T\\nx\\ty\"\nstatus: open", []), ("title: T\tx\nstatus: open", []),
        // Joiners where a script needs them, and elsewhere.
        ("title: می\u{200C}خواهیم\nstatus: open", []), ("title: \"می\\u200Cخواهیم\"\nstatus: open", []),
        ("title: क्\u{200D}ष 👩\u{200D}💻\nstatus: open", []),
        ("title: می\u{200C}\nstatus: open", [":2:10: warning: the invisible character U+200C: delete it"]),
        ("title: a\u{200D}b\nstatus: open", [":2:9: warning: the invisible character U+200D: delete it"]),
        // Blanks that are no spaces, around a text and in it.
        (
            "title: T\u{3000}\nstatus: open",
            [":2:9: warning: the text ends with U+3000, which is not a space: delete it"]
        ),
        (
            "title: \"\u{A0}T\"\nstatus: open",
            [":2:8: warning: the text begins with U+00A0, which is not a space: delete it"]
        ),
        ("title: 東京\u{3000}都\nstatus: open", []), ("title: 5\u{A0}%\nstatus: open", []),
        ("title: 東京🗾\nstatus: open", []), ("title: 'T\\u200Bx'\nstatus: open", []),
    ])
    func invisibleCharactersAreTold(yaml: String, problems: [String]) {
        #expect(contradictions(Fixture.dossier(gaps: ["g": yaml])) == problems.map { "gaps/g.md" + $0 })
    }

    @Test(arguments: [
        ("title: p\u{430}ypal\nstatus: open", ":2:9: warning: U+0430 in `p\u{430}ypal` looks like a Latin `a`"),
        ("title: \"p\\u0430ypal\"\nstatus: open", ":2:8: warning: U+0430 in `p\u{430}ypal` looks like a Latin `a`"),
        ("title: 東京J\u{392}IC\nstatus: open", ":2:11: warning: U+0392 in `東京J\u{392}IC` looks like a Latin `B`"),
        ("title: Loan\u{578}\nstatus: open", ":2:12: warning: U+0578 in `Loan\u{578}` looks like a Latin `n`"),
        ("title: \u{13AA}BIC\nstatus: open", ":2:8: warning: U+13AA in `\u{13AA}BIC` looks like a Latin `A`"),
    ])
    func lettersThatPassForLatinOnesAreTold(yaml: String, problem: String) {
        #expect(
            contradictions(Fixture.dossier(gaps: ["g": yaml])) == [
                "gaps/g.md\(problem): write the word in one script"
            ])
    }

    @Test(arguments: ["μm", "ΔNPV", "Москва", "Αθήνα και JBIC", "ＪＢＩＣ投資", "東京JBIC", "é Ångström", "А and B", "β-share"])
    func wordsInOneScriptAndSignsOfScienceAreNot(title: String) {
        #expect(contradictions(Fixture.dossier(gaps: ["g": "title: \(title)\nstatus: open"])) == [])
    }

    @Test func proseIsLookedAtToo() {
        let dossier = Fixture.dossier(gaps: ["g": Fixture.gap])
        func problems(_ prose: String, mark: String = "") -> [String] {
            let text = mark + String(decoding: Fixture.bytes(Fixture.gap, prose: prose), as: UTF8.self)
            return contradictions(dossier.replacing(RecordID(.gap, "g"), with: Array(text.utf8)))
        }
        #expect(problems("One.\r\nTwo.\r\n", mark: "\u{FEFF}") == [])
        #expect(
            problems("One.\n\u{1B}[31mTwo.\n") == [
                "gaps/g.md:6:1: warning: the invisible character U+001B: delete it"
            ])
        #expect(problems("One.\nMO\u{3A5} US\u{410}.\n").count == 1)
        #expect(problems("x\u{FEFF}\n", mark: "\u{FEFF}").count == 1)
        #expect(problems("a\rb\n") == ["gaps/g.md:5:2: warning: the invisible character U+000D: delete it"])
    }

    /// What old dossiers said in a comment can now be said by the date itself.
    @Test func aDayThatStandsForAMonthIsTold() {
        let gap = """
            title: G
            since: 2025-07-01 # July 2025, with the package
            due: 2026-03-01 # 1 March 2026
            positions:
              - {side: tokyo, date: 2025-09-01, text: T} # September 2025
              - side: tokyo
                date: 2025-09-01   # in September 2025
                text: "a: 2025-07-01" # July 2025
              - {side: tokyo, date: 2025-07-02, text: T} # July 2025
            status: open
            """
        let dossier = Fixture.dossier(gaps: ["g": gap])
        #expect(
            dossier.contradictions().map(\.description) == [
                "gaps/g.md:3:8: warning: the comment says July 2025, the date a day: write `2025-07`, as it is known",
                "gaps/g.md:8:11: warning: the comment says September 2025, the date a day: write `2025-09`, as it is known",
            ])
        #expect(dossier.errors == [])
    }
}
