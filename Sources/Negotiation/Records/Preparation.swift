/// What the principal needs and no report says: the words that a brief is made of.
package struct Preparation: Sendable {
    // Of a meeting alone.
    /// The hour, as it is written: `15:00 JST`.
    package var time: String?
    /// Whom the brief is for, as `people` names them.
    package var reader: String?
    package var office: String?
    package var contact: String?
    /// How papers are marked, where not as all others of the dossier.
    package var handling: String?
    /// What the other side will raise.
    package var expect: [Reply] = []
    /// Those that matter, where not the ones that the dossier gives.
    package var numbers: [KeyNumber] = []
    package var pressLine: String?

    // Of a gap alone.
    /// Where it stands, for who has a minute.
    package var stands: String?
    package var answer: String?
    package var recommendation: String?
    package var consequence: String?

    // Of both.
    package var objective: String?
    package var points: [String] = []
    package var ifPressed: [Reply] = []
}

extension Preparation {
    /// Whether nothing of it is set.
    package var isEmpty: Bool {
        [
            time, reader, office, contact, handling, pressLine, stands, answer, recommendation, consequence, objective,
        ].allSatisfy { $0 == nil } && expect.isEmpty && numbers.isEmpty && points.isEmpty && ifPressed.isEmpty
    }
}

/// A record for which a brief is written.
package protocol Prepared {
    var preparation: Preparation { get set }
}

extension Fielded where Self: Prepared {
    static func objective() -> Field<Self> {
        Field(
            "objective", { $0.preparation.objective }, { $0.preparation.objective = $1 }, as: .prose,
            .objective)
    }

    static func points() -> Field<Self> {
        Field(
            "points", { $0.preparation.points }, { $0.preparation.points = $1 },
            .points)
    }

    static func ifPressed() -> Field<Self> {
        Field(
            "if-pressed", { $0.preparation.ifPressed }, { $0.preparation.ifPressed = $1 },
            .ifPressed)
    }
}
