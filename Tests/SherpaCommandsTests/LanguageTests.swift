import Foundation
import Testing
import Words

/// Which language the program speaks, and who says so.
@Suite struct LanguageTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func heads(_ environment: [String: String]) throws -> (heads: String, errors: String) {
        let run = try SherpaRun("-C", "sample", "list", "gaps", in: folder, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        return (String(run.lines.first ?? ""), run.errors)
    }

    @Test(arguments: [
        (["SHERPA_LANG": "ja"], true), (["SHERPA_LANG": "en", "LC_ALL": "ja_JP.UTF-8"], false),
        (["LC_ALL": "ja_JP.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "ja_JP.UTF-8"], true),
        (["LC_ALL": "", "LANG": "ja_JP.UTF-8"], true),
        (["LC_ALL": "", "LC_MESSAGES": "C", "LANG": "ja_JP.UTF-8"], false),
        (["LC_ALL": "", "LANG": "fr_FR.UTF-8"], false), (["LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"], false),
    ])
    func theEnvironmentChooses(environment: [String: String], isJapanese: Bool) throws {
        let (heads, errors) = try heads(environment)
        #expect(heads.contains(isJapanese ? "件名" : "TITLE") && errors.isEmpty, "\(heads) \(errors)")
    }

    @Test func theConfigurationChoosesBeforeTheLocale() throws {
        try folder.write("language: ja\n", to: "home/.config/sherpa/config.yaml")
        #expect(try heads([:]).heads.contains("件名"))
        #expect(try heads(["SHERPA_LANG": "en"]).heads.contains("TITLE"))
    }

    @Test func anUnknownLanguageIsToldOnceAndTheNextHolds() throws {
        let (heads, errors) = try heads(["SHERPA_LANG": "tlh", "LC_ALL": "ja_JP.UTF-8"])
        #expect(heads.contains("件名"))
        #expect(errors.components(separatedBy: "`tlh`").count == 2, "\(errors)")
    }

    @Test func aLocaleWithoutJapaneseIsNamedAndEnglishGoesOn() throws {
        let (heads, errors) = try heads(["SHERPA_LANG": "ja", "LC_ALL": "C"])
        #expect(heads.contains("TITLE") && errors.contains("the locale `C` has no Japanese characters"))
        #expect(errors.contains("ja_JP.UTF-8"))
    }

    /// Scripts read keys and words of the files, whatever people read.
    @Test func whatScriptsReadIsTheSameInBothLanguages() throws {
        for arguments in [["list", "gaps", "--json"], ["list", "gaps", "--csv"], ["show", "equity-share", "--json"]] {
            let english = try SherpaRun(["-C", "sample"] + arguments, in: folder)
            let japanese = try SherpaRun(["-C", "sample"] + arguments, in: folder, environment: ["SHERPA_LANG": "ja"])
            #expect(english.output == japanese.output && english.status == japanese.status)
        }
    }

    @Test func languagesAreKnownByTheirNames() {
        #expect(Language(named: "ja_JP.UTF-8") == .japanese && Language(named: "Japanese") == .japanese)
        #expect(Language(named: "en-GB") == .english && Language(named: "POSIX") == .english)
        #expect(Language(named: "jam") == nil && Language(named: "fr") == nil)
    }
}
