/// Entries and items that come and go.
extension Edit {
    // MARK: add

    /// Adds an entry to the end of `target`, a map.
    func append(_ key: String, _ value: Value) throws(EditError) -> [Splice] {
        let map = target.record
        let last = target.entries.reduce(nil as Node?) { $1.value }
        if map.style == .flow { return [afterFlowItem(last, try writer.flow(key, value))] }
        let entry = try writer.entry(key, value, at: Int(map.indent))
        return [last.map { afterBlockItem($0, entry) } ?? intoEmptyRoot(entry)]
    }

    /// Adds an item to `target`, a list with items, behind the one at `index`; at -1 before the first.
    func insert(_ value: Value, after index: Int) throws(EditError) -> [Splice] {
        index < 0 ? try insert(value, before: 0) : try insert(value, beside: target[index], isBefore: false)
    }

    /// Adds an item to `target`, a list, before the one at `index`.
    func insert(_ value: Value, before index: Int) throws(EditError) -> [Splice] {
        // Behind the item before, so that a comment above stays with its item.
        index > 0
            ? try insert(value, beside: target[index - 1], isBefore: false)
            : try insert(value, beside: target[0], isBefore: true)
    }

    private func insert(_ value: Value, beside neighbour: Node?, isBefore: Bool) throws(EditError) -> [Splice] {
        guard let neighbour else { throw EditError(.noSuchItem) }
        let list = target.record
        let isModel = way == .likeBefore && [.flow, .singleQuoted, .doubleQuoted].contains(neighbour.style)
        let model = Writer.Model(style: isModel ? neighbour.style : nil)
        let start = Int(neighbour.record.entry)
        if list.style == .flow {
            let item = try writer.flow(value, like: model)
            return [isBefore ? Splice(range: start..<start, text: item + ", ") : afterFlowItem(neighbour, item)]
        }
        let item = try writer.item(value, at: Int(list.indent), like: model)
        guard isBefore else { return [afterBlockItem(neighbour, item)] }
        return [Splice(range: start..<start, text: item + "\n" + spaces(list))]
    }

    private func afterBlockItem(_ neighbour: Node, _ entry: String) -> Splice {
        let parent = target.record
        var end = endOfLine(Int(neighbour.record.end))
        // Comments that are indented deeper belong to what they follow.
        while true {
            let next = startOfNextLine(end)
            let content = storage.bytes[next...].firstIndex { $0 != 0x20 } ?? storage.bytes.count
            guard content < storage.yaml.upperBound, storage.bytes[content] == UInt8(ascii: "#") else { break }
            guard content - next > Int(parent.indent) else { break }
            end = endOfLine(content)
        }
        return Splice(range: end..<end, text: "\n" + spaces(parent) + entry)
    }

    private func afterFlowItem(_ last: Node?, _ item: String) -> Splice {
        guard let last else {
            let inside = target.offset + 1
            return Splice(range: inside..<inside, text: item)
        }
        // A colon without value keeps the blank behind it.
        let end = Int(last.record.end) + (last.isMissing ? 1 : 0)
        return Splice(range: end..<end, text: ", " + item)
    }

    private func intoEmptyRoot(_ entry: String) -> Splice {
        let end = storage.yaml.upperBound
        let isOnNewLine = end == storage.yaml.lowerBound || storage.bytes[end - 1] == 0x0A
        return Splice(range: end..<end, text: isOnNewLine ? entry + "\n" : "\n" + entry)
    }

    private func spaces(_ block: NodeRecord) -> String { String(repeating: " ", count: Int(block.indent)) }

    // MARK: remove

    /// Takes `target` out of its parent.
    func remove() throws(EditError) -> [Splice] {
        guard missing.isEmpty, let parent else {
            throw EditError(.noSuchField)
        }
        let siblings = Children(of: parent).nodes
        guard siblings.count > 1 else { return try removeOnlyChild(of: parent) }
        let position = siblings.firstIndex { $0.index == target.index } ?? 0
        let next = position + 1 < siblings.count ? siblings[position + 1] : nil
        if parent.style == .flow {
            guard position > 0 else {
                return [
                    Splice(range: Int(target.record.entry)..<Int(next?.record.entry ?? target.record.end), text: "")
                ]
            }
            let previousEnd = Int(siblings[position - 1].record.end)
            let comma = storage.bytes[previousEnd...].firstIndex(of: UInt8(ascii: ",")) ?? previousEnd
            // With a missing value goes the blank behind its colon.
            return [Splice(range: comma..<Int(target.record.end) + (target.isMissing ? 1 : 0), text: "")]
        }
        return [removeLines(before: next)]
    }

    private func removeOnlyChild(of parent: Node) throws(EditError) -> [Splice] {
        guard chain.count > 2 else { return [removeLines(before: nil)] }
        let empty = Value.list([])
        return try Edit(storage, Array(chain.dropLast()), way).replace(with: parent.kind == .list ? empty : .map([]))
    }

    private func isBlankLine(_ start: Int) -> Bool {
        storage.bytes[start..<endOfLine(start)].allSatisfy { $0 == 0x20 }
    }

    /// The lines of `target` in a block. `next` is the entry behind it.
    private func removeLines(before next: Node?) -> Splice {
        let start = Int(target.record.entry)
        let end = endOfLine(Int(target.record.end))
        let line = startOfLine(start)
        if storage.bytes[line..<start].contains(where: { $0 != 0x20 }), let next {
            // The first entry behind a dash: the next one moves up, or begins a line where a comment stands between.
            let nextStart = Int(next.record.entry)
            if storage.bytes[end..<nextStart].allSatisfy(Parser.isBlankOrBreak) {
                return Splice(range: start..<nextStart, text: "")
            }
            let gap = storage.bytes[line..<start].reversed().prefix { $0 == 0x20 }.count
            return Splice(range: start - gap..<end, text: "")
        }
        var upper = startOfNextLine(end)
        if way == .withoutBlocks {
            // Blank lines behind it would be read as part of a block before it.
            while upper < storage.yaml.upperBound, isBlankLine(upper) { upper = startOfNextLine(upper) }
        }
        guard upper == end, line > storage.yaml.lowerBound else { return Splice(range: line..<upper, text: "") }
        // The file ends without a line break, and shall still.
        let lineBreak = storage.bytes[..<line].suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1
        return Splice(range: line - lineBreak..<upper, text: "")
    }
}
