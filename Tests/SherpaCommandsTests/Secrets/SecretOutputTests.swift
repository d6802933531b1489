import Chance
import Foundation
import SecretSamples
import Testing

/// Every masked field and misspelling of one, in all that the commands write. Each way out has a control: it shows the
/// secrets once they are asked for by name, or the open words that stand beside them.
@Suite struct SecretOutputTests {
    private enum Control {
        /// `--with-red-lines` shows them.
        case flag
        /// Nothing does; the open words beside them are there.
        case open
    }

    private struct Way {
        let name: String
        let arguments: [String]
        let control: Control

        init(_ arguments: String, _ control: Control = .open) {
            name = arguments
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.control = control
        }
    }

    private static let ways = [
        Way("show gap-1000", .flag), Way("show repeats-gap", .flag), Way("show repeats-gap --json", .flag),
        Way("show repeats-project", .flag), Way("show 2026-02-12-repeats --json", .flag),
        Way("list gaps --json", .flag), Way("list projects --json", .flag), Way("list meetings --json", .flag),
        Way("list actions --json", .flag), Way("list actions --csv", .flag), Way("list actions --plain", .flag),
        Way("list actions", .flag), Way("list gaps", .flag), Way("list gaps --csv", .flag),
        Way("list projects --csv"),
        Way("changes --since last-review", .flag), Way("changes --since last-review --json", .flag),
        Way("review", .flag), Way("review --json", .flag),
        Way("brief", .flag), Way("brief --format markdown", .flag), Way("brief --format html", .flag),
        Way("brief gap-1000 --format text", .flag), Way("brief gap-1000 --format html", .flag),
        Way("brief repeats-gap --format markdown", .flag), Way("brief 2026-02-12-repeats"),
        Way("brief 2026-02-12-repeats --format html"), Way("check"), Way("check --json"), Way("open"), Way("info"),
        Way("set repeats-gap ask=\(SecretDossier.open)"), Way("undo"), Way("redo"), Way("remove repeats-gap"),
        Way("undo"),
        Way("list gaps --where text~graze"), Way("list gaps --where tokyo.fallback~graze"),
        Way("list gaps --where x-fallback~graze"), Way("list gaps --where falback~graze"),
    ]

    /// A dossier whose last review was before the secrets were written down.
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in SecretDossier.files(withSecrets: false) { try folder.write(text, to: "d/\(path)") }
        let review = try SherpaRun("-C", "d", "review", "--finish", in: folder)
        #expect(review.status == 0, "\(review.errors)")
        for (path, text) in SecretDossier.files() { try folder.write(text, to: "d/\(path)") }
        // A fault that is told with the value, beside the secrets.
        try folder.write(
            "---\ntitle: \(SecretDossier.open)\nstatus: \(SecretDossier.open)\n---\n", to: "d/gaps/open.md")
        return folder
    }

    @Test func noCommandTellsThem() throws {
        let folder = try Self.folder()
        var counts: [String] = []
        for way in Self.ways {
            let run = try SherpaRun(["-C", "d"] + way.arguments, in: folder)
            #expect(
                !(run.output + run.errors).contains(SecretDossier.marker), "\(way.name): \(run.output)\(run.errors)")
            switch way.control {
            case .open:
                // What finds nothing says so.
                #expect((run.output + run.errors).count > 10, "\(way.name) says nothing")
            case .flag:
                let control = try SherpaRun(["-C", "d"] + way.arguments + ["--with-red-lines"], in: folder)
                let count = control.output.components(separatedBy: SecretDossier.marker).count - 1
                #expect(
                    count > 0 || control.output.contains(SecretDossier.open),
                    "\(way.name): \(control.output)\(control.errors)")
                counts.append("\(count)")
            }
        }
        print(
            "secrets, commands: ways \(Self.ways.count), secrets \(SecretDossier.planted.count), told 0; shown where asked for: "
                + counts.joined(separator: " "))
    }

    @Test func noPageTellsThem() throws {
        let folder = try Self.folder()
        var shown = 0
        for one in SecretDossier.planted {
            let run = try SherpaRun("-C", "d", "show", "gap/\(one.id)", in: folder)
            #expect(run.output.contains(one.id) && !run.output.contains(SecretDossier.marker), "\(one): \(run.output)")
            let json = try SherpaRun("-C", "d", "show", "gap/\(one.id)", "--json", in: folder)
            #expect(json.status == 0 && !json.output.contains(SecretDossier.marker), "\(one): \(json.output)")
            let control = try SherpaRun("-C", "d", "show", "gap/\(one.id)", "--with-red-lines", in: folder)
            #expect(control.output.contains(one.secret), "\(one): \(control.output)\(control.errors)")
            if control.output.contains(one.secret) { shown += 1 }
        }
        print("secrets, pages: \(SecretDossier.planted.count * 2), told 0; shown where asked for \(shown)")
    }

    /// What a person gets wrong in a command line, with the value in it. Every key is met, and every form with either
    /// command; all of them together only with `SHERPA_LONG=1`, and else three forms of each key in turn, from another one
    /// each time.
    @Test func noErrorRepeatsAValue() throws {
        let folder = try TemporaryFolder.withSample()
        let secret = "\(SecretDossier.marker) quartz zebras graze"
        let isLong = ProcessInfo.processInfo.environment["SHERPA_LONG"] != nil
        let keys = SecretDossier.fields.flatMap { field in
            [field] + Misspelling.all(of: field, everyLetter: false).map(\.key)
        }
        var random = SeededGenerator(for: "noErrorRepeatsAValue")
        let first = random.number(0...13)
        var forms: Set<Int> = []
        var count = 0
        for (number, key) in keys.enumerated() {
            let lines = [
                ["tokyo.\(key)=\(secret)"], ["\(key)=\(secret)"], ["tokyo.\(key)", secret], [key, secret],
                ["tokyo.\(key) \(secret)"], ["status=open", "\(key) \(secret)"],
                ["status=nope", "tokyo.\(key)=\(secret)"],
            ].flatMap { words in
                [["set", "equity-share"] + words, ["add", "gap", "Title \(number)"] + words]
            }
            for step in 0..<(isLong ? lines.count : 3) {
                let form = (first + number * 3 + step) % lines.count
                let run = try SherpaRun(["-C", "sample"] + lines[form], in: folder)
                let said = run.output + run.errors
                #expect(!said.isEmpty && !said.contains(SecretDossier.marker), "\(lines[form]): \(said)")
                forms.insert(form)
                count += 1
            }
        }
        #expect(forms.count == 14 && count >= keys.count * 3)
        let control = try SherpaRun("-C", "sample", "set", "equity-share", "status=\(SecretDossier.open)", in: folder)
        #expect(control.errors.contains(SecretDossier.open))
        print("secrets, command lines: keys \(keys.count), forms \(forms.count), lines \(count), told 0")
    }
}
