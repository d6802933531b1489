import Words

/// One fault in a record's file, said in one line: what is wrong and how to write it right.
public struct Problem: Hashable, Sendable {
    public enum Severity: String, Sendable {
        case error, warning
        /// No fault: what is still to be written.
        case note
    }

    /// Path below the dossier, such as `gaps/equity-share.md`.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted in characters, from 1.
    public var column: Int
    public var severity: Severity
    public var message: String
    /// Whether it concerns a part that stands by itself, so that the rest of the record can be relied on and changed.
    public var isContained = false

    /// Where whoever wrote it has most likely mistyped: what a person hears who types it through Sherpa. A file keeps it,
    /// with a warning.
    public var slip: String?

    /// Whether it makes the record broken.
    public var breaks: Bool { severity == .error && !isContained }

    /// What it is to somebody who has just typed it; nil for a mere warning.
    var refused: Problem? {
        guard severity != .error else { return self }
        return slip.map { Problem(file: file, line: line, column: column, message: $0) }
    }

    public init(file: String, line: Int = 1, column: Int = 1, severity: Severity = .error, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
    }
}

extension [Problem] {
    /// `read-only until the error in line 12 is fixed`: why a broken record cannot be changed.
    package var readOnly: String { readOnlyWords.text }

    /// The same, to be said as part of a sentence.
    package var readOnlyWords: ReadingWords {
        let errors = filter(\.breaks)
        guard errors.count == 1, let only = errors.first else {
            return errors.isEmpty
                ? .readOnly : .readOnlyForErrors(errors.count, line: errors.map(\.line).min() ?? 1)
        }
        return .readOnlyForError(line: only.line)
    }
}

extension Problem: CustomStringConvertible {
    public var description: String { "\(file):\(line):\(column): \(severity.word): \(message)" }
}

extension Problem: Comparable {
    public static func < (a: Problem, b: Problem) -> Bool {
        (a.file, a.line, a.column, a.message) < (b.file, b.line, b.column, b.message)
    }
}
