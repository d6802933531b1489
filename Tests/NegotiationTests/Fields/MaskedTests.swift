import Testing

@testable import Negotiation

/// Which keys are hidden: the masked fields, and whatever somebody may have written for one.
@Suite struct MaskedTests {
    /// What people do to a key, each by its name.
    static func misspellings(of field: String) -> [(how: String, key: String)] {
        let letters = Array(field)
        var keys: [(String, String)] = [
            ("capital", field.prefix(1).uppercased() + field.dropFirst()), ("capitals", field.uppercased()),
            ("underscore", field.replacing("-", with: "_")), ("blank", field.replacing("-", with: " ")),
            ("joined", field.replacing("-", with: "")), ("parted", field.prefix(4) + "-" + field.dropFirst(4)),
            ("camel", field.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            ("plural", field + "s"), ("full width", String(String.UnicodeScalarView(field.unicodeScalars.map(wide)))),
            ("zero width", field.prefix(3) + "\u{200B}" + field.dropFirst(3)),
            ("Cyrillic a or e", field.replacing("a", with: "\u{430}").replacing("e", with: "\u{435}")),
            ("flattened", "tokyo." + field), ("flattened with hyphen", "tokyo-" + field),
            ("behind", field + "_washington"), ("with a number", field + "-2"), ("own", "x-" + field),
            ("ours", "our-" + field.uppercased()),
        ]
        for place in letters.indices where letters[place] != "-" {
            var fewer = letters
            fewer.remove(at: place)
            keys.append(("letter \(place) missing", String(fewer)))
            var doubled = letters
            doubled.insert(letters[place], at: place)
            keys.append(("letter \(place) doubled", String(doubled)))
            var wrong = letters
            wrong[place] = "q"
            keys.append(("letter \(place) wrong", String(wrong)))
            if place + 1 < letters.count, letters[place + 1] != "-" {
                var swapped = letters
                swapped.swapAt(place, place + 1)
                keys.append(("letters \(place) and \(place + 1) swapped", String(swapped)))
            }
        }
        return keys
    }

    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    }

    @Test func everyMisspellingIsHidden() {
        var count = 0
        for field in Masked.fields.sorted() {
            #expect(Masked.hides(field))
            for (how, key) in Self.misspellings(of: field) {
                #expect(Masked.hides(key), "\(field), \(how): \(key)")
                #expect(Masked.field(in: String(key.split(separator: ".").last ?? "")) == field, "\(how): \(key)")
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
