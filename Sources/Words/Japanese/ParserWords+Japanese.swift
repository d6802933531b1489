extension ParserWords {
    public var japanese: String {
        switch self {
        case .unknownOption(let option, let near):
            "オプション `\(option)` はありません" + (near.map { "。`\($0)` ではありませんか" } ?? "")
        case .noValue(let option): "`\(option)` の値がありません。後に続けて書いてください"
        case .missing(let argument): "\(argument) がありません"
        case .oneMissing(let arguments): "\(Listing.any(arguments).japanese) を書いてください"
        case .tooMany(let words):
            words.count == 1
                ? "引数 `\(words[0])` が余分です。空白を含む文は引用符で囲んでください"
                : "引数が\(words.count)個余分です: \(Listing.plain(words.map { "`\($0)`" }).japanese)"
        case .takesNoValue(let option, let value): "\(option) に値は付けられません。`\(value)` を除いてください"
        case .invalid(let value, let option, let remedy):
            "`\(value)` は \(option) に使えません" + (remedy.map { "。\($0)" } ?? "")
        case .invalidChoice(let value, let option, let choices):
            "`\(value)` は \(option) に使えません。\(CorrectionWords.choose(choices).japanese)"
        case .excludes(let one, let other): "\(one) と \(other) は一方だけにしてください"
        }
    }
}

extension HelpHeading {
    public var japanese: String {
        switch self {
        case .usage: "使い方: "
        case .arguments: "引数:"
        case .options: "オプション:"
        case .subcommands: "コマンド:"
        }
    }
}
