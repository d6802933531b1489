extension EntryWords {
    public var japanese: String {
        switch self {
        case .noField(let word, let place, let near, let known):
            "\(EntryWords.japanese(place).with("に")) `\(word)` という欄はありません"
                + (near.map { CorrectionWords.near($0).japanese } ?? "。使える欄: \(known.joined(separator: ", "))")
        case .entryNeedsNumber(let list): "\(list) は一覧です。\(list).0 のように番号で指定してください"
        case .noPart(let part, let field): "\(field) に `\(part)` という部分はありません。\(field)=VALUE の形で書いてください"
        case .notExactDay(let text): "`\(text)` は日付として読めません（例: 2026-02-12）"
        case .notInBraces(let text, let expectation):
            "`\(text)` は使えません。\(expectation.japanese.with("を"))波括弧に入れて書いてください"
        case .notDate(let text): "`\(text)` は日付として読めません（例: 2026-02-12、2/12、fri、+3d）"
        case .faultyDate(let text, let fault, let remedy):
            "`\(text)` は日付として読めません（\(fault.japanese)）。\(remedy.japanese.with("を"))書いてください"
        case .malformed(let text, let reason): "`\(text)` を読み取れません。\(reason)"
        case .notOneValue(let text): "`\(text)` を読み取れません。角括弧か波括弧に値を1つ書いてください"
        case .required(let field): "\(field.with("は"))必須です"
        case .notChangeable(let field, let reason): "\(field.with("は"))ここでは変更できません。\(reason)"
        case .changedMeanwhile: "この欄はほかで変更されています"
        case .cannotBe(let key, let text, let expectation):
            "\(key) の `\(text)` は使えません。\(expectation.japanese.with("を"))書いてください"
        case .otherCurrency(let key, let currency, let typed): "\(key) は \(currency) 建てです。\(typed) では書けません"
        case .writtenTwice: "保存できません。同じ欄は1回だけ書いてください"
        case .speakerAndWords: "「発言者: 発言」の形で入力してください（例: 赤沢大臣: 進展があった）"
        }
    }

    private static func japanese(_ place: Place) -> String {
        switch place {
        case .record(let kind): kind.japanese
        case .field(let field): field
        }
    }
}

extension RecordRefusalWords {
    public var japanese: String {
        switch self {
        case .readOnly(let file, let words): "\(file) は\(words.japanese)"
        case .readOnlyBecause(let file, let words, let reason): "\(file) は\(words.japanese): \(reason)"
        case .readOnlyForLog(let file, let words): "\(file) は\(words.japanese)。この論点を除いて記録してください"
        case .unreadable(let file): "\(file) を読み取れません。`sherpa check` で確認してください"
        case .staysUntilFixed(let problem): "\(problem)。直すまでファイルは変更しません"
        case .proseNotWritable(let file): "\(file): 本文を欄の下に書き込めません。エディターで変更してください"
        case .wasNoRecord(let file): "\(file) は変更前の内容を読み取れません"
        case .malformedID(let name, let longest):
            "`\(name)` は id に使えません。英小文字、数字、ハイフン \(longest)字以内で書いてください"
        case .taken(let file): "\(file) はすでにあります。別の id にしてください"
        case .needsTitle(let kind): "\(kind.japanese)には件名が必要です"
        case .dossierKeepsName: "dossier.md の名前は変えられません"
        case .isItsID: "すでにその id です"
        case .linksUnreadable(let id, let more, let reason):
            "読み取れない箇所から \(id) を参照している可能性があります。先に次を直してください"
                + (more > 0 ? "（ほか \(more)件）" : "") + ": \(reason)"
        case .tooManyLinks(let file, let id, let count, let most):
            "\(file) が \(id) を \(count)回参照しています。\(most)回以下にしてください"
        case .noTerms(let package): "\(package.with("に"))条件案がありません。双方が出すものを `terms` に書いてください"
        case .wasRefused(let package): "\(package.with("は"))拒否されています。受諾の前に状態を tabled にしてください"
        case .acceptedAlready(let package): "\(package.with("は"))受諾済みで、条件案も記録されています"
        case .gapIsGone(let file): "\(file) がありません。その条件案を削除するか、ファイルを作ってください"
        case .goneFromLog(let file): "\(file) は削除されています。その記録を削除するか、論点を作り直してください"
        case .noView(let name, let near, let known):
            "`\(name)` というビューはありません"
                + (near.map { CorrectionWords.near($0).japanese }
                    ?? (known.isEmpty
                        ? "。一覧の画面で保存するか、dossier.md の `views:` に書いてください"
                        : "。使えるビュー: \(Listing.plain(known).japanese)"))
        }
    }
}
