/// A key that somebody wrote for a masked field.
public struct Misspelling: Sendable {
    /// What went wrong, for messages.
    public let how: String
    public let key: String

    /// What people do to a key. With every letter, slips in each of them; else in the first, a middle and the last one.
    public static func all(of field: String, everyLetter: Bool) -> [Misspelling] {
        var found: [(String, String)] = [
            ("capital", field.prefix(1).uppercased() + field.dropFirst()), ("capitals", field.uppercased()),
            ("underscore", field.replacing("-", with: "_")), ("blank", field.replacing("-", with: " ")),
            ("joined", field.replacing("-", with: "")), ("parted", field.prefix(4) + "-" + field.dropFirst(4)),
            ("camel", field.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()),
            ("plural", field + "s"),
            ("full width", String(String.UnicodeScalarView(field.unicodeScalars.map(wide)))),
            ("zero width", field.prefix(3) + "\u{200B}" + field.dropFirst(3)),
            ("Cyrillic", field.replacing("a", with: "\u{430}").replacing("e", with: "\u{435}")),
            ("flattened", "tokyo." + field), ("flattened with a hyphen", "tokyo-" + field),
            ("side behind", field + "_washington"), ("numbered", field + "-2"), ("own", "x-" + field),
            ("ours", "our-" + field.uppercased()),
        ]
        let letters = Array(field)
        let places = letters.indices.filter { letters[$0] != "-" }
        let chosen = everyLetter ? places : [places[0], places[places.count / 2], places[places.count - 1]]
        for place in chosen {
            var missing = letters
            missing.remove(at: place)
            found.append(("letter \(place) missing", String(missing)))
            var doubled = letters
            doubled.insert(letters[place], at: place)
            found.append(("letter \(place) doubled", String(doubled)))
            var wrong = letters
            wrong[place] = "q"
            found.append(("letter \(place) wrong", String(wrong)))
            if place + 1 < letters.count, letters[place + 1] != "-" {
                var swapped = letters
                swapped.swapAt(place, place + 1)
                found.append(("letters \(place) and \(place + 1) swapped", String(swapped)))
            }
        }
        var seen: Set<String> = [field]
        return found.filter { seen.insert($0.1).inserted }.map { Misspelling(how: $0.0, key: $0.1) }
    }

    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    }
}
