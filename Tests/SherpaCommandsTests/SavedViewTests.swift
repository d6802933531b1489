import Foundation
import Testing

/// Views kept under a name, in the dossier and in the person's own configuration.
@Suite struct SavedViewTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func open(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(
            ["-C", "sample", "open"] + arguments, in: folder,
            environment: ["XDG_CONFIG_HOME": folder.path + "/config", "COLUMNS": "140", "LINES": "30"])
    }

    private func addToDossier(_ yaml: String) throws {
        let path = folder.path + "/sample/dossier.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("\nsides:", with: "\n\(yaml)\nsides:", maxReplacements: 1)
            .write(toFile: path, atomically: false, encoding: .utf8)
    }

    @Test func aViewOfTheDossierOpens() throws {
        try addToDossier("views:\n  - {name: summit, pane: gaps, where: status=open, sort: \"-severity,due\"}")
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
        let run = try open("--view", "summit")
        #expect(run.status == 0)
        #expect(run.output.contains("2 Gaps  status=open"))
        #expect(run.output.contains(" of "))
    }

    @Test func ownViewsComeBeforeTheDossiers() throws {
        try addToDossier("views:\n  - {name: summit, pane: gaps, where: status=open}")
        try folder.write(
            "views:\n  summit: {pane: projects, sort: -amount}\n", to: "config/sherpa/config.yaml")
        let run = try open("--view", "summit")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1 Shortlist  by -amount"))
        #expect(!run.output.contains("status=open"))
    }

    @Test func aNameThatIsNoneEndsWithWords() throws {
        #expect(try open("--view", "summit").errors.contains("no view `summit`: there are none yet"))
        try folder.write("views:\n  summit: {pane: gaps}\n", to: "config/sherpa/config.yaml")
        let run = try open("--view", "sumit")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no view `sumit`: did you mean `summit`?"))
    }

    /// Presses keys; gives the last screen.
    private func play(_ keys: String) throws -> String {
        try folder.write("keys \(keys)\nscreen\n", to: "script.keys")
        let run = try SherpaRun(
            ["-C", "sample", "play", "script.keys", "--size", "100x30"], in: folder,
            environment: ["XDG_CONFIG_HOME": folder.path + "/config"])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test func aViewOfOnesOwnIsSavedAmongWhatTheConfigurationSays() throws {
        let own = "config/sherpa/config.yaml"
        #expect(try play("2f status=open<Enter>Sweek<Enter>c<Enter>").contains("saved week in config.yaml"))
        #expect(try folder.read(own) == "views:\n  week:\n    pane: gaps\n    where: status=open\n")
        // Comments stay, and so does what is wrong elsewhere in the file.
        let written = "# mine\nthemes: dark\nviews: # by name\n  week: {pane: gaps, where: status=open} # weekly\n"
        try folder.write(written, to: own)
        #expect(try play("2f status=agreed<Enter>Sweek<Enter>c<Enter>").contains("saved week in config.yaml"))
        #expect(try folder.read(own) == written.replacing("status=open", with: "status=agreed"))
    }

    @Test func aConfigurationThatCannotBeReadStaysAsItIs() throws {
        let broken = "theme: dark\nviews: [unclosed\n"
        try folder.write(broken, to: "config/sherpa/config.yaml")
        #expect(try play("2f status=open<Enter>Sweek<Enter>c<Enter>").contains("not saved:"))
        #expect(try folder.read("config/sherpa/config.yaml") == broken)
    }

    @Test func everySampleHasThreeViewsThatOpen() throws {
        for sample in ["us-japan", "korea-us", "treaty-text"] {
            let made = try SherpaRun("init", sample, "--sample", sample, in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let check = try SherpaRun("-C", sample, "check", in: folder)
            #expect(check.status == 0 && !check.output.contains(": warning: "), "\(check.output)")
            let text = try folder.read("\(sample)/dossier.md")
            let names = text.matches(of: /(?m)^  - \{name: ([^,]+), pane/).map { String($0.output.1) }
            #expect(names.count == 3)
            for name in names {
                let run = try SherpaRun("-C", sample, "open", "--view", name, in: folder)
                #expect(run.status == 0 && !run.output.contains(" 0 of "), "\(name): \(run.output)")
                #expect(!run.output.contains("view \(name): "), "\(run.output)")
            }
        }
    }

    @Test func faultsOfTheConfigurationAreTold() throws {
        try folder.write(
            """
            views:
              one: {pane: gap}
              two: {where: status=open}
              three: {pane: gaps, were: status=open}
              four: {pane: gaps, where: "status=\\"open"}
              good: {pane: gaps, where: status=open}

            """, to: "config/sherpa/config.yaml")
        let run = try open("--view", "good")
        #expect(run.status == 0)
        #expect(run.errors.contains("config.yaml:2:3: view one: pane: write one of projects, gaps, meetings"))
        #expect(run.errors.contains("config.yaml:3:3: view two: pane is missing"))
        #expect(run.errors.contains("config.yaml:4:3: view three: no key `were`: did you mean `where`?"))
        #expect(run.errors.contains("config.yaml:5:3: view four: column 8: these quotes are never closed"))
        #expect(run.output.contains("2 Gaps  status=open"))
    }
}
