import Foundation
import Testing
import Waiting

@testable import SherpaCommands

/// `sherpa config`, and the sample of the file.
@Suite(.waits) struct ConfigCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func config(_ arguments: String..., variables: [String: String] = [:]) throws -> SherpaRun {
        let base = ["XDG_CONFIG_HOME": folder.path + "/config"]
        return try SherpaRun(["config"] + arguments, in: folder, environment: base.merging(variables) { $1 })
    }

    @Test func whatIsSetIsShownWithItsPlace() throws {
        try folder.write(
            "\nmouse: no\nviews:\n  late: {pane: gaps, where: overdue=yes}\n", to: "config/sherpa/config.yaml")
        let run = try config()
        let file = folder.path + "/config/sherpa/config.yaml"
        #expect(run.status == 0)
        let rows = run.lines.dropFirst().map {
            $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        }
        #expect(rows.map(\.first) == Setting.all.map(\.key))
        #expect(rows.contains(["mouse", "no", "\(file):2"]))
        #expect(rows.contains(["views", "late", "\(file):3"]))
        #expect(rows.contains { $0.first == "linear" && $0.suffix(2) == ["not", "set"] })
    }

    @Test func theThemeIsThatOfWhoeverNamesItFirst() throws {
        try folder.write("theme: dark\n", to: "config/sherpa/config.yaml")
        #expect(try config().lines.contains { $0.hasPrefix("theme") && $0.hasSuffix("config.yaml:1") })
        let named = try config(variables: ["SHERPA_THEME": "mono"])
        #expect(named.lines.contains { $0.hasPrefix("theme") && $0.contains("mono") && $0.hasSuffix("SHERPA_THEME") })
    }

    @Test func faultsAreToldAndEndWithOne() throws {
        try folder.write("mouse: maybe\n", to: "config/sherpa/config.yaml")
        let run = try config()
        #expect(run.status == 1)
        #expect(run.errors.contains("config.yaml:1:1: mouse: write yes or no"))
    }

    @Test func theSampleSetsNothingUntilItIsUncommented() throws {
        let missing = try config()
        #expect(missing.status == 0 && missing.errors.contains("`sherpa config --init` writes one"))
        #expect(try config("--init").status == 0)
        let file = "config/sherpa/config.yaml"
        let sample = try folder.read(file)
        #expect(sample == Setting.sample)
        #expect(sample.split(separator: "\n").allSatisfy { $0.hasPrefix("#") && $0.count < 100 })
        let untouched = try config()
        #expect(untouched.status == 0 && untouched.errors.isEmpty && !untouched.output.contains("config.yaml"))

        let set = sample.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("# ") && !line.hasPrefix("#  ") ? line : line.dropFirst(line.hasPrefix("#") ? 1 : 0)
        }
        try folder.write(set.joined(separator: "\n"), to: file)
        let all = try config()
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.lines.dropFirst().allSatisfy { $0.contains("config.yaml:") }, "\(all.output)")
    }

    @Test func aFileThatIsThereStays() throws {
        try folder.write("mouse: no\n", to: "config/sherpa/config.yaml")
        let run = try config("--init")
        #expect(run.status == 2)
        #expect(run.errors.contains("already exists"))
        #expect(try folder.read("config/sherpa/config.yaml") == "mouse: no\n")
    }
}
