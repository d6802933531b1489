extension ManualWords {
    public var japanese: String {
        switch self {
        case .nameHeading: "名前"
        case .section(let number):
            number == 1 ? "ユーザーコマンド" : number == 5 ? "ファイル形式" : "その他"
        case .options: "[オプション]"
        case .option(let does, let standard): "\(does)既定は `\(standard)` です。"
        case .showHelp: "使い方を表示します。"
        case .showVersion: "バージョンを表示します。"
        case .field(let key, let marks):
            "`\(key)`" + (marks.isEmpty ? "" : "（\(Listing.plain(marks.map(\.japanese)).japanese)）")
        case .idOfSide(let example): "`\(example)` のような当事者の id"
        case .saidForSide: "その当事者についての記載。"
        case .write(let value): "書き方: \(value)。"
        case .writeOrClaim(let value): "書き方: \(value)、または出典付きの値。"
        case .map: "次のキーからなる組。"
        case .listOfMaps: "次のキーからなる組の一覧。"
        case .mapOfSides: "当事者ごとに、次のキーからなる組。"
        case .everywhere: "すべての場所"
        case .action(let does, let name, let places):
            "\(does)操作名: `\(name)`\(places.isEmpty ? "" : "（\(Listing.plain(places).japanese) でも可）")"
        case .ownColours(let brighter, let example):
            "端末自身の色。`\(example)` のように `\(brighter)` を前に付けると、明るい色。"
        case .standardColour: "端末の文字色、または背景色。"
        case .colourNumbers: "0〜255"
        case .colourOfNumber: "xterm(1) の 256 色の番号。"
        case .redGreenBlue: "赤、緑、青の強さ。"
        case .colourName: "名前"
        case .colourOfPalette: "パレットで付けた名前の色。"
        }
    }
}

extension FieldMark {
    public var japanese: String {
        switch self {
        case .required: "必須"
        case .masked: "機微"
        }
    }
}
