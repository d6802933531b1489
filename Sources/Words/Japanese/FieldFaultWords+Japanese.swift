extension FieldFaultWords {
    public var japanese: String {
        switch self {
        case .refused(let path, let found, let fault, let odd, let remedy):
            "\(found.refused(at: path))\((fault?.japanese).map { "（\($0)）" } ?? odd?.japanese ?? "")。"
                + "\(remedy.japanese.with("を"))書いてください"
        case .tooManyItems(let path, let count, let most), .tooManyValues(let path, let count, let most):
            "\(path) が \(count)個あります。\(most)個以下にしてください"
        case .claimWithoutValue: "出典付きの値に値がありません。{value: .., source: ..} の形で書いてください"
        case .missing(let path, let key, let expectation):
            "\(path) がありません。`\(key): ..` に\(expectation.japanese.with("を"))書いてください"
        case .notAField(let path, let odd, let correction):
            "\(path) という欄はありません\(odd?.japanese ?? "")\(correction.japanese)"
        case .maskedKey(let path, let odd, let near, let place):
            "\(path) という欄はありませんが、機微な欄に似ているため隠します\(odd?.japanese ?? "")"
                + (near.map { CorrectionWords.near($0).japanese } ?? "。\(place.japanese)書いてください")
        case .keptKey(let path, let odd, let key, let near, let known):
            "\(path) という欄はありません\(odd?.japanese ?? "")。そのまま残します"
                + FieldFaultWords.japanese(near, known, "独自の欄なら `x-\(key)`")
        case .noSuchWord(let thing, let word, let correction):
            "`\(word)` という\(thing.japanese)はありません\(correction.japanese)"
        case .noneListed(let thing, let word, let list):
            "`\(word)` という\(thing.japanese)はありません。dossier.md の \(list) に追加してください"
        case .noSide(let side, let known):
            "`\(side)` という当事者はありません\(CorrectionWords.choose(known).japanese)"
        case .moreErrors(let count): "このファイルにはほかにエラーが \(count)件あります。まず上のエラーを直してください"
        case .moreWarnings(let count): "このファイルにはほかに警告が \(count)件あります。まず上の警告に対応してください"
        case .repeatsSecret(let field, let file):
            "\(file.map { "\($0) の " } ?? "")\(field) と同じ文言のため、ここも隠します。別の言い方にしてください"
        }
    }

    private static func japanese(_ near: String?, _ known: [String]?, _ own: String) -> String {
        if let near { return "（`\(near)` ですか。\(own)）" }
        return known.map { "。\(ChoiceWords.oneOf($0).japanese.with("を"))使うか、\(own) としてください" } ?? "（\(own)）"
    }
}

extension FoundWords {
    public var japanese: String {
        switch self {
        case .nullWord(let word): "`\(word)`（YAML では値なし）"
        case .empty: "空欄"
        case .otherText: "別の文字列"
        case .list: "一覧"
        case .map: "組"
        case .text(let text): "`\(text)`"
        }
    }

    /// That a field cannot hold it.
    func refused(at path: String) -> String {
        switch self {
        case .empty: "\(path) が空欄です"
        case .nullWord, .text: "\(path) の \(japanese.with("は"))使えません"
        case .otherText, .list, .map: "\(path) に\(japanese)は使えません"
        }
    }
}

extension OddWords {
    public var japanese: String {
        switch self {
        case .notSpace(let codePoint): "（\(codePoint) は空白ではありません）"
        case .notColon(let codePoint): "（\(codePoint) はコロンではありません）"
        }
    }
}

extension RemedyWords {
    public var japanese: String {
        switch self {
        case .date(let remedy): remedy.japanese
        case .value(let expectation): expectation.japanese
        }
    }
}

extension MaskedPlaceWords {
    public var japanese: String {
        switch self {
        case .ofSide(let side, let field): "論点の中に `\(side): {\(field): ..}` の形で"
        case .top(let field): "論点の最上位に `\(field): ..` の形で"
        }
    }
}

extension UnreadWords {
    public var japanese: String {
        switch self {
        case .reason(let key, let kind, let file, let line):
            "\(UnreadWords.japanese(key, kind))（\(file)\(line.map { ":\($0)" } ?? "")）"
        }
    }

    private static func japanese(_ key: String, _ kind: Kind) -> String {
        switch kind {
        case .is(let found): found.refused(at: key)
        case .unreadable: "\(key) を読み取れません"
        case .missing: "\(key) がありません"
        case .notAField: "\(key) という欄はありません"
        case .notASide: "\(key) という当事者はありません"
        case .assumesNothing: "\(key)の前提がありません"
        }
    }
}
