// Feeds arbitrary bytes to the reader and the editor of front matter; libFuzzer drives it. Not part of the package;
// build and run with
//
//     swiftc -sanitize=fuzzer,address -O -parse-as-library -swift-version 6 -o /tmp/fuzz-front-matter \
//         Sources/FrontMatter/*.swift Sources/fuzz-front-matter/*.swift
//     SWIFT_BACKTRACE=enable=no /tmp/fuzz-front-matter -max_len=4096 -max_total_time=300 -timeout=10 CORPUS
//
// CORPUS is a folder for what the fuzzer finds; copy some records into it to begin with. The library is compiled into
// the same module, so
// that its coverage counts.

/// Reads the bytes as a record and as a bare file; edits what is accepted, and stops the process where an edit touches
/// other fields.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for isRecord in [true, false] {
        guard let document = try? isRecord ? Document.record(bytes) : Document.bare(bytes) else { continue }
        Walk(document: document, choices: bytes.reversed()).run()
    }
    return 0
}

/// Touches every node of one document, then edits some.
private struct Walk {
    let document: Document
    /// What to edit and how, so that the fuzzer decides.
    let choices: [UInt8]

    func run() {
        var places: [Path] = []
        visit(document.root, Path(), &places)
        for (index, choice) in choices.prefix(4).enumerated() where !places.isEmpty {
            let path = places[Int(choice) &* 31 % places.count]
            edit(path, to: newValue(from: choices.dropFirst(index)))
        }
    }

    private func visit(_ node: Node, _ path: Path, _ places: inout [Path]) {
        precondition(node.span.lowerBound >= 0 && node.span.upperBound <= document.bytes.count)
        precondition(document.position(of: node.offset).line >= 1)
        precondition(node.kind != .scalar || node.text.utf8.count == node.withUTF8 { $0.count })
        for entry in node.entries {
            precondition(node[entry.key] != nil)
            places.append(path.appending(.key(entry.key)))
            visit(entry.value, path.appending(.key(entry.key)), &places)
        }
        for (index, item) in node.items.enumerated() {
            places.append(path.appending(.index(index)))
            visit(item, path.appending(.index(index)), &places)
        }
    }

    private func edit(_ path: Path, to value: Value) {
        let before = document.root.value
        if let edited = try? document.setting(path, to: value) {
            precondition(edited[path]?.value == value)
            precondition(edited.root.count == document.root.count)
            precondition(edited.bytes[edited.body].elementsEqual(document.bytes[document.body]))
        }
        if let added = try? document.setting("x-fuzz", to: value), document["x-fuzz"] == nil {
            precondition(added["x-fuzz"]?.value == value)
            if let back = try? added.removing("x-fuzz") { precondition(back.root.value == before) }
        }
        if let appended = try? document.appending(value, to: path) {
            precondition(appended[path]?.count == (document[path]?.count ?? 0) + 1)
        }
        if let removed = try? document.removing(path) { precondition(removed.root.value != before) }
        _ = try? document.inserting(value, at: path)
    }

    private func newValue(from bytes: ArraySlice<UInt8>) -> Value {
        let text = Value.text(String(decoding: bytes.dropFirst().prefix(24), as: UTF8.self))
        return switch (bytes.first ?? 0) % 5 {
        case 0: .null
        case 1: .list([text, .null, .map([.init("k", text), .init("l", .list([text]))])])
        case 2: .map([.init("k", text), .init("a b", .map([.init("c", .null)]))])
        default: text
        }
    }
}
