extension PaletteWords {
    public var japanese: String {
        switch self {
        case .selectionChanged(let what): "選択が変わりました。もう一度 Enter で「\(what ?? "現在の選択")」に実行します"
        case .usage(let usage): "`\(usage)` と入力してください。Tab で補完します"
        case .unknown(let name, let near): "`\(name)` という操作はありません（\(near.map { "`\($0)` ですか" } ?? "? で一覧を表示")）"
        case .alreadyEmpty(let field): "変更はありません。\(FieldName.inJapanese(field))はすでに空欄です"
        case .alreadyThis(let field): "変更はありません。\(FieldName.inJapanese(field))はすでに同じ内容です"
        case .already(let field, let value): "\(FieldName.inJapanese(field))はすでに \(value) です"
        case .nothingToRepeat: "適用する変更がありません。. は直前の欄の変更を適用します"
        case .again(let field, let value): "同じ変更を適用: \(FieldName.inJapanese(field)) \(value.isEmpty ? "-" : value)"
        case .cannotRepeat(let field, let why): "ここでは\(FieldName.inJapanese(field))に適用できません。\(why)"
        case .writeSet(let field): "`set 欄 値` と入力してください。`set \(field) -` で値を消去します"
        case .shown(let n, let total): "\(total)件中 \(n)件を表示しています"
        case .noRecord(let name, let near): "`\(name)` という項目はありません（\(near.map { "`\($0)` ですか" } ?? "Tab で id を表示")）"
        case .severalRecords(let name, let files): "`\(name)` は複数あります: \(Listing.any(files).japanese)"
        case .notARow(let text): "`\(text)` は行番号として読めません。1 以上の番号を入力してください"
        case .noRow(let row, let count): "\(row)行目はありません（全 \(count)行）"
        case .title: "操作一覧"
        case .nothingFits: "該当なし"
        }
    }
}
