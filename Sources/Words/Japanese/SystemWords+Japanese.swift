extension SystemWords {
    public var japanese: String {
        switch self {
        case .permissionDenied: "権限がありません。所有者に依頼するか、`ls -l` で確認してください"
        case .diskFull: "ディスクの空きがありません。空きを作ってからやり直してください"
        case .quotaUsedUp: "ディスクの割当てを使い切っています。空きを作ってからやり直してください"
        case .readOnly: "読取専用のファイルシステムです。書き込める場所に台帳をコピーしてください"
        case .diskFault: "ディスクに異常があります。ディスクを点検し、別の場所に控えを取ってください"
        case .fileTooLarge: "ファイルが書込みの上限を超えています。`ulimit -f` を大きくしてください"
        case .tooManyFiles: "開いているファイルが多すぎます。プログラムを終了するか、`ulimit -n` を大きくしてください"
        case .noSuchFile: "ファイルまたはフォルダーがありません"
        case .notFolder: "フォルダーではありません"
        case .other(let words): words
        }
    }
}
