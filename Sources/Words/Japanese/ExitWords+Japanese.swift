extension ExitWords {
    public var japanese: String {
        switch self {
        case .fine: "正常に終了"
        case .nothing: "該当なし、または点検で問題あり"
        case .failed: "引数の誤り、実行できない操作、または読み取れないものがあり出力が不完全"
        case .conflict: "他者が同じ欄を変更。どちらの値を残すか判断が必要"
        case .savedUnsaid: "すべて保存済みだが、その旨の出力を書き込めず"
        case .hungUp: "端末が切断"
        case .interrupted: "中断"
        case .terminated: "終了の要求"
        case .unmerged: "git 向け: ファイルを統合できず、元のまま"
        }
    }
}
