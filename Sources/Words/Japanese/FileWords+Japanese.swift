extension FileWords {
    public var japanese: String {
        switch self {
        case .symbolicLink: "シンボリックリンクは読みません。ファイルそのものを置いてください"
        case .folder: "フォルダーです。別の場所に移すか、名前から `.md` を除いてください"
        case .pipe: "名前付きパイプです。削除してください"
        case .socket: "ソケットです。削除してください"
        case .device: "デバイスです。削除してください"
        case .tooLarge(let size, let limit):
            "\(size)バイトあります。上限は \(limit)バイト（\(limit >> 20) MiB）です。長い文章は別のファイルに移してください"
        case .unreadable(let why): "読み取れません。\(why.japanese)"
        case .damaged: "壊れています"
        case .keptFromSave(let record): "他の人の保存と重なった版です。`\(record)` と比べてから削除してください"
        case .copyOfGone(let program, let record):
            "元の項目がない \(program) のコピーです。名前を `\(record).md` に変えるか、削除してください"
        case .folderAmongRecords(let name): "フォルダーの中は読みません。項目は `\(name)/` の直下に置いてください"
        case .notNamedAsRecord: "読みません。項目のファイル名は `.md` で終わります"
        case .invalidName(let longest, let proposed):
            "ファイル名が id として使えません。半角の英小文字、数字、ハイフンで \(longest)字以内にしてください"
                + (proposed.map { "（例: `\($0)`）" } ?? "")
        }
    }
}
