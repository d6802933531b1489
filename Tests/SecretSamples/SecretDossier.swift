/// A dossier with a secret planted under every masked field and every misspelling of one, each in a gap of its own, and
/// a project, a gap and a meeting that repeat one of them word for word.
public enum SecretDossier {
    /// In every secret, and in nothing else.
    public static let marker = "QZXQ"
    /// In text that anybody may read.
    public static let open = "WVWV"

    public struct Planted: Sendable {
        /// The gap's id.
        public let id: String
        public let field: String
        /// What is wrong with the key; nil for the field itself.
        public let how: String?
        public let key: String
        public let place: Place
        /// As in `tokyo.falback`.
        public var name: String { place == .side ? "tokyo.\(key)" : place == .top ? key : "papers[0].\(key)" }
        public let number: Int
        public var secret: String { SecretDossier.secret(number) }
    }

    public enum Place: String, CaseIterable, Sendable {
        case side, top, inside
    }

    public static let fields = ["fallback", "red-line", "landing-zone"]

    /// The fields themselves come first; each misspelling stands in one place, and all places have their turn.
    public static let planted: [Planted] = {
        var planted: [Planted] = []
        func plant(_ field: String, _ how: String?, _ key: String, _ place: Place) {
            let number = 1000 + planted.count
            planted.append(
                .init(id: "gap-\(number)", field: field, how: how, key: key, place: place, number: number))
        }
        func home(_ field: String) -> Place { field == "landing-zone" ? .top : .side }
        for field in fields { plant(field, nil, field, home(field)) }
        for field in fields {
            for place in Place.allCases where place != home(field) { plant(field, "out of place", field, place) }
            for one in Misspelling.all(of: field, everyLetter: false) {
                plant(field, one.how, one.key, Place.allCases[planted.count % Place.allCases.count])
            }
        }
        return planted
    }()

    public static func secret(_ number: Int) -> String { "\(marker)\(number) quartz zebras of \(number) graze there" }

    /// The words that the others repeat: of the very first field.
    public static var repeated: String { secret(1000) }

    /// The files, by their paths; without secrets, as they were before somebody wrote them down.
    public static func files(withSecrets: Bool = true) -> [String: String] {
        let repeated = withSecrets ? repeated : "nothing yet to be said"
        var files = [
            "dossier.md": """
            ---
            title: Secrets
            as-of: 2026-02-20
            sides:
              - {id: tokyo, name: Tokyo, ours: yes}
              - {id: washington, name: Washington}
            stages:
              - {id: idea, name: Idea, counts-as: candidate}
            ---
            """,
            "projects/repeats-project.md": """
            ---
            title: \(open) project
            stage: idea
            next: "We say: \(repeated), they say no"
            ---

            \(open). We say that *\(repeated.replacing(" of ", with: "\nof "))*, they say no.

            """,
            "gaps/repeats-gap.md": """
            ---
            title: "\(repeated): a title"
            status: open
            severity: critical
            owner: "the office for \(repeated)"
            ask: "\(open) \(repeated)"
            tokyo:
              position: "We say \(repeated)"
            positions:
              - {side: tokyo, date: 2026-02-01, text: "\(open) \(repeated)", source: "\(repeated)"}
            x-notes:
              - "2026-02-02: \(repeated)"
            ---

            \(open). \(repeated).

            """,
            "meetings/2026-02-12-repeats.md": """
            ---
            title: \(open) meeting
            date: 2026-02-12
            status: held
            agenda:
              - "\(repeated)"
            statements:
              - {who: Sato, side: tokyo, text: "\(open) \(repeated)"}
            outcomes:
              - {gap: repeats-gap, result: narrowed, note: "\(open) \(repeated)"}
            actions:
              - {text: "\(open) \(repeated)", owner: METI, due: 2026-02-15}
            ---

            \(repeated)

            """,
        ]
        for one in planted {
            files["gaps/\(one.id).md"] = gap(one, secret: withSecrets ? one.secret : "nothing yet to be said")
        }
        return files
    }

    private static func gap(_ one: Planted, secret: String) -> String {
        let line = "\"\(one.key)\": \(secret)"
        let lines =
            switch one.place {
            case .side: "tokyo:\n  position: \(open)\(one.number)\n  \(line)"
            case .top: line
            case .inside: "papers:\n  - \(line)"
            }
        return """
            ---
            title: Gap \(one.number)
            status: open
            severity: major
            ask: \(open)\(one.number) is open
            \(lines)
            ---

            Prose of \(one.number).

            """
    }
}
