extension SignWords {
    public var japanese: String {
        switch self {
        case .statuses: "論点が未合意、調整中、合意、保留"
        case .trends: "双方の隔たりが縮小、拡大、動きなし"
        case .illustrative: "仮置きか推定の値、またはそれに基づく値"
        case .disputed: "出典間で不一致（項目のページに各出典の値を表示）"
        case .days: "8日後"
        case .daysAtMost: "8日以内（日は未定、最も遅い日まで8日）"
        case .daysAbout: "8日後頃、またはその可能性（おおよその日付か不確かな日付）"
        case .daysAtLeastAgo: "20日以上前（日は不明、最も遅い日から20日）"
        case .daysAtMostAgo: "20日前以降（日は不明、これからの可能性もあり）"
        case .weeks: "100日以上は満の週数または年数"
        case .brackets: "案文のうち一方の当事者が求める文言"
        case .redraft: "最新の案文で削除、追加された文言"
        case .click: "行、ペイン、キーを選択（もう一度で開く）"
        case .wheel: "マウスの下の表示を移動"
        case .shift: "押しながら文字を選択（`mouse: no` でマウスを無効化）"
        }
    }
}

extension SignLooks {
    public var japanese: String {
        switch sign {
        case .statuses: "[ ] [~] [x] [-]"
        case .trends: ">< <> =="
        case .illustrative: "~12"
        case .disputed: "12!"
        case .days: "8日"
        case .daysAtMost: "<8日"
        case .daysAbout: "8日?"
        case .daysAtLeastAgo: ">20日"
        case .daysAtMostAgo: "<20日"
        case .weeks: "52週 3年"
        case .brackets: "[日本側: 文言]"
        case .redraft: "{-削除-} {+追加+}"
        case .click: "マウス: クリック、2回"
        case .wheel: "マウス: ホイール"
        case .shift: "マウス: Shift"
        }
    }
}
