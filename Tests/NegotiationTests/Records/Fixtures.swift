import Negotiation
import Testing

/// A dossier's words that most tests read records against.
enum Fixture {
    static let framework = """
        title: Investment talks
        sides:
          - {id: tokyo, name: Tokyo, name-ja: 東京, ours: yes}
          - {id: washington, name: Washington}
        envelope: 550bn USD
        stages:
          - {id: idea, name: Idea, short: idea, counts-as: candidate}
          - {id: short, name: Shortlisted, counts-as: shortlisted}
          - {id: sel, name: Selected, counts-as: selected}
          - {id: out, name: Dropped, counts-as: dropped}
        criteria:
          - {id: security, text: It serves security}
          - {id: return, text: It pays}
        calendars:
          - {id: japan, holidays: [2026-02-23, 2026-03-20]}
        """

    static var vocabulary: Vocabulary { Vocabulary(record(framework, as: Framework.self, vocabulary: nil).subject) }

    static let gap = "title: Equity share\nstatus: open\n"

    /// The bytes of a file with this front matter. The first line of `yaml` is the file's second.
    static func bytes(_ yaml: String, prose: String = "\nProse.\n") -> [UInt8] {
        Array("---\n\(yaml)\(yaml.hasSuffix("\n") ? "" : "\n")---\n\(prose)".utf8)
    }

    static func record<Subject: RecordSubject>(
        _ yaml: String, as subject: Subject.Type = Subject.self, id: String? = nil,
        vocabulary: Vocabulary? = Fixture.vocabulary
    ) -> Record<Subject> {
        let name = id ?? (Subject.kind == .meeting ? "2026-02-12-washington" : Subject.kind.rawValue)
        return .reading(bytes(yaml), id: RecordID(Subject.kind, name), vocabulary: vocabulary)
    }

    /// Every fault of such a record, a line each, without the file's name.
    static func faults<Subject: RecordSubject>(
        _ yaml: String, as subject: Subject.Type, vocabulary: Vocabulary? = Fixture.vocabulary
    ) -> [String] {
        let record = record(yaml, as: subject, vocabulary: vocabulary)
        return record.problems.map { String($0.description.dropFirst(record.file.count + 1)) }
    }

    static func dossier(
        _ framework: String = Fixture.framework, projects: [String: String] = [:], gaps: [String: String] = [:],
        meetings: [String: String] = [:], commitments: [String: String] = [:], packages: [String: String] = [:],
        strays: [Problem] = []
    ) -> Dossier {
        let framework = record(framework, as: Framework.self, id: "dossier", vocabulary: nil)
        let vocabulary = framework.isBroken ? nil : Vocabulary(framework.subject)
        func list<Subject: ListedSubject>(_: Subject.Type, _ texts: [String: String]) -> Records<Subject> {
            Records(texts.map { record($1, id: $0, vocabulary: vocabulary) }, in: framework)
        }
        return Dossier(
            framework: framework,
            [
                list(Project.self, projects), list(Gap.self, gaps), list(Meeting.self, meetings),
                list(Commitment.self, commitments), list(Package.self, packages),
            ], strays: strays)
    }
}

/// The date that `text` says; one that is none is told, and is the earliest.
func day(_ text: String) -> CalendarDate {
    let date = CalendarDate(text)
    #expect(date != nil, "`\(text)` is not a date")
    return date ?? .earliest
}

/// The same, where a date may be known less well than to the day.
func known(_ text: String) -> KnownDate {
    let date = KnownDate(text)
    #expect(date != nil, "`\(text)` is not a date")
    return date ?? .unread
}

extension JSON {
    /// The member of an object.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }
}
