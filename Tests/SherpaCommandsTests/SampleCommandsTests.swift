import Foundation
import Testing

/// Which sample `init` and `demo` write.
@Suite struct SampleCommandsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        (["--sample"], "US-Japan"), (["--sample", "us-japan"], "US-Japan"), (["--sample", "korea-us"], "Korea-US"),
        (["--sample=treaty-text"], "Withdrawal agreement"),
    ])
    func initWritesTheOneThatIsNamed(_ options: [String], _ title: String) throws {
        #expect(try SherpaRun(["init", "new"] + options, in: folder).status == 0)
        #expect(try folder.read("new/dossier.md").contains("\ntitle: \(title)"))
        let check = try SherpaRun("-C", "new", "check", in: folder)
        #expect(check.status == 0 && !check.output.contains(": warning: "))
    }

    @Test(arguments: [["init", "--sample"], ["init", "new", "--sample", "us"], ["demo", "--sample", "us"]])
    func theNamesAreListedWhereNoneFits(_ words: [String]) throws {
        let run = try SherpaRun(words, in: folder)
        #expect(run.status == 2)
        for name in ["us-japan", "korea-us", "treaty-text"] { #expect(run.errors.contains(name), "\(run.errors)") }
    }

    @Test func helpTellsThem() throws {
        for command in ["init", "demo"] {
            let help = try SherpaRun(command, "--help", in: folder).output
            for name in ["us-japan", "korea-us", "treaty-text"] { #expect(help.contains("  \(name)  "), "\(help)") }
        }
    }

    @Test func eachDemoHasAFolderOfItsOwn() throws {
        let environment = ["XDG_DATA_HOME": folder.path + "/data"]
        for (name, place) in [
            ("us-japan", "us-japan-investment"), ("korea-us", "korea-us-investment"), ("treaty-text", "treaty-text"),
        ] {
            let run = try SherpaRun("demo", "--sample", name, in: folder, environment: environment)
            #expect(run.status == 0)
            #expect(run.errors == "sherpa: the sample dossier is in \(folder.path)/data/sherpa/\(place)\n")
        }
    }

    /// A dossier without anything in it says of each part what it is for, in comments that can be filled in.
    @Test func anEmptyDossierExplainsItsParts() throws {
        #expect(try SherpaRun("init", "new", in: folder).status == 0)
        let lines = try folder.read("new/dossier.md").split(separator: "\n").map(String.init)
        for part in ["sides:", "envelope:", "stages:", "instruments:"] {
            let place = try #require(lines.firstIndex { $0.hasPrefix(part) }, "\(part)")
            #expect(lines[place - 1].hasPrefix("# "), "\(part)")
        }
        for part in ["people", "deadline", "criteria", "milestones", "sources"] {
            #expect(lines.contains { $0.hasPrefix("# \(part):") }, "\(part)")
        }
        // What is commented out is right where it is put in.
        let filled = lines.map { line in
            guard line.hasPrefix("# "), let key = line.dropFirst(2).firstMatch(of: /^( *- .*|[a-z-]+:.*)$/) else {
                return line
            }
            return String(key.output.0)
        }
        try folder.write(filled.joined(separator: "\n") + "\n", to: "new/dossier.md")
        let check = try SherpaRun("-C", "new", "check", in: folder)
        #expect(check.status == 0 && check.output.isEmpty, "\(check.output)")
    }
}
