extension CheckWords {
    public var japanese: String {
        switch self {
        case .numberOfSides(let count, let isTooLarge):
            "当事者が \(count)者あります。交渉の当事者は2者にしてください"
                + (isTooLarge ? "。ほかは `observers` に書いてください" : "")
        case .noSideIsOurs: "当方が決まっていません。この台帳を持つ側に `ours: yes` と書いてください"
        case .secondSideIsOurs: "当方が2つあります。一方を `ours: no` にしてください"
        case .observerIsSide(let id): "`\(id)` は当事者です。ここから削除するか、陪席者に別の id を付けてください"
        case .sideNamesField(let id): "`\(id)` は欄の名前と重なります。別の id にしてください"
        case .malformedSide(let id):
            "`\(id)` は id に使えません。英小文字、数字、ハイフンで書いてください（例: `tokyo`）"
        case .secondWord(let thing, let id): "`\(id)` という\(thing.japanese)が2つあります。別々の id にしてください"
        case .milestoneWithoutTime:
            "節目に期日がありません。`date: 2026-03-19`、または `rule:` に\(ExpectationWords.clockRule.japanese)を書いてください"
        case .instrumentOfItsOwn(let kind, let near):
            "`\(kind)` は採算評価の対象外の資金手段になります（`\(near)` ですか）"
        case .invisible(let codePoint): "見えない文字 \(codePoint) があります。削除してください"
        case .textHoldsInvisible(let codePoint): "文字列に見えない文字 \(codePoint) があります。削除してください"
        case .textBeginsOdd(let codePoint): "先頭の \(codePoint) は空白ではありません。削除してください"
        case .textEndsOdd(let codePoint): "末尾の \(codePoint) は空白ではありません。削除してください"
        case .looksLatin(let codePoint, let word, let latin):
            "`\(word)` の \(codePoint) はラテン文字の `\(latin)` に似ています。一種類の文字で書いてください"
        case .monthByComment(let month, let year, let date):
            "注釈は\(year)年\(month.japanese)なのに日まであります。分かっているとおり `\(date)` と書いてください"
        }
    }
}

extension MoneyCheckWords {
    public var japanese: String {
        switch self {
        case .partsExceedEnvelope(let sum, let envelope):
            "内訳の合計 \(sum) が投資枠 \(envelope.with("を"))超えています。内訳を減らすか、`envelope` を増やしてください"
        case .otherCurrency(let currency, let measure, let other):
            "\(currency) 建てですが、\(MoneyCheckWords.japanese(measure))は \(other) 建てです。\(other) で書いてください"
        case .capAbovePart(let cap, let amount):
            "年間上限 \(cap) が内訳の金額 \(amount.with("を"))超えています。減らすか、上限を削除してください"
        case .capIsZero: "年間上限が 0 です。年間に選定できる最大の額を書くか、上限を削除してください"
        case .capExceeded(let sum, let year, let cap, let projects, let more):
            "\(year)年の選定額 \(sum) が年間上限 \(cap.with("を"))超えています。次の金額と `since` を確認してください: "
                + Listing.plain(projects).japanese + (more > 0 ? " ほか \(more)件" : "")
        case .secondInstitution(let name): "機関「\(name)」が2つあります。1つにまとめてください"
        case .periodWithoutLimit: "期間がありますが上限がありません。limit を追加するか、期間を削除してください"
        case .limitWithoutRate(let currency):
            "\(currency) 建ての上限に換算率がないため、表示だけで比較しません。exchange-rates に `\(currency)` を追加してください"
        case .secondRate(let currency): "\(currency) の換算率が2つあります。最初のものを使います。一方を削除してください"
        case .rateOfOwnCurrency(let currency): "\(currency) は投資枠の通貨です。換算率を削除してください"
        case .rateNotAboveZero(let rate):
            "換算率が \(rate) です。投資枠の通貨1単位に当たる額を、0 より大きい数で書いてください"
        case .rateWithoutUnit: "換算率に `per-unit` がありません。投資枠の通貨1単位に当たる額を書いてください"
        }
    }

    private static func japanese(_ measure: Measure) -> String {
        switch measure {
        case .envelope: "投資枠"
        case .otherParts: "ほかの内訳"
        case .part: "この内訳"
        }
    }
}

extension RecordCheckWords {
    public var japanese: String {
        switch self {
        case .owesItself(let side): "`\(side)` が自らに約束しています。約束の相手を書くか、`to` を削除してください"
        case .secondTerm(let side, let gap): "`\(gap)` に \(side) の条件案が2つあります。1つにまとめてください"
        case .incomparableTerm(let value, let other):
            "`\(value)` は論点の立場（`\(other)` など）と比べられません。同じ単位で書いてください"
        case .untakenTerms(let count, let side, let gap, let package):
            "受諾済みですが、`\(gap)` の \(side) の条件案など \(count)件が立場に反映されていません。"
                + "`sherpa accept \(package)` で追加してください"
        case .nameBeginsOtherwise(let date, let stem):
            "日付は \(date) ですが、ファイル名の先頭が違います。`\(stem)-..md` とするか、日付を直してください"
        case .heldInFuture(let today):
            "実施済みですが、日付が台帳の基準日 \(today) より後です。`planned` と書いてください"
        case .sharesExceedAll(let total): "資金手段の比率の合計が \(total) です。100% 以下にしてください"
        case .noRecord(let kind, let name, let folder):
            "`\(name)` という\(kind.japanese)はありません。\(folder)/ にある id を書くか、そのファイルを作ってください"
        case .copyKept(let record, let program):
            "2台で変更された `\(record)` について、\(program) が残した別版です。一覧の C で欄ごとに選ぶか、"
                + "比べて一方を削除してください"
        case .bracketNotClosed(let path):
            "\(path) の括弧が閉じていません。終わりに `]` を書くか、括弧でなければ `\\[` と書いてください"
        case .bracketNotOpened(let path):
            "\(path) に始まりのない括弧があります。始まりに `[` を書くか、括弧でなければ `\\]` と書いてください"
        }
    }
}

extension ReadingWords {
    public var japanese: String {
        switch self {
        case .readOnly: "読み取れるまで編集できません"
        case .readOnlyForError(let line): "\(line)行目を直すまで編集できません"
        case .readOnlyForErrors(let count, let line): "\(line)行目以降のエラー \(count)件を直すまで編集できません"
        case .unreadable: "読み取れません"
        case .closed(let file, let reason), .faulty(let file, let reason): "\(file): \(reason)"
        }
    }
}
