/// Edits return a new document in which only the bytes of the named field differ.
///
/// Comments, key order, blank lines, quoting, line ends and a missing last line break stay. The new text is read again
/// before it is returned,
/// and must say exactly what was asked for.
extension Document {
    /// Sets the value at `path`. What is missing on the way is made: keys at the end of their map, items at the end of
    /// their list.
    ///
    /// - Throws: where the path leads through a text or a list has no such item; where the value cannot stand there.
    public func setting(_ path: Path, to value: Value) throws(EditError) -> Document {
        try applying(path) { root throws(EditError) in
            try root.setting(path.steps[...], to: value)
        } with: { edit throws(EditError) in
            try edit.set(value)
        }
    }

    /// Takes the entry or item at `path` out. The last one of a list or map leaves `[]` or `{}`.
    public func removing(_ path: Path) throws(EditError) -> Document {
        try applying(path) { root throws(EditError) in
            try root.changing(path.steps[...]) { _ in nil } ?? .map([])
        } with: { edit throws(EditError) in
            try edit.remove()
        }
    }

    /// Adds an item to the end of the list at `path`; a missing list is made.
    public func appending(_ value: Value, to path: Path) throws(EditError) -> Document {
        let count: Int
        switch self[path]?.kind {
        case .list: count = self[path]?.count ?? 0
        case .map, .scalar: throw EditError(.notAList(path: "\(path)"))
        case .null, nil: count = 0
        }
        return try setting(path.appending(.index(count)), to: value)
    }

    /// Puts an item before the one at `path`, or at the end of its list.
    public func inserting(_ value: Value, at path: Path) throws(EditError) -> Document {
        guard case .index(let index)? = path.steps.last else {
            throw EditError(.notInList(path: "\(path)"))
        }
        let list = Path(path.steps.dropLast())
        guard let node = self[list], node.kind == .list, index >= 0, index < node.count else {
            return try setting(path, to: value)
        }
        return try applying(list) { root throws(EditError) in
            try root.changing(list.steps[...]) { old in
                guard case .list(var items) = old else { return old }
                items.insert(value, at: index)
                return .list(items)
            } ?? root
        } with: { edit throws(EditError) in
            try edit.insert(value, before: index)
        }
    }

    /// A new record.
    ///
    /// - Parameters:
    ///   - value: a map.
    ///   - body: the prose behind the closing fence, as it is.
    public static func writing(_ value: Value, body: String) throws(EditError) -> Document {
        guard case .map = value else { throw EditError(.recordIsMap) }
        for avoidsBlocks in [false, true] {
            let yaml = try Writer(layout: Layout(), avoidsBlocks: avoidsBlocks).block(value, at: 0)
            let document = try? Document.record(Array("---\(yaml)\n---\n\(body)".utf8))
            if let document, document.root.value.isIdentical(to: value) { return document }
        }
        throw EditError(.unwritable(depth: Limits.depth))
    }

    /// Tries the ways to make the edit, and returns the first whose text says what `meaning` makes of the tree.
    private func applying(
        _ path: Path, meaning: (Value) throws(EditError) -> Value,
        with plan: (Edit) throws(EditError) -> [Splice]
    ) throws(EditError) -> Document {
        guard !path.steps.isEmpty else { throw EditError(.wholeRecord) }
        let expected = try meaning(root.value)
        var reason = EditError(.surroundings(path: "\(path)"))
        for way in Edit.Way.allCases {
            let edit = Edit(self, path, way)
            do {
                let document = try Document(edit.bytes(after: try plan(edit)), isRecord: storage.isRecord)
                if document.root.value.isIdentical(to: expected), document.body.count == body.count { return document }
            } catch let error as SyntaxError where error.kind == .limit {
                reason = EditError(error.message)
            } catch let error as EditError {
                reason = error
            } catch {
                continue
            }
        }
        throw reason
    }
}
