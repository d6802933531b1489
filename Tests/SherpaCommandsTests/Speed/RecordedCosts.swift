import Foundation
import Testing
import Waiting

/// The kept counts of instructions, with the toolchain whose build they are of: another one makes other code.
struct RecordedCosts: Equatable {
    struct Cost: Equatable {
        let command: String
        let instructions: Int

        var millions: Double { Double(instructions / 100_000) / 10 }

        /// More than a quarter more than before.
        func hasGrown(since before: Cost) -> Bool { instructions * 4 > before.instructions * 5 }

        func tale(since before: Cost) -> String {
            """
            \(command): \(millions) million instructions, where \(before.millions) million are kept. \
            If that is meant, SHERPA_RECORD=1 swift test --filter StartCostTests records it
            """
        }
    }

    let toolchain: String
    let costs: [Cost]

    /// The file to copy is measured as what it is, and the build that came with the tests has counts of its own.
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: BuiltProgram.isOwn ? "start-costs.txt" : "start-costs-of-the-file-to-copy.txt")

    static func kept() throws -> RecordedCosts { RecordedCosts(text: try String(contentsOf: file, encoding: .utf8)) }

    func write() throws { try text.write(to: Self.file, atomically: true, encoding: .utf8) }

    var text: String { toolchain + "\n" + costs.map { "\($0.instructions) \($0.command)\n" }.joined() }

    /// The toolchain that made the program, and how: as `swift --version` tells it.
    static let toolchain: String = {
        let asked = try? Command(["swift", "--version"], in: "/", environment: ProcessInfo.processInfo.environment)
        guard let text = asked?.output, !text.isEmpty else { return "unknown" }
        #if DEBUG
            let build = BuiltProgram.isOwn ? "debug" : "static release"
        #else
            let build = BuiltProgram.isOwn ? "release" : "static release"
        #endif
        return (text.split(separator: "\n").map(String.init) + [build]).joined(separator: ", ")
    }()

    /// Why the costs cannot be compared on this machine; nothing if they can.
    static let obstacle: String? = {
        if let obstacle = Instructions.obstacle { return obstacle }
        guard ProcessInfo.processInfo.environment["SHERPA_RECORD"] == nil else { return nil }
        guard let kept = try? kept() else { return nil }
        return kept.toolchain == toolchain
            ? nil : "the kept counts are of another build: \(kept.toolchain); this is \(toolchain)"
    }()
}

extension RecordedCosts {
    init(text: String) {
        let lines = text.split(separator: "\n")
        toolchain = lines.first.map(String.init) ?? ""
        costs = lines.dropFirst().compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let instructions = Int(parts[0]) else { return nil }
            return Cost(command: String(parts[1]), instructions: instructions)
        }
    }
}
