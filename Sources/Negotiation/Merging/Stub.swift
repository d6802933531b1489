import FrontMatter
public struct Conflict: Hashable, Sendable {
    public let record: RecordID
    public let field: Path
    public let base: Value?
    public let ours: Value?
    public let theirs: Value?
    public init(record: RecordID, field: Path, base: Value?, ours: Value?, theirs: Value?) {
        self.record = record; self.field = field; self.base = base; self.ours = ours; self.theirs = theirs
    }
}
extension Change {
    public static func differences(in record: RecordID, from old: Value, to new: Value) -> [Change] { [] }
    public func rebased(onto found: Value?) -> Change? { found == before ? self : nil }
}
public struct RecordMerge: Sendable {
    public let bytes: [UInt8]
    public let conflicts: [Conflict]
    public let fromOurs: [Change], fromTheirs: [Change]
    public init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8], id: RecordID, labels: (ours: String, theirs: String) = ("ours", "theirs")) {
        bytes = ours; conflicts = []; fromOurs = []; fromTheirs = []
    }
}
public struct ConflictedText: Sendable {
    public let ours: [UInt8], theirs: [UInt8]
    public let base: [UInt8]?
    public let labels: (ours: String, theirs: String)
    public init?(_ bytes: [UInt8]) { return nil }
    public func conflicts(in record: RecordID) -> [Conflict]? { nil }
    public func deciding(_ conflict: Conflict, as value: Value?) -> [UInt8]? { nil }
}
