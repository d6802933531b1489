import FrontMatter
import Words

/// The state of reading one record: what it is held against, and the faults found so far.
package struct Reading {
    let document: Document
    private let id: RecordID
    /// `nil` while `dossier.md` itself is being read, or cannot be.
    let vocabulary: Vocabulary?
    private var faults: FaultList
    /// Where the record names another: looked up once all records are known.
    package private(set) var references: [(kind: RecordKind, id: String, offset: Int)] = []
    private let notesReferences: Bool
    /// Whether the part being read stands by itself.
    private(set) var isContained = false
    /// What the field being read takes, of all that its type has.
    private(set) var limits: Limits?
    /// Where the value of the claim being read stands, which goes by the name of its field.
    var claimed: Int?
    /// What stood there the last time that a value was refused, and where.
    private var refused: (found: FoundWords, line: Int)?

    init(document: Document, id: RecordID, vocabulary: Vocabulary?, notesReferences: Bool) {
        self.document = document
        self.id = id
        faults = FaultList(of: id)
        self.vocabulary = vocabulary
        self.notesReferences = notesReferences
    }

    /// Reads with `body` a part whose faults leave the rest of the record as it is.
    mutating func contained<Value>(_ body: (inout Reading) -> Value) -> Value {
        let outer = isContained
        isContained = true
        defer { isContained = outer }
        return body(&self)
    }

    /// Reads with `body` a field whose faults leave both the record and the map that it stands in as they are.
    mutating func passingOver<Value>(_ body: (inout Reading) -> Value) -> Value {
        let before = errorCount
        defer { passedOver += errorCount - before }
        return contained(body)
    }

    /// Reads with `body` a field that takes no other values; any of its type where there are no limits.
    @inline(__always)
    mutating func within<Value>(_ limits: Limits?, _ body: (inout Reading) -> Value) -> Value {
        guard limits != nil || self.limits != nil else { return body(&self) }
        let outer = self.limits
        self.limits = limits
        defer { self.limits = outer }
        return body(&self)
    }

    /// What was said of a field and has just been refused.
    mutating func unread(_ key: String) -> UnreadField {
        defer { refused = nil }
        return UnreadField(
            key: key, refused.map { .is($0.found) } ?? .unreadable, file: id.file,
            line: refused?.line ?? faults.lastLine ?? 1)
    }

    /// A key at `offset` with which nothing can be done.
    func unread(_ key: String, _ why: UnreadWords.Kind, at offset: Int) -> UnreadField {
        UnreadField(key: key, why, file: id.file, line: document.position(of: offset).line)
    }

    /// What a field of a map is called: `positions[2].date`.
    func name(of key: String, in map: NodeView) -> String { map.path.appending(.key(key)).description }

    /// Those that are told.
    package var problems: [Problem] { faults.all }

    /// All errors that were found so far.
    var errorCount: Int { faults.errorCount }

    /// Of these, those that leave no mark on the map in which they were found.
    private(set) var passedOver = 0

    /// Those that do.
    var lastingErrorCount: Int { errorCount - passedOver }

    /// Whether it is not worth while to find out more about a fault of this kind.
    func isFull(of severity: Problem.Severity) -> Bool { faults.isFull(of: severity, isContained: isContained) }

    mutating func report(
        _ node: NodeView, _ fault: FieldFaultWords, _ severity: Problem.Severity = .error
    ) {
        report(at: node.offset, fault, severity)
    }

    mutating func report(
        at offset: Int, _ fault: some Saying, _ severity: Problem.Severity = .error, slip: FieldFaultWords? = nil
    ) {
        guard !isFull(of: severity) else { return count(severity) }
        faults.report(fault.text, severity, isContained: isContained, slip: slip?.text) {
            document.position(of: offset)
        }
    }

    /// Counts a fault that nobody will be told: there are too many of its kind.
    mutating func count(_ severity: Problem.Severity) {
        faults.report("", severity, isContained: isContained) { (1, 1) }
    }

    /// Tells that `node` is not what the field being read takes.
    ///
    /// - Parameter fault: what is wrong with a date, where that is known.
    mutating func refuse(_ node: NodeView, _ shape: Shape, _ fault: @autoclosure () -> DateFault? = nil) {
        guard !isFull(of: .error) else { return count(.error) }
        var path = node.path
        if node.offset == claimed { _ = path.steps.popLast() }
        // Faults are shown to anybody.
        let isMasked = Masked.hides(path)
        let found: FoundWords =
            switch node.kind {
            case .null where !node.span.isEmpty: .nullWord(String(decoding: document.bytes[node.span], as: UTF8.self))
            case .null: .empty
            case .scalar where node.isBlank: .empty
            case .scalar where isMasked: .otherText
            case .scalar: .text(String(node.text.prefix(40)))
            case .list: .list
            case .map: .map
            }
        let odd = OddCharacter(in: node)
        let fault = isMasked ? nil : fault()
        report(
            at: odd?.offset ?? node.offset,
            FieldFaultWords.refused(
                path: path.description, found, fault?.reason, odd?.words,
                fault?.remedy.map(RemedyWords.date) ?? .value(shape.words(within: limits))))
        refused = (found, faults.lastLine ?? 1)
    }

    /// The text of a scalar, or `nil` after saying that it should have been one.
    mutating func scalar(_ node: NodeView, _ shape: @autoclosure () -> Shape) -> String? {
        guard node.kind == .scalar else {
            refuse(node, shape())
            return nil
        }
        return node.text
    }

    mutating func note(_ kind: RecordKind, _ id: String, at offset: Int) {
        if notesReferences { references.append((kind, id, offset)) }
    }
}
