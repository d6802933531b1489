import DossierStore
import FrontMatter
import JapaneseText
import Negotiation
import Scratch
import Testing
import Words

/// What is told in Japanese of files, saves and git: whole sentences, of nothing but Japanese, and what is typed.
@Suite struct JapaneseFaultsTests {
    private static let system: [SystemWords] = [
        .permissionDenied, .diskFull, .quotaUsedUp, .readOnly, .diskFault, .fileTooLarge, .tooManyFiles, .noSuchFile,
        .notFolder,
    ]

    private static let files: [FileWords] = [
        .symbolicLink, .folder, .pipe, .socket, .device, .tooLarge(5_000_000, limit: 4 << 20), .unreadable(.diskFault),
        .damaged, .keptFromSave(record: "share"), .copyOfGone(program: "Syncthing", record: "share"),
        .folderAmongRecords("gaps"), .notNamedAsRecord, .invalidName(longest: 60, proposed: "a-gap.md"),
        .invalidName(longest: 60, proposed: nil),
    ]

    private static let saving: [SavingWords] = [
        .notSaved, .notRemoved, .notMade, .fileUnreadable, .interruptionUnknown, .interruptionUnfinished,
        .pastUnreadable, .removalNotUndoable, .conflict(file: "gaps/a.md", by: "sato", field: "担当"),
        .conflict(file: "gaps/a.md", by: nil, field: "担当"), .gone(file: "gaps/a.md"),
        .changed(file: "gaps/a.md", by: "sato", at: "2026-02-20 14:02"), .changed(file: "gaps/a.md", by: nil, at: nil),
        .createdAgain(kept: "gaps/a.md"), .changedBeforeRemoval(kept: "gaps/a.md"), .beingWritten(isRemoval: true),
        .beingWritten(isRemoval: false), .placeTaken(isRemoval: true), .placeTaken(isRemoval: false), .keepsChanging,
        .versionsKept(["gaps/a.md", "gaps/b.md"]), .thereAgain(file: "gaps/a.md"), .idTaken, .invalidID("A b"),
        .dossierStays, .fileHasFault("gaps/a.md:1:1"), .notRecord(.symbolicLink),
        .finished("gaps/a.md", who: "sato", when: "14:02"), .lost(file: "gaps/a.md", why: "理由"),
        .keptBeside(file: "gaps/a.md", kept: "gaps/b.md"), .removalOff(file: "gaps/a.md"),
        .removalUndone(file: "gaps/a.md"), .strayKept(file: "gaps/a.md", kept: "gaps/b.md"), .otherWithID,
        .cannotBeUndone(isFinished: true, place: "gaps/a.md", why: "理由"),
        .cannotBeUndone(isFinished: false, place: "gaps/a.md", why: "理由"), .cannotLock,
        .locked(seconds: 5, path: ".sherpa/lock"),
    ]

    private static let store: [StoreWords] = [
        .cannotLookHere, .noneHereOrAbove, .noneHere, .cannotOpenDossier, .cannotMake, .folderNotEmpty,
        .impossibleTitle("a", why: "理由"), .cannotBeWritten, .cannotBeOpened, .mergeUnwritable, .draftUnwritable,
        .editorCopyUnwritable, .baselineUnwritable, .answersUnwritable, .noNotesFolder, .reviewNotDurable,
        .baselineUnusable(.damaged, path: "review/baseline"), .editorNotStarted("vi", why: .permissionDenied),
        .editorNotRun("vi"), .editorSignalled("vi", 9), .editorEnded("vi", 1), .noPrinter,
        .noPrintFolder(why: .diskFull), .printerTooSlow("chromium", seconds: 60), .printerEnded("chromium", 1),
        .usJapanSample, .koreaUSSample, .treatyTextSample,
    ]

    private static let places = CellWords.first(["gaps/a.md:3", "gaps/b.md"], more: 2)

    private static let git: [GitWords] = [
        .notInstalled, .cannotStart, .ended(128), .locked(remedy: "rm .git/index.lock"), .noRepository, .noIdentity,
        .syncUnderWay(path: ".git"), .noVersionYet, .filesKeepChanging, .theRemote, .localUpstream(branch: "main"),
        .severalRemotes(2, branch: "main"), .notTaken(by: "origin", why: "理由"), .shallow(upstream: "origin"),
        .unrelated(upstream: "origin"), .mergedNothing(upstream: "origin"), .otherAddress(remote: "origin"),
        .underWay(.rebase, undecided: places, command: "git rebase --quit"),
        .underWay(.patches, undecided: nil, command: "git am --quit"),
        .underWay(.cherryPick, undecided: nil, command: "git cherry-pick --quit"),
        .underWay(.revert, undecided: nil, command: "git revert --quit"),
        .underWay(.bisection, undecided: nil, command: "git bisect reset"), .noBranch(command: "git switch a"),
        .noCommits(branch: "main", command: "git switch a"), .marks(places, isCommitted: true),
        .marks(places, isCommitted: false), .twoVersions(places, pathspec: "."),
        .hidden("gaps/a.md", of: 2, option: "skip-worktree", files: "gaps/a.md gaps/b.md"),
        .nested(folder: "gaps/", command: "mv gaps/.git gaps/.git-own"),
        .ignored(of: 2, rule: "`.gitignore:1`", files: "gaps/a.md"),
        .ignoredStay("gaps/a.md", of: 2, rule: "`.gitignore:1`", files: "gaps/a.md"),
        .nestedStays(folder: "gaps/", command: "mv gaps/.git gaps/.git-own"),
        .copyStays("gaps/a.md", program: "Syncthing", record: "a"), .madeRepository(path: "gaps/"),
        .addedLines(["`.sherpa/`"], file: "`.gitignore`"), .addedRemote("origin"),
    ]

    private static let all: [any Saying] = system + files + saving + store + git

    @Test func nothingElseIsLeft() {
        let names: Set = [
            "git", "sherpa", "sato", "Syncthing", "MiB", "HOME", "XDG", "STATE", "HTML", "PDF", "VISUAL", "EDITOR",
            "PATH",
            "weasyprint", "chromium", "EU", "clone", "origin", "main", "am", "revert", "bisect", "skip", "worktree",
        ]
        for words in Self.all {
            let faults = JapaneseText.faults(in: words.japanese, allowing: names)
            #expect(faults.isEmpty, "\(faults) in \(words.japanese)")
        }
    }

    /// A one-line message ends without a full stop, whatever it begins with.
    @Test func sentencesAreJoinedAndNotEnded() {
        for words in Self.all {
            #expect(!words.japanese.hasSuffix("。") && !words.japanese.contains("。。"), "\(words.japanese)")
        }
    }

    /// What is typed stands in both languages.
    @Test func commandsAreTheSame() {
        for words in Self.all {
            let typed = [words.english, words.japanese].map { text in
                Set(text.matches(of: /`[^`]*`/).map { String($0.output) })
            }
            #expect(typed[0].isSubset(of: typed[1]) || words.english.hasPrefix("not read: "), "\(words.japanese)")
        }
    }

    @Test func errorsAreToldInTheLanguageSpokenThen() throws {
        let folder = Scratch.place(for: "japanese")
        let error = #expect(throws: StoreError.self) { try DossierStore.open(folder) }
        let shown = try #require(error)
        #expect(shown.reason == "the dossier cannot be opened: there is no such file or folder")
        Language.japanese.speaking {
            #expect(shown.reason == "台帳を開けません: ファイルまたはフォルダーがありません")
        }
    }

    @Test func aNewDossierIsWhole() throws {
        try Language.japanese.speaking {
            let folder = Scratch.place(for: "japanese")
            try EmptyDossier.write(to: folder, title: "日米戦略的投資")
            let dossier = try DossierStore.open(folder).load()
            #expect(dossier.problems.isEmpty)
            #expect(dossier.framework.name == "日米戦略的投資")
            #expect(dossier.framework.subject.sides.map(\.name) == ["当方", "先方"])
        }
    }
}
