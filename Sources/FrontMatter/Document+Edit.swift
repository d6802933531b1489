extension Document {
    public func setting(_ path: Path, to value: Value) throws(EditError) -> Document { throw EditError("not yet") }
    public func removing(_ path: Path) throws(EditError) -> Document { throw EditError("not yet") }
    public func appending(_ value: Value, to path: Path) throws(EditError) -> Document { throw EditError("not yet") }
    public func inserting(_ value: Value, at path: Path) throws(EditError) -> Document { throw EditError("not yet") }
    public static func writing(_ value: Value, body: String) throws(EditError) -> [UInt8] { throw EditError("not yet") }
}
