import Foundation
import Testing

@testable import SherpaCommands

/// What the program says of its JSON holds for all that it prints.
@Suite struct SchemaTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    static let hasValidator = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/jsonschema")

    /// Which outputs have been written, by the name of their schema.
    private final class Outputs {
        var count = 0
        var names: Set<String> = []
    }

    private func keep(_ outputs: Outputs, _ name: String, _ arguments: String...) throws {
        let run = try SherpaRun(arguments, in: folder)
        guard !run.output.isEmpty else { return }
        outputs.count += 1
        outputs.names.insert(name)
        try folder.write(run.output, to: "out/\(name).\(outputs.count).json")
    }

    @Test(.enabled(if: hasValidator, "install python3-jsonschema to have schemas tried"))
    func everyOutputFitsItsSchema() throws {
        let outputs = Outputs()
        let cases = try ValuationCases().folder
        try FileManager.default.copyItem(atPath: cases.path + "/cases", toPath: folder.path + "/cases")
        try folder.write("---\ntitle: [\nx-mine: {a: 1}\n---\n", to: "cases/gaps/broken.md")
        try folder.write(
            """
            ---
            title: Odd
            status: converging
            due: 2026-04~
            x-mine: {a: [1, two]}
            tokyo: {position: {value: 2%, source: me, date: 2026-21}, fallback: 3%}
            positions:
              - {side: tokyo, date: 2026-02, text: Old, value: 5%}
            ---
            """, to: "cases/gaps/odd.md")
        for sample in ["us-japan", "korea-us", "treaty-text"] {
            _ = try SherpaRun("init", sample, "--sample", sample, in: folder)
        }
        for path in ["sample", "cases", "us-japan", "korea-us", "treaty-text"] {
            for name in OutputSchema.all.map(\.name) where name.hasPrefix("list-") {
                let kind = String(name.dropFirst(5))
                try keep(outputs, name, "-C", path, "list", kind, "--json")
                try keep(outputs, name, "-C", path, "list", kind, "--json", "--with-red-lines")
            }
            try keep(outputs, "show", "-C", path, "show", "dossier", "--json")
            try keep(outputs, "check", "-C", path, "check", "--json")
            try keep(outputs, "review", "-C", path, "review", "--json")
            _ = try SherpaRun("-C", path, "review", "--finish", in: folder)
            try keep(outputs, "portfolio", "-C", path, "portfolio", "--json")
            try keep(outputs, "value-all", "-C", path, "value", "--json")
            try keep(outputs, "value-all", "-C", path, "value", "--by", "llcr", "--json")
            let projects = try SherpaRun("-C", path, "list", "projects", "--plain", in: folder).lines
            for line in projects {
                let id = String(line.prefix { $0 != "\t" })
                try keep(outputs, "value", "-C", path, "value", id, "--json")
                try keep(outputs, "value-scenarios", "-C", path, "value", id, "--scenarios", "--json")
                try keep(outputs, "value-sensitivity", "-C", path, "value", id, "--tornado", "--draws", "100", "--json")
                try keep(
                    outputs, "value-sensitivity", "-C", path, "value", id, "--grid", "revenue,discount-rate", "--json")
            }
            try folder.write("---\ntitle: New\nstatus: open\n---\n", to: "\(path)/gaps/new.md")
            try keep(outputs, "changes", "-C", path, "changes", "--json")
        }
        try keep(outputs, "keys", "keys", "--json")
        for (name, arguments) in [
            ("irr", ["--", "-100", "230", "-132"]), ("npv", ["8%", "-100", "110"]),
            ("mirr", ["8%", "6%", "-100", "120"]),
            ("payment", ["5%", "10", "100"]), ("loan", ["5%", "10", "100"]),
            ("xirr", ["2026-01-01:-100", "2027-01-01:110"]), ("xnpv", ["8%", "2026-01-01:-100", "2027-01-01:110"]),
        ] {
            let run = try SherpaRun(["calc", name, "--json"] + arguments, in: folder)
            outputs.names.insert("calc-\(name)")
            outputs.count += 1
            #expect(run.status == 0, "\(name): \(run.errors)")
            try folder.write(run.output, to: "out/calc-\(name).\(outputs.count).json")
        }
        // None is left out.
        #expect(outputs.names == Set(OutputSchema.all.map(\.name)))
        for name in outputs.names {
            try folder.write(SherpaRun("schema", name, in: folder).output, to: "out/\(name).schema")
        }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "validate.py").path
        let run = try SherpaRun(
            URL(fileURLWithPath: "/usr/bin/python3"), [script, "out"], in: folder, input: "", environment: [:])
        try #require(run.status == 0, "\(run.errors)")
        let said = try #require(try run.json() as? [String: Any])
        #expect((said["wrong"] as? [String: Any])?.isEmpty == true, "\(said)")
        #expect(said["checked"] as? Int == outputs.count && said["kinds"] as? Int == outputs.names.count)
    }

    /// Each command that prints JSON has a schema.
    @Test func noCommandIsForgotten() throws {
        let run = try SherpaRun("schema", in: folder)
        #expect(run.status == 0 && run.lines.map(String.init) == OutputSchema.all.map(\.name))
        for command in Sherpa.configuration.subcommands + CalcCommand.configuration.subcommands {
            guard command.configuration.shouldDisplay, command.helpMessage().contains(/\n +--json/) else { continue }
            let name = command.configuration.commandName ?? ""
            let isKnown = run.lines.contains { $0 == name || $0 == "calc-\(name)" || $0.hasPrefix("\(name)-") }
            #expect(isKnown, "\(name) has no schema")
        }
    }

    @Test func aSlipIsToldWithWhatIsNear() throws {
        let run = try SherpaRun("schema", "list-gap", in: folder)
        #expect(run.status == 2 && run.errors == "sherpa: no schema `list-gap`: did you mean `list-gaps`?\n")
    }
}
