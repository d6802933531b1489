import Negotiation
import Testing

/// One fault in one file of a dossier that is otherwise sound, and where and in which words it is told.
struct BrokenFile: CustomTestStringConvertible {
    let name: String
    let file: String
    let bytes: [UInt8]
    let line: Int
    let column: Int
    let word: String
    let severity: Problem.Severity

    var testDescription: String { name }

    init(
        _ name: String, _ file: String, _ bytes: [UInt8], _ line: Int, _ column: Int, _ word: String,
        _ severity: Problem.Severity = .error
    ) {
        self.name = name
        self.file = file
        self.bytes = bytes
        self.line = line
        self.column = column
        self.word = word
        self.severity = severity
    }

    init(
        _ name: String, _ file: String, _ text: String, _ line: Int, _ column: Int, _ word: String,
        _ severity: Problem.Severity = .error
    ) {
        self.init(name, file, Array(text.utf8), line, column, word, severity)
    }

    /// A gap with this front matter below its title, which is on line 2.
    static func gap(
        _ name: String, _ fields: String, _ line: Int, _ column: Int, _ word: String,
        _ severity: Problem.Severity = .error
    ) -> BrokenFile {
        BrokenFile(name, "gaps/broken.md", "---\ntitle: Broken\n\(fields)\n---\n", line, column, word, severity)
    }

    /// A project with this front matter below its title and stage, which are on lines 2 and 3.
    static func project(_ name: String, _ fields: String, _ line: Int, _ column: Int, _ word: String) -> BrokenFile {
        BrokenFile(
            name, "projects/broken.md", "---\ntitle: Broken\nstage: shortlisted\n\(fields)\n---\n", line, column, word)
    }

    /// A meeting of 12 February 2026 with this front matter below its title, which is on line 2.
    static func meeting(
        _ name: String, _ fields: String, _ line: Int, _ column: Int, _ word: String,
        _ severity: Problem.Severity = .error
    ) -> BrokenFile {
        BrokenFile(
            name, "meetings/2026-02-12-broken.md", "---\ntitle: Broken\n\(fields)\n---\n", line, column, word, severity)
    }

    /// The dossier's own record with this front matter between its title, which is on line 2, and its envelope.
    static func dossier(_ name: String, _ fields: String, _ line: Int, _ column: Int, _ word: String) -> BrokenFile {
        BrokenFile(
            name, "dossier.md", "---\ntitle: Broken\n\(fields)\nenvelope: 1bn USD\n---\n", line, column, word)
    }

    private static let sides = "sides: [{id: tokyo, name: Tokyo, ours: yes}, {id: washington, name: Washington}]"

    static let all: [BrokenFile] = text + structure + values + references + framework

    // MARK: Text that is no front matter

    private static let text: [BrokenFile] = [
        .init("empty file", "gaps/broken.md", "", 1, 1, "---"),
        .init("no fence", "gaps/broken.md", "title: Broken\n", 1, 1, "---"),
        .init("no second fence", "gaps/broken.md", "---\ntitle: Broken\n", 3, 1, "---"),
        .gap("NUL", "status: op\u{0}en", 3, 11, "U+0000"),
        .gap("escape", "owner: a\u{1b}[2J", 3, 9, "U+001B"),
        .init(
            "invalid UTF-8", "gaps/broken.md",
            Array("---\ntitle: Br".utf8) + [0xFF] + Array("\nstatus: open\n---\n".utf8),
            2, 10, "UTF-8"),
        .gap(
            "conflict markers", "<<<<<<< HEAD\nstatus: open\n=======\nstatus: agreed\n>>>>>>> theirs", 3, 1,
            "git left both versions"),
    ]

    // MARK: YAML that is not accepted

    private static let structure: [BrokenFile] = [
        .gap("duplicate key", "status: open\nowner: METI\nstatus: agreed", 5, 1, "twice"),
        .gap("tab as indent", "status: open\ntokyo:\n\tposition: x", 5, 1, "tab"),
        .gap("anchor", "status: &a open", 3, 9, "anchor"),
        .gap("alias", "status: *a", 3, 9, "alias"),
        .gap("tag", "status: !!str open", 3, 9, "tag"),
        .gap("merge key", "<<: open\nstatus: open", 3, 1, "merge"),
        .gap("explicit key", "? status\n: open", 3, 1, "?"),
        .gap("colon in plain text", "status: open\nask: one: two", 4, 9, "quot"),
        .gap("open quote", "status: \"open", 3, 9, "quot"),
        .gap("open list", "status: open\nprojects: [a, b", 4, 11, "not closed"),
        .gap("open map", "status: open\ntokyo: {position: x", 4, 8, "not closed"),
        .gap("unknown escape", "status: open\nask: \"a\\qb\"", 4, 8, "escape"),
        .gap("text below its comment", "status: open\nask: one # so\n  two", 5, 3, "ended the text"),
        .gap("nested too deep", "status: open\nask: " + String(repeating: "[", count: 40), 4, 21, "16"),
        .gap("key without colon", "status: open\nowner", 4, 1, ":"),
    ]

    // MARK: Values that fields do not take

    private static let values: [BrokenFile] = [
        .init("no title", "gaps/broken.md", "---\nstatus: open\n---\n", 2, 1, "title is missing"),
        .init("empty title", "gaps/broken.md", "---\ntitle:\nstatus: open\n---\n", 2, 7, "title is empty"),
        .gap("no such status", "status: almost", 3, 9, "open, converging, agreed or parked"),
        .gap("no such day", "status: open\ndue: 2026-02-30", 4, 6, "28 days"),
        .gap("misspelt field", "status: open\nseverty: major", 4, 1, "did you mean `severity`", .warning),
        .gap("unknown field", "status: open\ncolour: red", 4, 1, "x-colour", .warning),
        .gap("a list for text", "status: open\nowner: [METI, MOF]", 4, 8, "owner is a list"),
        .gap("a map for a date", "status: open\ndue: {day: 1}", 4, 6, "a claim without its value"),
        .gap(
            "misspelt field of a side", "status: open\ntokyo: {positon: x}", 4, 9, "did you mean `position`", .warning),
        .gap(
            "position without text", "status: open\npositions:\n  - {side: tokyo, date: 2026-01-01}", 5, 5,
            "text is missing"),
        .gap(
            "position of no side", "status: open\npositions:\n  - {side: osaka, date: 2026-01-01, text: x}", 5, 12,
            "tokyo or washington"),
        .gap(
            "no number", "status: open\npositions: [{side: tokyo, date: 2026-01-01, text: x, value: many}]", 4, 61,
            "number"),
        .project("amount without currency", "amount: 33.3bn", 4, 9, "USD"),
        .project("claim without value", "amount: {source: me}", 4, 9, "value"),
        .project("unknown basis", "amount: {value: 1bn USD, basis: rumour}", 4, 33, "published"),
        .project("share without sign", "instruments: [{kind: loan, share: 33}]", 4, 35, "1.5%"),
        .project("no such instrument", "instruments: [{kind: gift}]", 4, 22, "equity, loan or guarantee"),
        .project("no such stance", "tokyo: {stance: loves}", 4, 17, "backs"),
        .init("no such stage", "projects/broken.md", "---\ntitle: Broken\nstage: dreamt\n---\n", 3, 8, "shortlisted"),
        .project(
            "shares over 100 %", "instruments: [{kind: loan, share: 60%}, {kind: equity, share: 40.5%}]", 4, 14,
            "100.5%"),
        .meeting("no date", "place: Tokyo", 2, 1, "date is missing"),
        .meeting("another date than the file's", "date: 2026-02-13", 3, 7, "2026-02-13", .warning),
        .meeting("outcome without result", "date: 2026-02-12\noutcomes: [{gap: returns}]", 4, 12, "result is missing"),
        .gap("bidi mark", "status: open\nowner: ME\u{202E}TI", 4, 10, "U+202E", .warning),
        .gap("zero-width escape", "status: open\nowner: \"ME\\u200BTI\"", 4, 8, "U+200B", .warning),
        .init(
            "escape in prose", "gaps/broken.md", "---\ntitle: Broken\nstatus: open\n---\n\nred \u{9b}31m\n", 6, 5,
            "U+009B", .warning),
    ]

    // MARK: Names of records that are not there

    private static let references: [BrokenFile] = [
        .gap("no such project", "status: open\nprojects: [returns]", 4, 12, "no project `returns`"),
        .gap("no such gap", "status: open\nlinked-to: [returns, lost]", 4, 22, "no gap `lost`"),
        .gap("no id", "status: open\nlinked-to: [../dossier]", 4, 13, "id of a gap"),
        .meeting(
            "outcome for no gap", "date: 2026-02-12\noutcomes: [{gap: lost, result: agreed}]", 4, 18, "no gap `lost`"),
        .project("no such criterion", "criteria: [{id: fair, status: met}]", 4, 17, "no-losses"),
    ]

    // MARK: The dossier's own record

    private static let framework: [BrokenFile] = [
        .init(
            "dossier without title", "dossier.md", "---\n\(sides)\nenvelope: 1bn USD\n---\n", 2, 1,
            "title is missing"),
        .init(
            "dossier without sides", "dossier.md", "---\ntitle: Broken\nenvelope: 1bn USD\n---\n", 2, 1,
            "sides is missing"),
        .dossier("one side", "sides: [{id: tokyo, name: Tokyo, ours: yes}]", 3, 8, "write two"),
        .dossier("nobody's dossier", "sides: [{id: tokyo, name: Tokyo}, {id: washington, name: W}]", 3, 8, "ours: yes"),
        .dossier(
            "two owners", "sides: [{id: tokyo, name: T, ours: yes}, {id: washington, name: W, ours: yes}]", 3, 74,
            "ours: no"),
        .dossier(
            "side named like a field", "sides: [{id: tokyo, name: T, ours: yes}, {id: status, name: W}]", 3, 47,
            "choose another id"),
        .dossier(
            "side's id with a blank", "sides: [{id: tokyo, name: T, ours: yes}, {id: the US, name: W}]", 3, 47,
            "is not a valid id"),
        .dossier(
            "the same stage twice", "\(sides)\nstages:\n  - {id: a, name: A}\n  - {id: a, name: B}", 6, 10,
            "a second stage `a`"),
        .dossier("milestone without time", "\(sides)\nmilestones: [{title: Summit}]", 4, 14, "without a time"),
        .dossier(
            "rule by no calendar",
            "\(sides)\nmilestones: [{title: Fund, rule: 45 business days after 2026-02-17 by japan}]", 4, 34, "calendar"
        ),
        .dossier("no such day of the week", "\(sides)\ncalendars: [{id: japan, weekend: [sunday]}]", 4, 35, "sun"),
    ]
}
