extension StoreWords {
    public var japanese: String {
        switch self {
        case .cannotLookHere: "ここでは台帳を探せません"
        case .noneHereOrAbove:
            "ここにも上のフォルダーにも dossier.md がありません。`-C DIR` で台帳を指定するか、`sherpa init DIR` で作成してください。"
                + "見本は `sherpa demo` で表示します"
        case .noneHere:
            "dossier.md がありません。`sherpa init DIR` で台帳を作成してください。見本は `sherpa demo` で表示します"
        case .cannotOpenDossier: "台帳を開けません"
        case .cannotMake: "台帳を作成できません"
        case .folderNotEmpty: "フォルダーが空でないため、台帳を作成していません。新しい名前を指定してください"
        case .impossibleTitle(let title, let why): "`\(title)` は件名として使えません。\(why)"
        case .cannotBeWritten: "書き込めません"
        case .cannotBeOpened: "開けません"
        case .mergeUnwritable: "統合した内容を書き込めません"
        case .draftUnwritable: "下書きを保存できません"
        case .editorCopyUnwritable: "エディター用のコピーを書き込めません"
        case .baselineUnwritable: "点検の起点を書き込めないため、点検は完了していません"
        case .answersUnwritable: "点検の結果を保存できません"
        case .noNotesFolder: "このアカウントの記録用フォルダーがありません。HOME または XDG_STATE_HOME を設定してください"
        case .reviewNotDurable: "点検は完了しましたが、ディスクへの反映を確認できません。もう一度完了してください"
        case .baselineUnusable(let why, let path):
            "前回の点検の記録（\(path)）: \(why.japanese)。初回の点検として扱い、完了時に置き換えます"
        case .editorNotStarted(let editor, let why): "エディター `\(editor)` を起動できません。\(why.japanese)"
        case .editorNotRun(let editor):
            "エディター `\(editor)` を実行できません。VISUAL または EDITOR に使えるものを設定してください"
        case .editorSignalled(let editor, let signal): "エディター `\(editor)` がシグナル（\(signal)）で終了しました"
        case .editorEnded(let editor, let status): "エディター `\(editor)` が \(status) で終了しました"
        case .noPrinter:
            "PDF を作成するプログラムがありません。weasyprint か chromium を導入するか、HTML を印刷してください"
        case .noPrintFolder(let why): "作業用フォルダーを作成できません。\(why.japanese)"
        case .printerTooSlow(let printer, let seconds): "\(printer) は \(seconds)秒以内に終わらず、停止しました"
        case .printerEnded(let printer, let status): "\(printer) は \(status) で終了し、PDF を作成していません"
        case .usJapanSample: "日本の対米投資5,500億ドル（2026年2月）"
        case .koreaUSSample: "韓国の対米投資3,500億ドル、年間上限付き（2026年3月）"
        case .treatyTextSample: "英国のEU離脱協定の条文交渉、金額なし（2018年3月）"
        }
    }
}
