/// Bytes to be put in the place of others.
struct Splice {
    var range: Range<Int>
    /// With LF at the ends of lines.
    var text: String
}

/// One edit of a document, worked out as bytes.
struct Edit {
    /// Ways to write the same edit, the most pleasing first; the later ones are for places where that would be misread.
    enum Way: CaseIterable {
        case likeBefore, fresh, withoutBlocks
    }

    let storage: Storage
    /// The root and what the path leads through, as far as it exists.
    let chain: [Node]
    /// The steps of the path that do not exist.
    let missing: ArraySlice<Path.Step>
    let way: Way
    let writer: Writer

    init(_ document: Document, _ path: Path, _ way: Way) {
        storage = document.storage
        self.way = way
        writer = Writer(layout: Layout(of: storage), avoidsBlocks: way == .withoutBlocks)
        var chain = [document.root]
        var missing = path.steps[...]
        while let step = missing.first, let last = chain.last, let next = last[Path([step])] {
            chain.append(next)
            missing.removeFirst()
        }
        self.chain = chain
        self.missing = missing
    }

    /// An edit of the last node of `chain`.
    init(_ storage: Storage, _ chain: [Node], _ way: Way) {
        self.storage = storage
        self.chain = chain
        self.way = way
        missing = []
        writer = Writer(layout: Layout(of: storage), avoidsBlocks: way == .withoutBlocks)
    }

    /// The last node of the path that exists.
    var target: Node { chain.last ?? Node(storage: storage, index: 0) }

    /// What contains `target`; nil for the root.
    var parent: Node? { chain.dropLast().last }

    /// Whether `target` stands inside brackets.
    var isInFlow: Bool { parent?.style == .flow }

    // MARK: set

    func set(_ value: Value) throws(EditError) -> [Splice] {
        guard let step = missing.first else { return try replace(with: value) }
        let value = try Value.null.setting(missing.dropFirst(), to: value)
        let isEmpty = chain.count > 1 && target.kind != .scalar && target.count == 0
        switch step {
        case .key(let key):
            return isEmpty ? try replace(with: .map([.init(key, value)])) : try append(key, value)
        case .index(let index):
            return isEmpty ? try replace(with: .list([value])) : try insert(value, after: index - 1)
        }
    }

    /// Puts `value` in the place of `target`.
    func replace(with value: Value) throws(EditError) -> [Splice] {
        guard let parent else { throw EditError(.wholeRecord) }
        let old = target.record
        let indicatorEnd = endOfIndicator
        if isInFlow {
            if target.isMissing {
                return [Splice(range: indicatorEnd..<indicatorEnd, text: " " + (try writer.flow(value)))]
            }
            // A brace may hold a missing value, behind the space of the one that it replaces.
            let isMissingInMap = value == .null && parent.kind == .map
            return [Splice(range: old.span, text: isMissingInMap ? "" : try writer.flow(value, like: model))]
        }
        let entry = try writer.entry(value, in: parent.kind, at: Int(parent.record.indent), like: model)
        let head: Range<Int>
        let tail: Range<Int>
        switch old.style {
        case .literal, .folded:
            head = Int(old.start)..<endOfBlockHeader
            tail = endOfLine(head.upperBound)..<max(Int(old.end), endOfLine(head.upperBound))
        case .block where isOnLineOfIndicator:
            // The first entry stands behind the dash: the whole goes, with its comments.
            let all = indicatorEnd..<endOfLine(Int(old.end))
            return [Splice(range: all, text: entry.head + entry.tail)]
        case .block:
            head = indicatorEnd..<indicatorEnd
            tail = endOfLine(indicatorEnd)..<endOfLine(Int(old.end))
        case .plain, .singleQuoted, .doubleQuoted, .flow:
            head = old.span
            tail = endOfLine(Int(old.end))..<endOfLine(Int(old.end))
        }
        return [headSplice(entry, inPlaceOf: head), Splice(range: tail, text: entry.tail)]
    }

    /// Puts what begins behind the colon or dash in its place; nothing goes with the blanks before it.
    private func headSplice(_ entry: Writer.Entry, inPlaceOf old: Range<Int>) -> Splice {
        let head = entry.head
        let indicatorEnd = endOfIndicator
        guard old.isEmpty || head.isEmpty || entry.isAligned else {
            return Splice(range: old, text: String(head.drop { $0 == " " }))
        }
        return Splice(range: indicatorEnd..<old.upperBound, text: head)
    }

    /// How the old value is written, to be followed by the new one.
    private var model: Writer.Model {
        guard way == .likeBefore else { return Writer.Model() }
        let record = target.record
        let isMultiline = record.style == .block || record.style == .literal || record.style == .folded
        // A list or map with nothing in it is no model.
        let style = record.style == .flow && target.count == 0 ? nil : record.style
        return Writer.Model(style: style, indent: isMultiline && record.indent > 0 ? Int(record.indent) : nil)
    }

    // MARK: geometry

    /// The end of the colon or dash before `target`.
    private var endOfIndicator: Int {
        let record = target.record
        var end = Int(record.keyEnd)
        while end < storage.bytes.count, Parser.isBlank(storage.bytes[end]) { end += 1 }
        return end + 1
    }

    private var endOfBlockHeader: Int {
        let start = target.offset
        return start + storage.bytes[start...].prefix(3).prefix { !Parser.isBlankOrBreak($0) }.count
    }

    private var isOnLineOfIndicator: Bool { endOfLine(endOfIndicator) == endOfLine(target.offset) }

    /// Where the line of `offset` ends, without its line break.
    func endOfLine(_ offset: Int) -> Int {
        var end = offset
        while end < storage.bytes.count, !Parser.isBreakOrEnd(storage.bytes[end]) { end += 1 }
        return end
    }

    /// Where the line behind the one that ends at `end` begins.
    func startOfNextLine(_ end: Int) -> Int {
        (storage.bytes[end...].firstIndex(of: 0x0A) ?? storage.bytes.count - 1) + 1
    }

    func startOfLine(_ offset: Int) -> Int {
        max(storage.yaml.lowerBound, (storage.bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1)
    }

    /// The bytes of the document with `splices`, which are in order and apart, carried out.
    func bytes(after splices: [Splice]) -> [UInt8] {
        var bytes: [UInt8] = []
        var copied = 0
        for splice in splices {
            bytes += storage.bytes[copied..<splice.range.lowerBound]
            for byte in splice.text.utf8 {
                if byte == 0x0A, writer.layout.hasCarriageReturns { bytes.append(0x0D) }
                bytes.append(byte)
            }
            copied = splice.range.upperBound
        }
        return bytes + storage.bytes[copied...]
    }
}
