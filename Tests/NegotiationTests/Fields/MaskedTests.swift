import SecretSamples
import Testing

@testable import Negotiation

/// Which keys are hidden: the masked fields, and whatever somebody may have written for one.
@Suite struct MaskedTests {
    @Test func everyMisspellingIsHidden() {
        var count = 0
        for field in Masked.fields.sorted() {
            #expect(Masked.hides(field))
            for one in Misspelling.all(of: field, everyLetter: true) {
                #expect(Masked.hides(one.key), "\(field), \(one.how): \(one.key)")
                let last = one.key.split(separator: ".").last.map(String.init) ?? ""
                #expect(Masked.field(in: last) == field, "\(one.how): \(one.key)")
                count += 1
            }
        }
        print("masked keys: fields \(Masked.fields.count), misspellings \(count), all hidden")
        #expect(count > 100)
    }

    @Test func partsOfAHiddenFieldAreHidden() {
        for name in ["fallback.text", "tokyo.falback.value", "positions[2].fallback", "x.landing_zone[0]"] {
            #expect(Masked.hides(name), "\(name)")
        }
    }

    /// The control: a mechanism that hid everything would pass all the rest.
    @Test func otherFieldsAreNot() {
        var count = 0
        func look(_ infos: [FieldInfo]) {
            for info in infos {
                if !info.masked { #expect(!Masked.hides(info.key), "\(info.key)") }
                count += 1
                look(info.shape)
            }
        }
        func look(_ shape: Shape) {
            switch shape {
            case .claims(let shape), .list(let shape), .perSide(let shape): look(shape)
            case .fields(let infos): look(infos)
            default: break
            }
        }
        for kind in RecordKind.allCases {
            look(kind.fieldInfos)
            look(kind.sideFieldInfos)
        }
        #expect(count > 100)
        for key in [
            "x-note", "x-notes", "headline", "deadlnie", "positon", "Position", "statsu", "feedback", "payback",
            "pipeline",
            "shared-line", "x-deadlines", "baseline", "Owner", "zone", "line", "land", "red", "fall", "back", "備考",
        ] { #expect(!Masked.hides(key), "\(key)") }
    }

    @Test func whatCannotBeTakenApartIsHiddenWhereAKeyMayBe() {
        #expect(Masked.mayBe(in: "title: [\ntokyo: {falback: no}\n"))
        #expect(Masked.mayBe(in: "Red Line : none\n"))
        #expect(!Masked.mayBe(in: "title: [\nposition: here\n"))
    }

    /// A field declared masked is found wherever a table can have it, without another line anywhere.
    @Test func maskedFieldsAreFoundInEveryTable() {
        func hidden(_ key: String) -> FieldInfo { FieldInfo(key: key, shape: .line, masked: true) }
        let parts = Shape.fields([hidden("inner"), FieldInfo(key: "open", shape: .line)])
        let infos = [
            hidden("top"), FieldInfo(key: "open", shape: .line), FieldInfo(key: "one", shape: parts),
            FieldInfo(key: "many", shape: .list(parts)), FieldInfo(key: "said", shape: .claims(parts)),
            FieldInfo(key: "each", shape: .perSide(parts)),
            FieldInfo(key: "deep", shape: .list(.fields([FieldInfo(key: "list", shape: .list(parts))]))),
            FieldInfo(key: "whole", shape: .list(parts), masked: true),
        ]
        #expect(
            FieldInfo.maskedPaths(in: infos, ["tokyo", "washington"]).map { $0.joined(separator: ".") } == [
                "top", "one.inner", "many.inner", "said.inner", "each.tokyo.inner", "each.washington.inner",
                "deep.list.inner", "whole",
            ])
        // Every one that the real tables declare has a way to its values.
        #expect(MaskedField<Gap>.all(["tokyo"]).map(\.name) == ["landing-zone"])
        #expect(Gap.perSide?.masked == ["fallback", "red-line", "alternative", "reservation", "weight"])
        func count<Subject: RecordSubject>(_: Subject.Type) -> (declared: Int, found: Int) {
            let declared =
                FieldInfo.maskedPaths(in: Subject.fieldInfos, ["tokyo"])
                + FieldInfo.maskedPaths(in: Subject.sideFieldInfos, ["tokyo"])
            return (
                declared.count, MaskedField<Subject>.all(["tokyo"]).count + (Subject.perSide?.masked.count ?? 0)
            )
        }
        for kind in RecordKind.allCases {
            let (declared, found) = count(kind.subject)
            #expect(declared == found, "\(kind)")
        }
    }
}
