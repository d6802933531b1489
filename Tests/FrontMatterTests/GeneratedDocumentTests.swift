import Foundation
import FrontMatter
import Testing

/// Random documents: what is accepted, Yams and PyYAML must read alike.
@Suite struct GeneratedDocumentTests {
    /// All of them with `SHERPA_LONG=1`; else other ones each time.
    private let count = ProcessInfo.processInfo.environment["SHERPA_LONG"] == nil ? 5_000 : 20_000

    @Test func acceptsAndReadsWhatOthersRead() throws {
        var python = PyYAMLJudge()
        for round in 0..<count {
            var generator = YAMLGenerator(seed: runSeed &+ UInt64(round))
            let yaml = generator.yaml()
            let judged = YamsJudge.value(of: Array(yaml.utf8))
            do {
                let read = try Document.bare(Array(yaml.utf8)).root.value
                try #require(
                    isSame(read, judged),
                    "seed \(runSeed &+ UInt64(round)), ours \(read), Yams \(judged as Any):\n\(yaml)")
                python.add(Array(yaml.utf8), read, seed: runSeed &+ UInt64(round))
            } catch let error as SyntaxError {
                Issue.record("seed \(runSeed &+ UInt64(round)) refused: \(error):\n\(yaml)")
                return
            }
        }
        try python.judge()
    }

    @Test func recordsReadLikeTheirFrontMatter() throws {
        for round in 0..<2_000 {
            var generator = YAMLGenerator(seed: runSeed &+ UInt64(round))
            let bytes = Array(generator.record().utf8)
            let document = try Document.record(bytes)
            #expect(document.bytes == bytes)
            let text = String(decoding: bytes[..<document.body.lowerBound], as: UTF8.self)
            let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let fence = lines.lastIndex { $0.hasPrefix("---") } ?? 0
            let yaml = lines[1..<fence].map { $0 + "\n" }.joined()
            let judged = YamsJudge.value(of: Array(yaml.utf8))
            try #require(isSame(document.root.value, judged), "seed \(runSeed &+ UInt64(round)):\n\(text)")
        }
    }

    @Test func neverReadsADamagedDocumentOtherwise() throws {
        let pieces: [[UInt8]] = [
            Array(":".utf8), Array(": ".utf8), Array(" ".utf8), Array("\n".utf8), Array("\t".utf8), Array("- ".utf8),
            Array("#".utf8),
            Array("'".utf8), Array("\"".utf8), Array("[".utf8), Array("]".utf8), Array("{".utf8), Array("}".utf8),
            Array(",".utf8),
            Array("&a ".utf8), Array("*a".utf8), Array("!t ".utf8), Array("|".utf8), Array(">".utf8), Array("?".utf8),
            Array("\\".utf8),
            Array("\r".utf8), Array("---\n".utf8), Array("<<: ".utf8), Array("\u{85}\u{2028}".utf8), [0x00], [0xFF],
            [0xC3], Array("%".utf8),
        ]
        var accepted = 0
        var python = PyYAMLJudge()
        for round in 0..<count {
            var generator = YAMLGenerator(seed: runSeed &+ UInt64(round))
            var bytes = Array(generator.yaml().utf8)
            for _ in 0..<generator.random.number(1...3) {
                let at = generator.random.number(0...bytes.count)
                switch generator.random.number(0...3) {
                case 0 where at < bytes.count: bytes.remove(at: at)
                case 1 where at < bytes.count: bytes[at] = UInt8(generator.random.number(0...255))
                case 2: bytes.removeSubrange(at..<min(bytes.count, at + generator.random.number(1...20)))
                default: bytes.insert(contentsOf: generator.random.pick(pieces), at: at)
                }
            }
            guard let document = try? Document.bare(bytes) else { continue }
            accepted += 1
            let read = document.root.value
            let judged = YamsJudge.value(of: bytes)
            try #require(
                isSame(read, judged),
                "seed \(runSeed &+ UInt64(round)), ours \(read), Yams \(judged as Any):\n\(String(decoding: bytes, as: UTF8.self))"
            )
            python.add(bytes, read, seed: runSeed &+ UInt64(round))
        }
        try python.judge()
        #expect(accepted > count * 3 / 20)
    }
}
