import FrontMatter

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
    private var refused: (found: String, line: Int)?

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
            key: key, words: refused.map { "is \($0.found)" } ?? "cannot be read", file: id.file,
            line: refused?.line ?? faults.lastLine ?? 1)
    }

    /// A key at `offset` with which nothing can be done, for the reason that `words` give.
    func unread(_ key: String, _ words: String, at offset: Int) -> UnreadField {
        UnreadField(key: key, words: words, file: id.file, line: document.position(of: offset).line)
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
        _ node: NodeView, _ message: String, _ severity: Problem.Severity = .error
    ) {
        report(at: node.offset, message, severity)
    }

    mutating func report(
        at offset: Int, _ message: String, _ severity: Problem.Severity = .error, slip: String? = nil
    ) {
        faults.report(message, severity, isContained: isContained, slip: slip) { document.position(of: offset) }
    }

    /// Tells that `node` is not what the field being read takes.
    ///
    /// - Parameter fault: what is wrong with a date, where that is known.
    mutating func refuse(_ node: NodeView, _ shape: Shape, _ fault: @autoclosure () -> DateFault? = nil) {
        guard !isFull(of: .error) else { return report(node, "") }
        var path = node.path
        if node.offset == claimed { _ = path.steps.popLast() }
        // Faults are shown to anybody.
        let isMasked = Masked.hides(path)
        let found =
            switch node.kind {
            case .null where !node.span.isEmpty:
                "`\(String(decoding: document.bytes[node.span], as: UTF8.self))`, which in YAML means no value"
            case .null: "empty"
            case .scalar where node.isBlank: "empty"
            case .scalar where isMasked: "some other text"
            case .scalar: "`\(node.text.prefix(40))`"
            case .list: "a list"
            case .map: "a map"
            }
        let odd = OddCharacter(in: node)
        let fault = isMasked ? nil : fault()
        let reason = fault.map { ", but \($0.reason)" } ?? odd?.words ?? ""
        report(
            at: odd?.offset ?? node.offset,
            "\(path) is \(found)\(reason): write \(fault?.remedy ?? shape.expectation(within: limits))")
        refused = (found, faults.lastLine ?? 1)
    }

    /// Tells that the field being read has more items than it may have.
    mutating func refuseNumber(of node: NodeView, _ items: String, most: Int) {
        report(node, "\(node.path) has \(node.count) \(items): leave \(most) at most")
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
