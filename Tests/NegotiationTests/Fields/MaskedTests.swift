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
}
