import Negotiation
import Testing
import Words

@testable import DossierStore

/// What is known of records without their fields is what the fields say.
@Suite struct IndexedRecordTests {
    private let dossier: TemporaryDossier
    private let cache: TemporaryFolder

    init() throws {
        dossier = try TemporaryDossier()
        cache = try TemporaryFolder()
        try dossier.write("gaps/share.md", IndexedRecordTests.gap("Share", "critical", due: "2026-03-01"))
        try dossier.write("gaps/law.md", IndexedRecordTests.gap("Law", "minor", due: "2026-04"))
        try dossier.write("gaps/old.md", IndexedRecordTests.gap("Old", "major", status: "agreed", due: "2026-01-01"))
        try dossier.write(
            "projects/plant.md",
            "---\ntitle: Plant\nstage: shortlisted\namount: 1bn USD\nowner: METI\nnext: sign\ndue: 2026-03-01\n---\n")
        try dossier.write(
            "commitments/tariff.md",
            "---\ntitle: Tariff\nby: tokyo\nstatus: agreed\ndue: 2026-05-01\n---\n")
        try dossier.write("packages/both.md", "---\ntitle: Both\nstatus: draft\n---\n")
        try dossier.write("meetings/2026-03-09-next.md", "---\ntitle: Next\ndate: 2026-03-09\nstatus: planned\n---\n")
        try dossier.write(
            "meetings/2026-02-12-last.md",
            """
            ---
            title: Last
            date: 2026-02-12
            status: held
            outcomes:
              - {gap: share, result: narrowed}
              - {gap: law, result: raised}
              - {project: plant, result: widened}
            actions:
              - {text: send the list, owner: MOFA, due: 2026-03-01, status: done}
              - {text: answer the letter, owner: METI, due: 2026-03-01, status: open}
            ---

            """)
    }

    private static func gap(_ title: String, _ severity: String, status: String = "open", due: String) -> String {
        """
        ---
        title: \(title)
        status: \(status)
        severity: \(severity)
        owner: METI
        due: \(due)
        tokyo: {position: Half, fallback: Forty per cent of \(title) after the first ten years. Or none of it at all.}
        ---

        """
    }

    private func load(_ other: TemporaryDossier? = nil) throws -> LoadedDossier {
        let dossier = other ?? dossier
        var moment = LocalClock.now
        moment.tv_sec += 10
        let keeper = try #require(IndexKeeper(dossier.store(), below: cache.path, fewest: 1, at: moment))
        return LoadedDossier(try dossier.store(), keeper)
    }

    /// Loaded by an index that knows all records.
    private func indexed(_ other: TemporaryDossier? = nil) throws -> LoadedDossier {
        try load(other).check?.run()
        return try load(other)
    }

    /// What a board makes of all records together, in words.
    private func told(_ dossier: Dossier) -> [String] {
        func listing<Subject>(_ records: Records<Subject>) -> [String] {
            records.inOrder.map { "\($0.id.name) \($0.listing) \(records.needsWork($0))" } + ["\(records.liveCount)"]
        }
        let agenda = Agenda(dossier)
        return listing(dossier.projects) + listing(dossier.gaps) + listing(dossier.meetings)
            + listing(dossier.commitments) + listing(dossier.packages)
            + agenda.days.map { "\($0.date) \($0.count) \($0.title) \($0.owner ?? "")" }
            + agenda.marks.map { "\($0.date) \($0.title)" } + ["\(agenda.openActions)"]
            + dossier.latestOutcomes.map { "\($0.key) \($0.value)" }.sorted()
    }

    @Test func theBoardIsToldTheSame() throws {
        let plain = try dossier.store().load()
        let words = told(plain)
        #expect(Agenda(plain).openActions == 1)
        #expect(words.contains { $0.hasPrefix("2026-03-01 3 answer the letter METI") }, "\(words)")
        #expect(told(try indexed().dossier) == words)
        // One is read among others that are not: each in its place.
        try dossier.write("gaps/law.md", IndexedRecordTests.gap("Law", "critical", due: "2026-02-01"))
        try dossier.write("gaps/none.md", IndexedRecordTests.gap("None", "major", due: "2026-03-02"))
        #expect(told(try load().dossier) == told(try dossier.store().load()))
    }

    @Test func theMoneyIsToldTheSame() throws {
        let words = """
            instruments: [{kind: equity}, {kind: loan}]
            envelopes: [{id: cash, name: Cash, amount: 1bn USD, instruments: [equity]}]
            stages:
              - {id: selected, name: Selected, counts-as: selected}
            """
        let money = try TemporaryDossier(framework: TemporaryDossier.framework.replacing("stages:", with: words))
        for (name, rest) in [
            (
                "port",
                "stage: selected\namount: 3bn USD\ninstruments: [{kind: equity, share: 10%}, {kind: loan, share: 90%}]"
            ),
            ("grid", "stage: selected\namount: 1bn USD\ninstruments: [{kind: loan, share: 100%}]"),
            ("mill", "stage: shortlisted\namount: {value: 2bn USD, basis: illustrative}"), ("farm", "stage: selected"),
        ] {
            try money.write("projects/\(name).md", "---\ntitle: The \(name)\n\(rest)\nsince: 2026-01-02\n---\n")
        }
        func told(_ sums: ProjectSums) -> [String] {
            ["\(sums.portfolio) \(sums.hasMoney)"] + sums.splits.map { "\($0.place) \($0.own)" }
                + sums.parts.map { "\($0.selected.sum) \($0.selected.projects.map(\.name)) \($0.years.map(\.year))" }
        }
        let (plain, known) = (try money.store().load(), try indexed(money))
        #expect(told(known.gathered.sums) == told(ProjectSums(plain)))
        #expect(told(ProjectSums(known.dossier)) == told(ProjectSums(plain)))
        #expect(ProjectSums(plain).splits.count == 2 && ProjectSums(plain).parts.count == 2)
    }

    @Test func maskedWordsAreMaskedTheSame() throws {
        let loaded = try indexed()
        let texts = [
            "They know of forty per cent of share after the first ten years.", "Or none of it at all, he said.",
            "forty per cent of nothing", "Law: Forty per cent of law after the first ten years. Or none of it at all.",
        ]
        let plain = Secrets(try dossier.store().load())
        #expect(plain.told(texts[0]) == "They know of •••.")
        for text in texts { #expect(loaded.gathered.secrets.told(text) == plain.told(text)) }
        #expect(Secrets(loaded.dossier).told(texts[3]) == plain.told(texts[3]))
        #expect(Secrets(loaded.dossier, isWhole: false).told(texts[3]) == plain.told(texts[3]))
        #expect(!loaded.gathered.secrets.isEmpty)
    }

    @Test func whoNamesARecordIsToldWithoutTheOthers() throws {
        let (plain, known) = (try dossier.store().load(), try indexed().dossier)
        func naming(_ id: RecordID, in dossier: Dossier) -> [String] {
            func names<Subject>(_ records: Records<Subject>) -> [String] {
                records.thatMayName(id).filter { $0.subject.named.contains(id) }.map(\.id.file)
            }
            return names(dossier.projects) + names(dossier.gaps) + names(dossier.meetings)
                + names(dossier.commitments) + names(dossier.packages)
        }
        let named = RecordID(.gap, "share")
        #expect(known.meetings.thatMayName(named).map(\.id.name) == ["2026-02-12-last"])
        for summary in plain.summaries {
            #expect(naming(summary.id, in: known) == naming(summary.id, in: plain), "\(summary.id)")
        }
        // Once the fields are there, all may: they are asked.
        for meeting in known.meetings { #expect(!meeting.title.isEmpty) }
        #expect(known.meetings.thatMayName(named).count == 2)
    }

    @Test(arguments: [Language.english, .japanese])
    func namesAndBytesAreToldWithoutTheFields(language: Language) throws {
        try dossier.write("gaps/two.md", "---\ntitle: Two names\ntitle-ja: 二つの名\nstatus: open\n---\n")
        let plain = try dossier.store().load()
        try language.speaking {
            for (told, known) in zip(plain.summaries, try indexed().dossier.summaries) {
                #expect(told.name == known.name && told.source == known.source, "\(told.id)")
            }
        }
    }

    @Test func whatIsDoneIsToldTheSameInPassing() throws {
        let (plain, known) = (try dossier.store().load(), try indexed().dossier)
        let today = try #require(CalendarDate("2026-02-20"))
        #expect(known.timeline(today) == plain.timeline(today))
        #expect(known.actions.map(\.path) == plain.actions.map(\.path))
        #expect(known.actions.map(\.item.text) == plain.actions.map(\.item.text))
    }

    /// So many that several threads look at them.
    private func writeMany() throws {
        let first = try #require(CalendarDate("2025-01-01"))
        for number in 0..<400 {
            let day = try #require(first.adding(days: number / 2))
            try dossier.write(
                "meetings/\(day)-\(number).md",
                """
                ---
                title: Talks \(number)
                title-ja: 協議\(number)
                date: \(day)
                place: Room \(number * 7 % 50)
                status: held
                tokyo: {participants: [Guest \(number % 9)]}
                statements: [{who: Speaker \(number % 7), text: Yes.}]
                actions: [{text: Task \(number), owner: Office \(number % 5), due: 2026-03-01, status: open}]
                x-desk: Desk \(number % 3)
                ---

                """)
        }
    }

    @Test(arguments: [Language.english, .japanese])
    func manyAreLookedAtInTheirOrderAndLetGo(language: Language) throws {
        try writeMany()
        let (plain, known) = (try dossier.store().load(), try indexed().dossier)
        let today = try #require(CalendarDate("2026-02-20"))
        try language.speaking {
            #expect(known.timeline(today) == plain.timeline(today))
            #expect(known.actions.map(\.item.text) == plain.actions.map(\.item.text))
            #expect(known.statements.map(\.item.who) == plain.statements.map(\.item.who))
            #expect(known.owners == plain.owners)
            #expect(known.owners.count == 7)
            #expect(known.people == plain.people)
            #expect(known.people.count == 16)
            for name in ["Office 3", "Speaker 6", "Guest 8", "METI", "MOFA", "Task 3", "Office", "tokyo"] {
                #expect(known.knowsOffice(name) == plain.knowsOffice(name), "\(name)")
            }
            #expect(known.knowsOffice("Guest 8") && !known.knowsOffice("Guest 9"))
            let keys = FilterKeys<Record<Meeting>>(of: plain, today: today)
            for (filter, order) in [
                ("place=\"Room 7\"", ""), ("status=held actions.owner=\"Office 3\"", "place,-date"),
                ("\"Task 30\"", "-title"), ("date>=2025-06 !\"Speaker 2\"", "place"), ("", "-place"),
                ("overdue=no", "title"), ("id~2025-03", "-id"), ("x-desk=\"Desk 2\" status=held", "days"),
                ("tokyo.participants=\"Guest 4\"", "-date"), ("washington.participants=", "id"),
            ] {
                let (filter, order) = (try Filter(parsing: filter), try SortOrder(parsing: order))
                let rows = try keys.rows(filter, in: known.meetings)
                #expect(try rows == keys.rows(filter, in: plain.meetings.inOrder), "\(filter)")
                #expect(!rows.isEmpty, "\(filter)")
                #expect(
                    try keys.sorted(rows, of: known.meetings, by: order)
                        == keys.sorted(rows, of: plain.meetings.inOrder, by: order), "\(order)")
            }
            for text in ["place=r", "actions.owner=", "tokyo.participants=g", "status=", "id=2025-01-0"] {
                let offered = keys.completions(of: text, in: known.meetings)
                #expect(offered == keys.completions(of: text, in: plain.meetings.inOrder), "\(text)")
                #expect(!offered.isEmpty, "\(text)")
            }
        }
        // Whose fields are made may name anything: none were kept.
        #expect(known.meetings.thatMayName(RecordID(.gap, "nobody")).isEmpty)
    }

    /// A review looks at every record and its bytes.
    @Test func aReviewFindsTheSameAndKeepsNothing() throws {
        try writeMany()
        try dossier.write(
            "gaps/lost.md", "---\ntitle: Lost\nstatus: open\nlevel: leaders\nprojects: [plant, nowhere]\n---\n")
        // To find the place of one that is read from its file, some of the others are made.
        for number in 0..<9 {
            try dossier.write(
                "gaps/above-\(number).md", "---\ntitle: Above\nstatus: open\nlevel: leaders\nprojects: [plant]\n---\n")
        }
        try dossier.write("gaps/bad.md", "---\ntitle: Bad\nstatus: perhaps\n---\n")
        let plain = try dossier.store().load()
        var seen: [RecordID: [UInt8]] = [RecordID(.gap, "gone"): Array("---\ntitle: Gone\nstatus: open\n---\n".utf8)]
        plain.forEachSource { id, source in seen[id] = source }
        let changed = plain.meetings[3].id
        seen[changed]?.append(contentsOf: "Prose.\n".utf8)
        seen[RecordID(.gap, "law")] = nil
        let today = try #require(CalendarDate("2026-03-20"))
        for baseline in [nil, ReviewBaseline(name: "1", finished: "2026-02-20 14:02", records: seen)] {
            for wanted in [nil, Set([changed, RecordID(.gap, "lost"), RecordID(.gap, "gone"), .dossier])] {
                let known = try indexed().dossier
                func items(_ dossier: Dossier) -> [String] {
                    let queue = ReviewQueue(dossier, since: baseline, today: today, own: [changed], only: wanted)
                    return queue.items.map { "\($0.record) \($0.reasons) \($0.isOwn) \($0.group)" }
                }
                #expect(items(known) == items(plain))
                #expect(items(plain).contains { $0.contains("nowhere") })
                #expect(wanted != nil || items(plain).contains { $0.contains("plant") && $0.contains("blocked") })
                #expect(wanted != nil || items(plain).count > (baseline == nil ? 400 : 200))
                // The next talks alone are looked at whole.
                #expect(known.meetings.thatMayName(RecordID(.gap, "nobody")).count <= 1)
                #expect(known.projects.thatMayName(RecordID(.gap, "nobody")).isEmpty)
            }
        }
    }

    /// Each field of each kind is asked for alone.
    @Test func everyKeyIsAskedOfThoseItBelongsTo() throws {
        try writeMany()
        let (plain, today) = (try dossier.store().load(), try #require(CalendarDate("2026-02-20")))
        func ask<Subject>(_: Subject.Type, _ records: (Dossier) -> Records<Subject>) throws {
            let known = records(try indexed().dossier)
            let keys = FilterKeys<Record<Subject>>(of: plain, today: today)
            for key in keys.keys where !key.isMasked && key.name != "text" {
                let filter = try Filter(parsing: "\(key.name)=")
                #expect(
                    try keys.rows(filter, in: known) == keys.rows(filter, in: records(plain).inOrder),
                    "\(Subject.kind) \(filter)")
            }
        }
        try ask(Gap.self, \.gaps)
        try ask(Project.self, \.projects)
        try ask(Meeting.self, \.meetings)
        try ask(Commitment.self, \.commitments)
        try ask(Package.self, \.packages)
    }

    /// Letters and their marks may stand joined or apart, as on another system.
    @Test func namesAreKnownHoweverTheirLettersAreWritten() throws {
        try dossier.write("gaps/cafe.md", "---\ntitle: T\nstatus: open\nowner: Cafe\u{301} and カ\u{3099}ス課\n---\n")
        for known in [try dossier.store().load(), try indexed().dossier] {
            #expect(known.knowsOffice("Caf\u{E9} and ガス課"))
            #expect(!known.knowsOffice("Cafe and ガス課"))
        }
    }

    /// The index is written anew from records of which nobody has asked for the fields.
    @Test func whatWasNeverAskedForIsKept() throws {
        _ = try indexed()
        try dossier.write("gaps/new.md", IndexedRecordTests.gap("New", "critical", due: "2026-02-01"))
        try load().check?.run()
        #expect(told(try load().dossier) == told(try dossier.store().load()))
    }
}
