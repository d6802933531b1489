import Foundation
import Testing

/// A value that is written as YAML's null is none, in all that is asked of it and said of it.
@Suite struct NullTests {
    /// How people and programs write that there is no value.
    static let spellings = ["", "null", "Null", "NULL", "~", "~ # not yet", "\"\"", "''"]

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: Talks
            sides:
              - {id: tokyo, name: Tokyo, ours: yes}
              - {id: washington, name: Washington}
            envelope: 550bn USD
            as-of: 2026-02-20
            ---

            """, to: "dossier/dossier.md")
    }

    private func sherpa(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "dossier"] + arguments, in: folder)
    }

    private func write(_ name: String, _ fields: String) throws {
        try folder.write("---\ntitle: \(name)\nstatus: open\n\(fields)---\n\nBody.\n", to: "dossier/gaps/\(name).md")
    }

    @Test func anOwnerThatIsNullIsNoOwner() throws {
        for (number, spelling) in Self.spellings.enumerated() { try write("g\(number)", "owner: \(spelling)\n") }
        try write("quoted", "owner: \"null\"\n")
        try write("tilde", "owner: '~'\n")
        let before = try folder.files(in: "dossier")
        #expect(try sherpa("check").status == 0)
        let unowned = try sherpa("list", "gaps", "--where", "owner=", "--json").jsonObjects()
        #expect(unowned.count == Self.spellings.count)
        #expect(unowned.allSatisfy { $0["owner"] is NSNull || $0["owner"] == nil })
        #expect(try sherpa("list", "gaps", "--where", "owner=null", "--json").jsonObjects().count == 1)
        let review = try sherpa("review").output
        #expect(review.split(separator: "\n").count { $0.contains("nobody owns it") } == Self.spellings.count)
        for (number, spelling) in Self.spellings.enumerated() where !["\"\"", "''"].contains(spelling) {
            #expect(try sherpa("set", "g\(number)", "owner=").output == "unchanged gaps/g\(number).md: owner\n")
            let saved = try sherpa("set", "g\(number)", "owner=METI").output
            #expect(saved == "saved gaps/g\(number).md: owner (none) -> METI\n", "\(spelling)")
            #expect(try sherpa("undo").status == 0)
        }
        #expect(try folder.files(in: "dossier") == before)
        print("null: \(Self.spellings.count) spellings of an owner that is none, 2 that are text")
    }

    /// Dates, choices and lists, too, where nothing is required.
    @Test func aFieldThatIsNullIsAsIfItWereNotThere() throws {
        let fields = ["due", "severity", "owner", "level", "projects", "positions", "landing-zone", "tokyo", "since"]
        try write("bare", "")
        for (number, spelling) in Self.spellings.enumerated() {
            try write("g\(number)", fields.map { "\($0): \(spelling)\n" }.joined())
        }
        #expect(try sherpa("check").output.isEmpty)
        let gaps = try sherpa("list", "gaps", "--json").jsonObjects()
        let keys = gaps.map { Set($0.keys).subtracting(["tokyo"]) }
        #expect(keys.count == Self.spellings.count + 1 && Set(keys).count == 1)
        #expect(try sherpa("review").output.contains("broken") == false)
    }

    @Test func aRequiredFieldThatIsNullIsMissing() throws {
        try folder.write("---\ntitle: T\nstatus: null\n---\n", to: "dossier/gaps/g.md")
        let check = try sherpa("check")
        #expect(check.status == 1)
        #expect(check.output.contains("gaps/g.md:3:9: error: status is `null`, which in YAML means no value: write"))
    }
}
