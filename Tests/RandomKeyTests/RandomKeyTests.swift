import Foundation
import PtyProgram
import Testing
import Waiting

/// Whatever is typed, torn or reported, the program hears what is typed next, and leaves the terminal as it was.
///
/// `SHERPA_LONG=1` sends 100,000 strokes. What is printed as SHERPA_SEED repeats the strokes, though not their timing.
@Suite(.waits) struct RandomKeyTests {
    private let strokes = ProcessInfo.processInfo.environment["SHERPA_LONG"] == nil ? 1000 : 33_400

    private func storm(_ name: String, wrong: [String: Data] = [:], changing: Bool = false) throws {
        let folder = try RandomFolder(wrong: wrong)
        let sherpa = Subject(
            arguments: [BuiltProgram.sherpa, "-C", "dossier"], folder: folder, help: "search:")
        var storm = try KeyStorm(sherpa, changing: changing, "random keys, \(name)")
        try storm.run(strokes)
        print(
            "random keys, \(name): strokes \(storm.strokes), checks \(storm.checks), starts \(storm.starts),"
                + " found \(storm.finding.map { "\($0)" } ?? "nothing")")
        #expect(storm.finding == nil, "after \(storm.trail.joined(separator: " "))")
        #expect(storm.strokes >= strokes)
    }

    @Test func theSample() throws { try storm("sample") }
    @Test func aBrokenDossier() throws { try storm("broken", wrong: RandomFolder.broken) }
    @Test func aDossierThatOthersChange() throws { try storm("changing", wrong: RandomFolder.broken, changing: true) }

    /// What the storm is to find, it finds; and nothing where nothing is.
    @Test(arguments: [
        ("deaf", KeyStorm.Finding.deaf), ("spin", .spinning), ("crash", .ended(-SIGILL)), ("unrestored", .unrestored),
        ("none", nil),
    ])
    func aPlantedFaultIsFound(fault: String, finding: KeyStorm.Finding?) throws {
        // There is nowhere to get to in the probe, and one of the faults is in how it is left. It has little to do.
        let probe = Subject(
            arguments: [PtyProgram.probe, fault], folder: try RandomFolder(), leaving: 1, patience: 25)
        var storm = try KeyStorm(probe, "random keys, planted \(fault)")
        try storm.run(finding == nil ? 500 : 20_000)
        print(
            "random keys, planted \(fault): found \(storm.finding.map { "\($0)" } ?? "nothing") after \(storm.strokes)")
        if fault == "crash", case .ended(let status)? = storm.finding {
            #expect([-SIGILL, -SIGTRAP].contains(status))
        } else {
            #expect(storm.finding == finding, "after \(storm.trail.joined(separator: " "))")
        }
    }
}
