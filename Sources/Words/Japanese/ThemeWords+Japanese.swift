extension ThemeWords {
    public var japanese: String {
        switch self {
        case .notAColour(let text): "'\(text)' は色として読めません（例: \"#rrggbb\"、red、bright-red、0〜255）"
        case .notAPaint(let text):
            "'\(text)' は色として読めません。red、bright-red、default、\"#rrggbb\"、0〜255、パレットの名前、"
                + "強調の bold、underline、reverse、dim が使えます"
        case .noColourAfterOn: "'on' の後に色が必要です"
        case .secondBackground: "背景色が2つあります。'on' は1つにしてください"
        case .secondColour(let text): "'\(text)' は2つ目の色です。背景色なら前に 'on' を書いてください"
        case .inheritsInCircle(let theme): "'\(theme)' がこのテーマを継承しています。一方の 'inherits' を削除してください"
        case .noTheme(let theme): "'\(theme)' というテーマはありません"
        }
    }
}

extension KeyNotationWords {
    public var japanese: String {
        switch self {
        case .control(let character): "\(character) は制御文字です。<C-..>、<Esc>、<Tab> の形で書いてください"
        case .notClosed: "'<' に対応する '>' がありません。'<' のキーは <lt> と書いてください"
        case .notAKey(let name):
            "<\(name)> というキーはありません（例: <Enter>、<Esc>、<S-Tab>、<C-l>、<A-x>、<F1>、<Space>）"
        }
    }
}

extension SlotWords {
    public var japanese: String {
        switch self {
        case .text: "通常の文字"
        case .muted: "目立たせないもの（ラベル、印、ヒント）"
        case .border: "枠と線"
        case .borderFocus: "操作中のペインの枠"
        case .selection: "選択中の行"
        case .selectionInactive: "操作していないペインの選択行"
        case .header: "題名と見出し"
        case .statusline: "最下行"
        case .key: "最下行とヘルプのキー"
        case .match: "検索に一致した語"
        case .statusOpen: "未合意の論点"
        case .statusConverging: "調整中の論点"
        case .statusAgreed: "合意した論点、基準を満たすもの"
        case .statusParked: "保留の論点"
        case .sideA: "当方"
        case .sideB: "先方"
        case .critical: "最重要の論点とそれに準ずるもの"
        case .major: "重要な論点とそれに準ずるもの"
        case .overdue: "期限を過ぎたもの"
        case .changed: "ほかの人が変更したもの"
        case .illustrative: "仮置きまたは推定の値"
        case .equity: "資金構成の出資"
        case .loan: "資金構成の融資"
        case .guarantee: "資金構成の保証"
        case .info: "通知"
        case .warn: "警告"
        case .error: "エラー"
        }
    }
}
