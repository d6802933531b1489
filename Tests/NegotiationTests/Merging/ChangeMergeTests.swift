import DossierSteps
import FrontMatter
import Negotiation
import Testing

/// Changes as differences, and made to a record that has changed since.
@Suite struct ChangeMergeTests {
    private let id = RecordID(.project, "p")

    private func differences(_ old: Value, _ new: Value) -> [String] {
        Change.differences(in: id, from: old, to: new).map { $0.summary() }
    }

    @Test func differencesGoDownToFields() {
        #expect(differences(["title": "A"], ["title": "A"]) == [])
        #expect(differences(["a": "1", "b": "2"], ["b": "2", "a": "1"]) == [])
        #expect(
            differences(["title": "A", "stage": "x"], ["title": "B", "due": .null])
                == ["title A -> B", "stage x -> (none)", "due (none) -> (none)"])
        #expect(
            differences(["tokyo": ["stance": "backs", "note": "a"]], ["tokyo": ["stance": "doubts", "note": "a"]])
                == ["tokyo.stance backs -> doubts"])
        #expect(differences(["x-a": ["b": ["c": "1"]]], ["x-a": ["b": ["c": "2"]]]) == ["x-a.b.c 1 -> 2"])
    }

    @Test func claimsAreWhole() {
        #expect(
            differences(["amount": ["value": "1", "source": "a"]], ["amount": ["value": "2", "source": "a"]])
                == ["amount {value: 1, source: a} -> {value: 2, source: a}"])
        #expect(
            differences(["amount": [["value": "1"], "2"]], ["amount": [["value": "1"], ["value": "3"]]])
                == ["amount[1] 2 -> {value: 3}"])
        #expect(
            differences(
                ["instruments": [["kind": "loan", "share": ["value": "1%"]]]],
                ["instruments": [["kind": "loan", "share": ["value": "2%"]]]])
                == ["instruments[0].share {value: 1%} -> {value: 2%}"])
        #expect(
            differences(
                ["valuation": ["assumptions": ["tokyo": ["tenor": ["value": "1", "source": "a"]]]]],
                ["valuation": ["assumptions": ["tokyo": ["tenor": ["value": "2", "source": "b"]]]]])
                == ["valuation.assumptions.tokyo.tenor {value: 1, source: a} -> {value: 2, source: b}"])
    }

    @Test func listsByPlaceOrWhole() {
        #expect(
            differences(["links": ["a", "b"]], ["links": ["a", "c", "d", "e"]])
                == ["links[1] b -> c", "links[2] (none) -> d", "links[3] (none) -> e"])
        #expect(differences(["links": ["a", "b"]], ["links": ["a", "x", "b"]]) == ["links [a, b] -> [a, x, b]"])
        #expect(differences(["links": ["a", "b"]], ["links": ["a"]]) == ["links [a, b] -> [a]"])
        #expect(differences(["links": ["a", "b"]], ["links": ["b", "a"]]) == ["links [a, b] -> [b, a]"])
        #expect(
            differences(["criteria": [["id": "a", "status": "met"]]], ["criteria": [["id": "a", "status": "unmet"]]])
                == ["criteria[0].status met -> unmet"])
    }

    private func rebased(_ field: Path, _ before: Value?, _ after: Value?, onto found: Value?) -> String? {
        Change(record: id, field: field, before: before, after: after).rebased(onto: found)?.summary()
    }

    @Test func aChangeIsMadeToWhatIsThereNow() {
        #expect(rebased("risk", "a", "b", onto: "a") == "risk a -> b")
        #expect(rebased("risk", "a", "b", onto: "c") == nil)
        #expect(rebased("risk", "a", "b", onto: nil) == nil)
        #expect(rebased("risk", "a", "b", onto: "b") == "risk b -> b")
        #expect(rebased("risk", nil, "b", onto: .null) == "risk (none) -> b")
        #expect(rebased("links", ["a"], ["a", "b"], onto: ["a", "c"]) == "links [a, c] -> [a, c, b]")
        #expect(rebased("links", ["a"], ["b"], onto: ["c"]) == nil)
        #expect(rebased(["links", 1], nil, "b", onto: "c") == "links[2] (none) -> b")
        #expect(rebased(["links", 1], nil, "b", onto: "b") == "links[1] b -> b")
        #expect(
            rebased("amount", ["value": "1", "source": "a"], ["value": "2", "source": "a"], onto: ["value": "1"]) == nil
        )
    }

    @Test func anAdditionFindsTheEndOfTheList() throws {
        let document = try Document.record(Fixture.bytes("links: [a, b, c]\n"))
        let change = Change(record: id, field: ["links", 1], before: nil, after: "x")
        let rebased = try #require(change.rebased(onto: document))
        #expect(rebased.field == ["links", 3])
        #expect(text(try rebased.applied(to: document).bytes).contains("links: [a, b, c, x]"))
        let other = Change(record: id, field: "risk", before: nil, after: "x")
        #expect(other.rebased(onto: document) == other)
    }

    @Test func whatIsMadeAlreadyStays() throws {
        let document = try Document.record(Fixture.bytes("risk: 'a'\n"))
        for (field, value) in [("risk", "a"), ("note", nil)] as [(Path, Value?)] {
            let change = Change(record: id, field: field, before: value, after: value)
            #expect(try change.applied(to: document).bytes == document.bytes)
        }
    }
}
