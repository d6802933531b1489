import FrontMatter
import Negotiation
import Testing

@Suite struct FieldAddressTests {
    private func address(_ name: String, in kind: RecordKind = .gap) throws -> FieldAddress {
        try FieldAddress(name, in: kind, vocabulary: Fixture.vocabulary)
    }

    struct Known: Sendable {
        let name: String
        let kind: RecordKind
        let path: Path
        let isRequired: Bool
        /// The brief of its shape.
        let shape: String

        init(_ name: String, _ kind: RecordKind, _ path: Path, _ isRequired: Bool, _ shape: String) {
            (self.name, self.kind, self.path, self.isRequired, self.shape) = (name, kind, path, isRequired, shape)
        }
    }

    static let known: [Known] = [
        .init("status", .gap, ["status"], true, "open|converging|agreed|parked"),
        .init("owner", .gap, ["owner"], false, "text"),
        .init("due", .gap, ["due"], false, "date"),
        .init("tokyo.position", .gap, ["tokyo", "position"], false, "text"),
        .init("washington.red-line", .gap, ["washington", "red-line"], false, "text"),
        .init("tokyo", .gap, ["tokyo"], false, "{…}"),
        .init("positions", .gap, ["positions"], false, "list of {side: …, date: …, text: …}"),
        .init("positions[0].text", .gap, ["positions", 0, "text"], true, "text"),
        .init("positions.0.text", .gap, ["positions", 0, "text"], true, "text"),
        .init("positions[12]", .gap, ["positions", 12], false, "{side: …, date: …, text: …}"),
        .init("positions.1.value", .gap, ["positions", 1, "value"], false, "number"),
        .init("projects.0", .gap, ["projects", 0], false, "project id"),
        .init("x-note", .gap, ["x-note"], false, "text"),
        .init("tokyo.stance", .project, ["tokyo", "stance"], false, "backs|neutral|doubts|opposes"),
        .init("stage", .project, ["stage"], true, "stage id"),
        .init("amount", .project, ["amount"], false, "amount"),
        .init("instruments.0.share", .project, ["instruments", 0, "share"], false, "percentage"),
        .init("tokyo.participants[1]", .meeting, ["tokyo", "participants", 1], false, "text"),
        .init("actions.2.status", .meeting, ["actions", 2, "status"], false, "open|done|dropped"),
        .init("sides.0.ours", .dossier, ["sides", 0, "ours"], false, "yes|no"),
        .init("instruments.0.expected.tokyo", .dossier, ["instruments", 0, "expected", "tokyo"], false, "band"),
        .init(
            "valuation.assumptions.tokyo.tenor", .dossier, ["valuation", "assumptions", "tokyo", "tenor"], false,
            "years"),
    ]

    @Test(arguments: known) func namesLeadToFields(known: Known) throws {
        let address = try address(known.name, in: known.kind)
        #expect(address.path == known.path)
        #expect(address.required == known.isRequired)
        #expect(address.shape.brief == known.shape)
    }

    @Test(arguments: [
        ("staus", "no field `staus` in gap: did you mean `status`?"),
        ("tokio.position", "no field `tokio` in gap: did you mean `tokyo`?"),
        ("tokyo.positon", "no field `positon` in tokyo: did you mean `position`?"),
        (
            "tokyo.hope",
            "no field `hope` in tokyo: the fields are position, fallback, red-line, alternative, reservation, weight"
        ),
        ("positions.0.txt", "no field `txt` in positions.0: did you mean `text`?"),
        ("positions.text", "positions is a list: name an entry by its number, as in positions.0"),
        ("positions[-1]", "positions is a list: name an entry by its number, as in positions.0"),
        ("positions[99999999999999999999]", "positions is a list: name an entry by its number, as in positions.0"),
        ("status.x", "status has no part `x`: write status=VALUE"),
        ("positions.0.value.source", "positions.0.value has no part `source`: write positions.0.value=VALUE"),
        ("x-note.a", "x-note has no part `a`: write x-note=VALUE"),
    ])
    func nearMissesAreTold(name: String, reason: String) {
        #expect(throws: ChangeRefusal.invalid(reason)) { try address(name) }
    }

    @Test(arguments: ["", ".", "x-", "[", "]", "[0]", "..", "status.", ".status", "tokyo.", "positions[0][0]", "東京"])
    func whatIsNoNameIsRefused(name: String) {
        #expect(throws: ChangeRefusal.self) { try address(name) }
    }

    @Test func aWordThatIsFarFromAllListsThem() {
        #expect(
            throws: ChangeRefusal.invalid(
                "no field `wibble` in meeting: the fields are title, title-ja, title-kana, kind, date, place, level, status, agenda, "
                    + "statements, outcomes, actions, time, for, from, contact, handling, objective, points, if-pressed, "
                    + "expect, numbers, press-line, sources, tokyo, washington")
        ) { try address("wibble", in: .meeting) }
    }

    @Test func withoutADossierSidesAreNotKnown() {
        #expect(throws: ChangeRefusal.self) { try FieldAddress("tokyo.position", in: .gap, vocabulary: nil) }
        #expect(throws: ChangeRefusal.self) { try FieldAddress("tokyo", in: .dossier, vocabulary: Fixture.vocabulary) }
    }
}
