extension StoreWords {
    public var english: String {
        switch self {
        case .cannotLookHere: "cannot look for a dossier here"
        case .noneHereOrAbove:
            "no dossier.md here or in a folder above: name one with `-C DIR`, make one with `sherpa init DIR`, or look at "
                + "the sample with `sherpa demo`"
        case .noneHere:
            "no dossier.md here: make a dossier with `sherpa init DIR`, or look at the sample with `sherpa demo`"
        case .cannotOpenDossier: "the dossier cannot be opened"
        case .cannotMake: "the dossier cannot be made"
        case .folderNotEmpty: "the dossier is not made, since the folder is not empty: name a new one"
        case .impossibleTitle(let title, let why): "`\(title)` cannot be the title: \(why)"
        case .cannotBeWritten: "cannot be written"
        case .cannotBeOpened: "cannot be opened"
        case .mergeUnwritable: "the merge cannot be written"
        case .draftUnwritable: "the draft cannot be written"
        case .editorCopyUnwritable: "the copy for the editor cannot be written"
        case .baselineUnwritable: "the review is not finished: its baseline cannot be written"
        case .answersUnwritable: "the answers of the review cannot be kept"
        case .noNotesFolder: "no folder for this account's own notes: set HOME or XDG_STATE_HOME"
        case .reviewNotDurable: "the review is finished, but not yet safe on disk: finish it again"
        case .baselineUnusable(let why, let path):
            "what you saw at your last review \(why.english) (\(path)): this counts as a first review, and finishing it "
                + "replaces the file"
        case .editorNotStarted(let editor, let why): "the editor `\(editor)` cannot be started: \(why.english)"
        case .editorNotRun(let editor): "the editor `\(editor)` cannot be run: set VISUAL or EDITOR to one that can"
        case .editorSignalled(let editor, let signal): "the editor `\(editor)` was ended by a signal (\(signal))"
        case .editorEnded(let editor, let status): "the editor `\(editor)` ended with \(status)"
        case .noPrinter: "no program here can make a PDF: install weasyprint or chromium, or print the HTML"
        case .noPrintFolder(let why): "no folder for it: \(why.english)"
        case .printerTooSlow(let printer, let seconds): "\(printer) took longer than \(seconds) s and was ended"
        case .printerEnded(let printer, let status): "\(printer) ended with \(status) and made no PDF"
        case .usJapanSample: "Japan's US$550bn of investment in the United States, February 2026"
        case .koreaUSSample: "Korea's US$350bn, with a cap for each year, March 2026"
        case .treatyTextSample: "articles of the EU-UK withdrawal agreement, without money, March 2018"
        }
    }
}
