import Foundation
import FrontMatter
import Testing
import Waiting

/// PyYAML's own parser, which is not libyaml's, as the third opinion on what YAML says.
struct PyYAMLJudge {
    /// The system's Python first: that is where a package of the distribution is installed.
    static let python = ["/usr/bin/python3", "python3"].first { python in
        let tried = try? Command([python, "-c", "import yaml"], in: "/", environment: environment)
        return tried?.status == 0
    }

    private static let environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8",
    ]

    private struct Read {
        let bytes: [UInt8]
        let seed: UInt64
        let tree: String
    }

    private var read: [Read] = []

    /// Keeps what was read from a document, for PyYAML to read as well.
    mutating func add(_ bytes: [UInt8], _ value: Value, seed: UInt64) {
        read.append(Read(bytes: bytes, seed: seed, tree: Self.tree(value)))
    }

    /// Fails at the first document that PyYAML refuses or reads otherwise.
    func judge() throws {
        let python = try #require(Self.python, "python3-yaml is not installed")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pyyaml_judge.py").path
        let input = read.map { Self.hex($0.bytes) + "\n" }.joined()
        let run = try Command([python, script], in: "/", environment: Self.environment, input: input)
        try #require(run.status == 0, "\(run.errors)")
        let judged = run.output.split(separator: "\n")
        try #require(judged.count == read.count)
        for (ours, theirs) in zip(read, judged) {
            try #require(
                ours.tree == theirs,
                "seed \(ours.seed), ours \(ours.tree), PyYAML \(theirs):\n\(String(decoding: ours.bytes, as: UTF8.self))"
            )
        }
    }

    private static func tree(_ value: Value) -> String {
        switch value {
        case .null: "~"
        case .text(let text): "t" + hex(Array(text.utf8))
        case .list(let items): "[" + items.map(tree).joined() + "]"
        case .map(let entries):
            "{" + entries.map { "t" + hex(Array($0.key.utf8)) + ":" + tree($0.value) }.joined() + "}"
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func hex(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
