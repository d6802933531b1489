import DossierSteps
import FrontMatter
import Negotiation
import Testing

/// The rules of the merge, by hand.
@Suite struct RecordMergeTests {
    private static let base = """
        ---
        title: Share
        status: open # since July
        owner: MOF
        amount: {value: 1bn USD, source: Kadam}
        tokyo: {position: 1%, fallback: 2%}
        washington:
          position: All
        projects: [ohio, texas]
        actions:
          - text: Call
            owner: MOF
            status: open
          - text: Write
            owner: METI
            status: open
        ---
        One.
        Two.
        Three.

        """

    private func merge(
        _ ours: [(String, String)], _ theirs: [(String, String)], base: String = base, kind: RecordKind = .meeting
    ) throws -> (text: String, merge: RecordMerge) {
        func edited(_ edits: [(String, String)]) throws -> [UInt8] {
            var text = base
            for (old, new) in edits {
                try #require(text.contains(old), "\(old)")
                text = text.replacing(old, with: new)
            }
            return Array(text.utf8)
        }
        let merge = try RecordMerge(
            base: Array(base.utf8), ours: edited(ours), theirs: edited(theirs), id: RecordID(kind, "m"))
        return (text(merge.bytes), merge)
    }

    @Test func differentFieldsJoinAndKeepTheirLooks() throws {
        let (text, merge) = try merge(
            [("status: open # since", "status: agreed # in"), ("tokyo: {position: 1%", "tokyo: {position: 3%")],
            [("owner: MOF\namount", "# Ours now\nowner: 'JBIC'\namount"), ("fallback: 2%", "fallback: 4%")])
        #expect(merge.conflicts == [])
        #expect(text.contains("status: agreed # in July\n# Ours now\nowner: 'JBIC'\namount"))
        #expect(text.contains("tokyo: {position: 3%, fallback: 4%}"))
        #expect(merge.fromOurs.map { $0.summary() } == ["status open -> agreed", "tokyo.position 1% -> 3%"])
        #expect(merge.fromTheirs.map { $0.summary() } == ["owner MOF -> JBIC", "tokyo.fallback 2% -> 4%"])
    }

    @Test func theSameFieldIsAConflictAroundItsLine() throws {
        let (text, merge) = try merge(
            [
                ("status: open #", "status: agreed #"),
                ("washington:\n  position: All", "washington:\n  position: Half"),
            ],
            [("status: open #", "status: parked #"), ("owner: MOF\nam", "owner: METI\nam")])
        #expect(
            merge.conflicts == [
                Conflict(
                    record: RecordID(.meeting, "m"), field: "status", base: "open", ours: "agreed", theirs: "parked")
            ])
        #expect(
            text
                == Self.base.replacing(
                    "status: open # since July\nowner: MOF",
                    with: """
                        <<<<<<< ours
                        status: agreed # since July
                        ||||||| base
                        status: open # since July
                        =======
                        status: parked # since July
                        >>>>>>> theirs
                        owner: METI
                        """
                ).replacing("position: All", with: "position: Half"))
    }

    @Test func aClaimIsOneValue() throws {
        let (_, merge) = try merge(
            [("1bn USD", "2bn USD")], [("source: Kadam", "source: FSX")], kind: .project)
        #expect(merge.conflicts.map(\.field) == ["amount"])
        #expect(merge.conflicts.first?.ours == ["value": "2bn USD", "source": "Kadam"])
        #expect(merge.conflicts.first?.theirs == ["value": "1bn USD", "source": "FSX"])
        // Where the field is none of the table's, a map is a map.
        #expect(try self.merge([("1bn USD", "2bn USD")], [("source: Kadam", "source: FSX")]).merge.conflicts == [])
    }

    @Test func listsJoinItemByItem() throws {
        let (text, merge) = try merge(
            [("[ohio, texas]", "[ohio, iowa]"), ("METI\n    status: open", "METI\n    status: done")],
            [
                ("[ohio, texas]", "[ohio, texas, utah]"),
                ("METI\n    status: open", "METI\n    status: open\n  # New\n  - text: Ask\n    status: open"),
            ])
        #expect(merge.conflicts == [])
        #expect(text.contains("projects: [ohio, iowa, utah]"))
        #expect(
            text.contains(
                "METI\n    status: done\n  # New\n  - text: Ask\n    status: open\n---"), "\(text)")
    }

    @Test func whatBothAppendStandsOnceAndTheirsFirst() throws {
        let (text, merge) = try merge(
            [("[ohio, texas]", "[ohio, texas, utah, iowa]")], [("[ohio, texas]", "[ohio, texas, maine, utah]")])
        #expect(merge.conflicts == [])
        #expect(text.contains("projects: [ohio, texas, maine, utah, iowa]"))
        #expect(merge.fromOurs.map { $0.summary() } == ["projects[4] (none) -> iowa"])
    }

    @Test func appendedItemsKeepTheirComments() throws {
        let (text, merge) = try merge(
            [("METI\n    status: open", "METI\n    status: open\n  # A\n  - text: Ask\n    status: open")],
            [("METI\n    status: open", "METI\n    status: open\n  # B\n  - text: Buy\n    status: open")])
        #expect(merge.conflicts == [])
        #expect(
            text.contains(
                "# B\n  - text: Buy\n    status: open\n  # A\n  - text: Ask\n    status: open\n---"), "\(text)")
    }

    @Test func takingOutWhatTheOtherChangedIsAConflict() throws {
        let first = "  - text: Call\n    owner: MOF\n    status: open\n"
        let (_, merge) = try merge(
            [(first, "")], [(first, first.replacing("open", with: "done")), ("owner: MOF\na", "owner: JBIC\na")])
        #expect(merge.conflicts.map(\.field) == ["actions"])
        let gone = try self.merge([("owner: MOF\na", "a")], [("owner: MOF\na", "owner: JBIC\na")]).merge
        #expect(
            gone.conflicts == [
                Conflict(record: RecordID(.meeting, "m"), field: "owner", base: "MOF", ours: nil, theirs: "JBIC")
            ])
        #expect(try self.merge([(first, "")], [("METI", "JBIC")]).merge.conflicts == [])
    }

    @Test func replacedByBothIsAConflict() throws {
        let (_, merge) = try merge(
            [("[ohio, texas]", "[iowa, utah, maine]")], [("[ohio, texas]", "[guam]")])
        #expect(
            merge.conflicts == [
                Conflict(
                    record: RecordID(.meeting, "m"), field: "projects", base: ["ohio", "texas"],
                    ours: ["iowa", "utah", "maine"], theirs: ["guam"])
            ])
    }

    @Test func clearedByBothIsNoConflict() throws {
        let (text, merge) = try merge([("owner: MOF\na", "owner:\na")], [("owner: MOF\na", "a")])
        #expect(merge.conflicts == [])
        #expect(!text.contains("owner: MOF\na"))
    }

    @Test func proseIsMergedByLines() throws {
        let (text, merge) = try merge([("One.", "First.")], [("Three.", "Three.\nFour."), ("owner: MOF\na", "a")])
        #expect(merge.conflicts == [])
        #expect(text.hasSuffix("---\nFirst.\nTwo.\nThree.\nFour.\n"))
        let (marked, clash) = try self.merge([("Two.", "Deux."), ("METI", "JBIC")], [("Two.", "Zwei.")])
        #expect(
            clash.conflicts == [
                Conflict(
                    record: RecordID(.meeting, "m"), field: Path(), base: "One.\nTwo.\nThree.\n",
                    ours: "One.\nDeux.\nThree.\n", theirs: "One.\nZwei.\nThree.\n")
            ])
        #expect(
            marked.hasSuffix(
                "One.\n<<<<<<< ours\nDeux.\n||||||| base\nTwo.\n=======\nZwei.\n>>>>>>> theirs\nThree.\n"))
    }

    @Test func lineEndsAndMarksMergeAsOneThing() throws {
        let crlf = Self.base.replacing("\n", with: "\r\n")
        let edited = "\u{FEFF}" + Self.base.replacing("MOF\nam", with: "METI\nam").dropLast()
        let merge = RecordMerge(
            base: Array(Self.base.utf8), ours: Array(crlf.utf8), theirs: Array(edited.utf8),
            id: RecordID(.meeting, "m"))
        #expect(merge.conflicts == [])
        let expected = edited.replacing("\n", with: "\r\n")
        #expect(text(merge.bytes) == expected)
    }

    @Test func bothMadeTheFile() throws {
        let ours = "---\ntitle: A\nstatus: open\nowner: MOF\n---\n"
        let theirs = "---\ntitle: B\nstatus: open\ndue: 2026-03-01\n---\nProse.\n"
        let merge = RecordMerge(
            base: nil, ours: Array(ours.utf8), theirs: Array(theirs.utf8), id: RecordID(.gap, "g"))
        #expect(merge.conflicts.map(\.field) == ["title"])
        let marked = try #require(ConflictedText(merge.bytes))
        let decided = try #require(marked.deciding(merge.conflicts[0], as: "C"))
        #expect(text(decided) == "---\ntitle: C\nstatus: open\ndue: 2026-03-01\nowner: MOF\n---\nProse.\n")
    }
}
