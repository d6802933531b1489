extension SyntaxWords {
    public var japanese: String {
        switch self {
        case .missingOpeningFence: "前付けがありません。ファイルの先頭に `---` の行を置いてください"
        case .missingClosingFence: "前付けが閉じていません。終わりに `---` の行を置いてください"
        case .severalDocuments: "ここに2つ目の YAML 文書があります。1ファイルに1文書としてください"
        case .directive: "YAML のディレクティブは使えません。行を削除してください"
        case .conflict: "git が両方の版を残しています。一方を残し、`<<<<<<<`、`=======`、`>>>>>>>` の行を削除してください"
        case .tooLarge: "ファイルが 4 MiB を超えています。長い文章は別のファイルにしてください"
        case .tooDeep(let levels): "入れ子が \(levels)段を超えています。浅くしてください"
        case .tooMany(let values): "値が \(values)個を超えています。長い一覧は別のファイルにしてください"
        case .tooManyMarks(let count): "1文字に付いた記号が \(count)個を超えています。削除してください"
        case .keyTooLong(let bytes): "キーが \(bytes)バイトを超えています。短くしてください"
        case .invalidUTF8: "UTF-8 ではありません。UTF-8 で保存してください"
        case .control(let scalar):
            "\(SyntaxWords.codePoint(scalar)) は使えません。削除するか、二重引用符の中でエスケープしてください"
        case .loneCarriageReturn: "LF のない CR があります。改行は LF か CRLF にしてください"
        case .tab: "タブは引用符、ブロック、注釈の中だけで使えます。空白にしてください"
        case .indentation: "字下げが上のどの行とも合いません。属する行にそろえてください"
        case .continuedText: "文字列は注釈か引用符で終わっています。続きを移すか、全体を引用符で囲んでください"
        case .valueOnNextLine: "`|` や `>` のブロックはキーか `-` と同じ行で始めてください"
        case .wrongRoot: "最上位は `key: value` の行を並べた形にしてください"
        case .anchor: "アンカー（`&`）は使えません。引用符で囲むか、値をもう一度書いてください"
        case .alias: "エイリアス（`*`）は使えません。引用符で囲むか、値をもう一度書いてください"
        case .tag: "タグ（`!`）は使えません。引用符で囲むか、タグを削除してください"
        case .explicitKey: "明示キー（`? `）は使えません。`key: value` の形で書いてください"
        case .mergeKey: "マージキー（`<<`）は使えません。各欄を書いてください"
        case .duplicateKey: "同じキーが2回あります。一方を削除してください"
        case .missingKey: "コロンの前にキーがありません。`key: value` の形で書いてください"
        case .keyOverLines: "キーは1行に書いてください。`: ` が文字列の一部なら引用符で囲んでください"
        case .collectionAsKey: "一覧や組はキーにできません。`key: value` の形で書いてください"
        case .reserved: "この文字で文字列を始められません。引用符で囲んでください"
        case .missingColon: "`key: ` がありません。コロンの後に空白を入れ、`key: value` の形で書いてください"
        case .oddColon(let scalar):
            "`\(SyntaxWords.text(scalar))`（\(SyntaxWords.codePoint(scalar))）は YAML のコロンではありません。"
                + "`:` と空白で `key: value` と書いてください"
        case .oddBlank(let scalar):
            "コロンの後の \(SyntaxWords.codePoint(scalar)) は YAML の空白ではありません。半角の空白にしてください"
        case .missingSpaceAfterColon: "コロンの後に空白がありません。`key: value` の形で書いてください"
        case .colonInText: "文字列の中の `: ` や末尾の `:` は区別できません。引用符で囲んでください"
        case .listBesideKey: "キーと同じ行で一覧を始められません。次の行から始めてください"
        case .listAmongKeys: "キーの間に一覧の行があります。キーの下に字下げするか、`key: value` の形で書いてください"
        case .textAfterValue: "値の後に余分な文字があります。値全体を引用符で囲むか、`#` の前に空白を入れてください"
        case .strayBracket: "`,`、`]`、`}` で文字列を始められません。引用符で囲んでください"
        case .blockHeader: "`|` や `>` の後に置けるのは `+`、`-` と1〜9の数字1つだけです。文章は次の行から書いてください"
        case .blockInFlow: "ここに `|` や `>` のブロックは置けません。引用符で囲んでください"
        case .blankLineTooLong: "ブロックの先頭の空行が本文より深く字下げされています。空白を削除してください"
        case .openQuote: "引用符が閉じていません。閉じて、各行をキーより深く字下げしてください"
        case .escape: "YAML のエスケープではありません。`\\` は `\\\\` と書くか、一重引用符を使ってください"
        case .escapedSurrogate: "Unicode の文字ではありません。U+FFFF より上は `\\U` と8桁で書いてください"
        case .openFlow: "`[` か `{` が閉じていません。閉じて、各行をキーより深く字下げしてください"
        case .quoteInFlow: "`[ ]` や `{ }` の中のこの文字は解釈が分かれます。引用符で囲んでください"
        case .flowComma: "`,` が足りないか、多すぎます。`[a, b]` か `{a: b, c: d}` の形で書いてください"
        case .pairInFlowList: "`[ ]` の中に `key: value` があります。`{key: value}` の形で書いてください"
        case .flowKeyWithoutColon: "`{ }` の中に値のないキーがあります。`key: value` の形で書いてください"
        }
    }
}

extension EditWords {
    public var japanese: String {
        switch self {
        case .notAList(let path): "`\(path)` は一覧ではありません。追加先の一覧を指定してください"
        case .notInList(let path): "`\(path)` は一覧の中の位置ではありません。末尾を番号にしてください"
        case .recordIsMap: "項目は欄の集まりです。キーを書いてください"
        case .unwritable(let depth): "保存できません。各キーは1回だけ、入れ子は \(depth)段以内にしてください"
        case .wholeRecord: "項目全体は置き換えられません。欄を指定してください"
        case .surroundings(let path): "`\(path)` だけを変更できません。ファイルを直接編集してください"
        case .noSuchItem: "一覧にその番号はありません。番号は 0 から数えます"
        case .noSuchField: "その欄はありません。項目にある欄を指定してください"
        case .noKey(let key): "ここに `\(key)` はありません。項目にある欄を指定してください"
        case .keyIn(let holder, let key): "\(EditWords.japanese(holder))の中に `\(key)` は置けません。組の欄を指定してください"
        case .noItem(let index, let count): "\(count)件の一覧に \(index) 番はありません。番号は 0 から数えます"
        case .itemIn(let holder, let index): "\(EditWords.japanese(holder))に \(index) 番はありません。一覧を指定してください"
        case .missingInFlow: "`[ ]` の一覧に値のない行は置けません。値を書いてください"
        }
    }

    private static func japanese(_ holder: Holder) -> String {
        switch holder {
        case .nothing: "空の値"
        case .text: "文字列"
        case .list: "一覧"
        case .map: "組"
        }
    }
}
