extension SavedWords {
    public var japanese: String {
        switch self {
        case .deed(let deed, let isDurable): isDurable ? deed.japanese : "\(deed.japanese)（ディスクへの反映は未確認）"
        case .change(let change, let file, let isDurable):
            "\(isDurable ? "保存しました" : "書き込みました（ディスクへの反映は未確認）"): \(file) \(change)"
        case .sum(let sum, let undo, let isDurable):
            "\(isDurable ? "保存しました" : "書き込みました（ディスクへの反映は未確認）"): \(sum.japanese)（\(undo) でまとめて元に戻せます）"
        case .joined(let sum): "（\(sum.japanese) と統合）"
        case .back(let file, let time): "元に戻しました: \(file) を復元（\(time) の操作）"
        case .madeAgain(let file, let time): "やり直しました: \(file) を復元（\(time) の操作）"
        case .goneAgain(let file, let isRedo, let time): "\(isRedo ? "やり直しました" : "元に戻しました"): \(file) を削除（\(time) の操作）"
        case .renamedAgain(let old, let new, let links, let isRedo, let time):
            "\(isRedo ? "やり直しました" : "元に戻しました"): \(old) -> \(new)（参照 \(links)件、\(time) の操作）"
        case .changedAgain(let change, let name, let isRedo, let time):
            "\(isRedo ? "やり直しました" : "元に戻しました"): \(name) \(change)（\(time) の操作）"
        case .sumAgain(let sum, let files, let isRedo, let time):
            "\(isRedo ? "やり直しました" : "元に戻しました"): \(Listing.plain(files + [sum.japanese]).japanese)（\(time) の操作）"
        case .nothingLeft(let isRedo): "\(isRedo ? "やり直せません" : "元に戻せません")。その後に別の変更があります"
        case .changedMeanwhileOver(let who, let save):
            "保存していません。入力中に\(SavedWords.acting(who, inSentence: true))変更しました。\(save) で上書きします"
        case .changedMeanwhile(let fields, let who):
            "保存していません。\(SavedWords.acting(who))先に変更しました: \(Listing.plain(fields.map(FieldName.inJapanese)).japanese)"
        case .gone(let file): "\(file) は削除されています"
        case .notRenamedGone(let file): "名前を変更していません。\(file) は削除されています"
        case .renameAgain(let file): "名前を変更していません。\(file) は削除されています。もう一度変更してください"
        case .notSavedGone(let file, let remedy): "保存していません。\(file) は削除されています\(remedy.isEmpty ? "" : "。\(remedy)")"
        }
    }
}

extension SavedWords {
    /// Who does something: 「sato が」, 「他の人が」.
    static func acting(_ who: String?, inSentence: Bool = false) -> String {
        guard let who else { return "他の人が" }
        return (inSentence && who.first?.isASCII == true ? " " : "") + who.with("が")
    }
}
