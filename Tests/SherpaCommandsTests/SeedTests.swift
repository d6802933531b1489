import Foundation
import Testing

/// A failure that nobody can repeat is of no use: whatever tests leave to chance comes from a seed that is printed.
@Suite struct SeedTests {
    /// Where the seed itself comes from.
    private static let exception = "Tests/Chance/SeededGenerator.swift"

    @Test func noTestTakesItsChanceFromTheSystem() throws {
        let unseeded = Self.unseeded
        let files = FileManager.default.enumerator(atPath: "\(RoomsTests.root.path)/Tests")
        var (count, seeded, found) = (0, 0, [String]())
        while let name = files?.nextObject() as? String {
            let file = "Tests/\(name)"
            guard file.hasSuffix(".swift"), file != Self.exception, !#filePath.hasSuffix(file) else { continue }
            let text = try String(contentsOfFile: "\(RoomsTests.root.path)/\(file)", encoding: .utf8)
            count += 1
            if text.contains("SeededGenerator(for:") { seeded += 1 }
            // Searching every line of every file for a pattern takes its time.
            guard ["andom", "shuffle"].contains(where: text.contains) else { continue }
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains(unseeded) { found.append("\(file):\(number + 1)") }
        }
        print("chance in tests: files \(count), with a seed that is printed \(seeded), without \(found.count)")
        #expect(count > 200 && seeded > 20 && found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        ("Int.random(in: 0..<9)", true), ("Int.random(in: 0..<9, using: &random)", false), ("Bool.random()", true),
        ("Stroke.random(&random)", false),
        ("list.shuffled()", true), ("list.shuffled(using: &random)", false), ("list.randomElement() ?? 0", true),
    ])
    func unseededChanceIsFound(line: String, isUnseeded: Bool) {
        #expect(line.contains(Self.unseeded) == isUnseeded)
    }

    /// What takes something from the system, by way of the standard library. It is made anew each time.
    private static var unseeded: Regex<Substring> {
        #/\.random\((?!&|$|.*using:)|\.(?:randomElement|shuffled|shuffle)\(\)|SystemRandomNumberGenerator/#
    }
}
