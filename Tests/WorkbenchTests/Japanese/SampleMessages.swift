import Words

/// What the last line may tell of the board and of what is asked over it, with a file, a name and a field of usual length.
enum SampleMessages {
    private static let file = "gaps/funding-clock.md"
    private static let name = "資金拠出の期限計算"

    static let all: [any Saying] = status + saves + changes + editor + commands + finds + views

    private static let status: [any Saying] = [
        StatusWords.countBeforeMotion(12), StatusWords.readOnlyAccount, StatusWords.readOnlyAsked,
        StatusWords.broken(3, open: "i"), StatusWords.brokenMerges(3, open: "i", decide: "C", merges: 2),
        StatusWords.notSaved("ディスクの空きがありません"), StatusWords.nothingToUndo, StatusWords.nothingToRedo,
        StatusWords.readAgain(120), StatusWords.viewKept("今週の期限", open: "V"), StatusWords.unknownKey("C-x"),
        StatusWords.pasteIgnored(120), StatusWords.pasteIgnoredInChoice, StatusWords.revealed, StatusWords.hidden,
        StatusWords.hiddenWhenIdle, StatusWords.nothingBack, StatusWords.nothingForth, StatusWords.leaveFirst("q"),
        StatusWords.noneYet(.commitments, add: "a"), StatusWords.allBroken(.commitments),
        StatusWords.keptAgain, StatusWords.nothingChanged, StatusWords.cancelled, StatusWords.nothingHere,
        StatusWords.noMatchHere, StatusWords.noRoomForPreview(180),
    ]

    private static let saves: [any Saying] = [
        SavedWords.deed(.made(file), isDurable: true), SavedWords.deed(.removed(file, undo: "u"), isDurable: true),
        SavedWords.deed(.renamed(file, to: "clock", links: 3), isDurable: true),
        SavedWords.change("担当 経産省 -> NEXI", in: file, isDurable: true),
        SavedWords.sum(.fields(["owner"], more: 0, of: .records(3, .gaps)), undo: "u", isDurable: true),
        SavedWords.back(file, at: "14:02"), SavedWords.madeAgain(file, at: "14:02"),
        SavedWords.goneAgain(file, isRedo: false, at: "14:02"), SavedWords.nothingLeft(isRedo: false),
        SavedWords.changedMeanwhileOver(by: "sato", save: "S"),
        SavedWords.changedMeanwhile(["owner", "due"], by: "sato"), SavedWords.gone(file),
        SavedWords.notRenamedGone(file), SavedWords.notSavedGone(file, remedy: ""),
        ForeignSum.added(file, by: nil), ForeignSum.removed(file, by: "sato"), ForeignSum.changed(file, by: "sato"),
        ForeignSum.brief(12, by: nil),
    ]

    private static let changes: [any Saying] = [
        FieldChangeWords.noDossierStatus, FieldChangeWords.hasNoField(.meetings, "red-line"),
        FieldChangeWords.selectFirst,
        FieldChangeWords.tooLong("red-line", edit: "E"), FieldChangeWords.removedDecide,
        FieldChangeWords.nowDecide("経産省"),
        FieldChangeWords.emptyClears, FieldChangeWords.emptyClearsOrDate, FieldChangeWords.allMarkedBroken([file]),
        FieldChangeWords.notBroken([file]), FieldChangeWords.nothingMarked, FieldChangeWords.isDossier,
        FieldChangeWords.dossierKeepsName,
        FieldChangeWords.linksFollow, FieldChangeWords.nothingToCopy, FieldChangeWords.tooLongToCopy(120, limit: 74),
        FieldChangeWords.sentToClipboard(1200), ConfirmWords.remove(file, mentions: 3, unread: nil, more: -1),
        ConfirmWords.newOwner("経済産業賞", near: "経済産業省"), ConfirmWords.newOwners(["財務賞", "外務賞"]),
    ]

    private static let editor: [any Saying] =
        [
            EditorWords.cannotBeRead(file, why: nil), EditorWords.alreadySays("position"), EditorWords.dropped(file),
            EditorWords.kept("保存していません", decide: "C"), EditorWords.save, .again, .leave, .drop, .joined, .backToEditor,
            .vimRecovers, .staysDraft("C"), .isLost,
        ] as [EditorWords]

    private static let commands: [any Saying] = [
        PaletteWords.selectionChanged(name), PaletteWords.usage("set 欄 値"),
        PaletteWords.unknown("ownr", near: "owner"), PaletteWords.alreadyEmpty("owner"),
        PaletteWords.alreadyThis("red-line"), PaletteWords.already("owner", "経産省"), PaletteWords.nothingToRepeat,
        PaletteWords.again("owner", "経産省"), PaletteWords.writeSet("red-line"), PaletteWords.shown(7, of: 9),
        PaletteWords.noRecord("fundng", near: "funding"), PaletteWords.notARow("x"), PaletteWords.noRow(99, of: 9),
        TerminalWords.drawnAs("foot", instead: "xterm-256color"),
    ]

    private static let finds: [any Saying] =
        [
            FindWords.looking, .nothing, .found(7), .nothingYet, .nothingYetOnPage("/"), .nothingFor("拠出期限"),
            .match(1, of: 12, "拠出期限", isInText: true), .matchOnPage(1, of: 12, "拠出期限", next: "n", before: "N"),
            .matchByArrows(1, of: 12, "拠出期限", find: "/"),
        ] as [FindWords]

    private static let views: [any Saying] =
        [
            ViewWords.notOfMix(.filter, ["1", "2", "3"]), .notOfMix(.columns, ["1", "2", "3"]),
            .notOfMix(.view, ["1", "2", "3"]), .notOfMix(.order, ["1", "2", "3"]), .all(120), .lookingThrough(10_000),
            .count(7, of: 120), .allShown(120), .filtered(7, of: 120), .reopenedFilter("14:02 に入力、未保存"),
            .onlyRecords, .noneMarked, .marked(12), .nothingToSave(filter: "f", sort: "s"), .writeName(open: "V"),
            .alreadyAs("今週の期限"), .sortedInOwnOrder, .sorted("severity-"),
            .noViews(filter: "f", sort: "s", save: "S"), .opened("今週の期限", 7, of: 12, .gaps),
        ] as [ViewWords]
}
