import FrontMatter

/// The state of reading one record: what it is held against, and the faults found so far.
public struct Reading {
    let document: Document
    private let id: RecordID
    /// `nil` while `dossier.md` itself is being read, or cannot be.
    let vocabulary: Vocabulary?
    /// From the root to the value being read, for messages.
    private var trail = Path()
    public private(set) var problems: [Problem] = []
    /// Where the record names another: looked up once all records are known.
    public private(set) var references: [(kind: RecordKind, id: String, offset: Int)] = []
    private let notesReferences: Bool
    /// Whether the part being read stands by itself.
    private var isContained = false

    init(document: Document, id: RecordID, vocabulary: Vocabulary?, notesReferences: Bool) {
        self.document = document
        self.id = id
        self.vocabulary = vocabulary
        self.notesReferences = notesReferences
    }

    /// Reads with `body` what lies one step further down.
    @inline(__always)
    mutating func inside<Value>(_ step: Path.Step, _ body: (inout Reading) -> Value) -> Value {
        trail.steps.append(step)
        defer { trail.steps.removeLast() }
        return body(&self)
    }

    /// Reads with `body` a part whose faults leave the rest of the record as it is.
    mutating func contained<Value>(_ body: (inout Reading) -> Value) -> Value {
        let outer = isContained
        isContained = true
        defer { isContained = outer }
        return body(&self)
    }

    /// What a field of the map being read is called: `positions[2].date`.
    func name(of key: String) -> String { trail.appending(.key(key)).description }

    mutating func report(_ node: Node, _ message: String, _ severity: Problem.Severity = .error) {
        report(at: node.offset, message, severity)
    }

    mutating func report(at offset: Int, _ message: String, _ severity: Problem.Severity = .error) {
        let (line, column) = document.position(of: offset)
        var problem = Problem(file: id.file, line: line, column: column, severity: severity, message: message)
        problem.isContained = isContained
        problems.append(problem)
    }

    /// Tells that `node` is not what the field being read takes.
    mutating func refuse(_ node: Node, _ shape: Shape) {
        let found =
            switch node.kind {
            case .null where !node.span.isEmpty:
                "`\(String(decoding: document.bytes[node.span], as: UTF8.self))`, which in YAML means no value"
            case .null: "empty"
            // Faults are shown to anybody.
            case .scalar where Masked.hides(trail): "some other text"
            case .scalar: "`\(node.text.prefix(40))`"
            case .list: "a list"
            case .map: "a map"
            }
        report(node, "\(trail) is \(found): write \(shape.expectation)")
    }

    /// The text of a scalar, or `nil` after saying that it should have been one.
    mutating func scalar(_ node: Node, _ shape: Shape) -> String? {
        guard node.kind == .scalar else {
            refuse(node, shape)
            return nil
        }
        return node.text
    }

    mutating func note(_ kind: RecordKind, _ id: String, at offset: Int) {
        if notesReferences { references.append((kind, id, offset)) }
    }
}
