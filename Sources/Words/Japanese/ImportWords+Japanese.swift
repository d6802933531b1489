extension ImportWords {
    public var japanese: String {
        switch self {
        case .cannotImport(let kind, let correction): "`\(kind)` は取り込めません\(correction.japanese)"
        case .noHeads:
            "欄の名前に当たる列見出しがありません。1行目に 件名、状態、担当 などの見出しを書くか、--map 'COLUMN=FIELD' で指定してください"
        case .unknownColumn(let head, let near):
            "列 `\(head)` は欄の名前に当たらないため取り込みません\(near.map { CorrectionWords.near($0).japanese } ?? "")。"
                + "--map '\(head)=FIELD' で欄を指定できます"
        case .mappedTwice(let field, let heads):
            "列 \(Listing.all(heads.map { "`\($0)`" }).japanese) がいずれも「\(FieldName.inJapanese(field))」に当たります。"
                + "一つだけ残すか、--map 'COLUMN=' で外してください"
        case .mapForm(let word): "`\(word)` は読み取れません。--map 'COLUMN=FIELD' の形で書いてください"
        case .noColumn(let name, let option, let correction):
            "\(option) の列 `\(name)` はありません\(correction.japanese)"
        case .keyWithoutField(let head):
            "列 `\(head)` は欄の名前に当たらないため、次回の照合に使えません。--map '\(head)=x-key' を付けてください"
        case .noHolderColumn(let field): "各行の\(field.japanese)を示す列がありません。id または件名の列を加えるか、--into で指定してください"
        case .valueWithoutHead: "この値の列には見出しがありません。見出しを書くか、値を削除してください"
        case .inColumn(let head, let fault): "\(head): \(fault)"
        case .sameKey(let key, let row): "`\(key)` は\(row)行目にもあります。どちらか一つにしてください"
        case .severalHaveKey(let key, let ids):
            "`\(key)` に当たる項目が複数あります（\(Listing.all(ids).japanese)）。`id` の列で区別してください"
        case .keyMissing: "照合する値がありません。セルに書くか、行を削除してください"
        case .noTitle(let kind): "新しい\(kind.japanese)には件名が必要です。セルに書くか、id を直してください"
        case .noHolder(let field): "\(field.japanese)がありません。id または件名を書いてください"
        case .failedCell(let text): "`\(text)` は計算できなかった式です。直すか、セルを空にしてください"
        case .uncalculated(let formula):
            "`=\(formula)` はまだ計算されていません。表計算ソフトで開き、保存し直してください"
        case .hiddenWords:
            "伏せた箇所を含む文言です。セルを空にするか、--with-red-lines を付けて書き出し直してください"
        case .eitherDay(let text, let one, let other):
            "`\(text)` は \(one) とも \(other) とも読めます。意図する日付をこの形で書いてください"
        case .noUnit(let text, let example):
            "`\(text)` には単位がありません。\(example) のように書くか、列見出しに単位を書いてください"
        case .moreFaults(let count): "ほか\(count)件"
        case .nothingImported(let faults): "何も取り込んでいません。上の\(faults)件を直してください"
        case .noChange(let rows): "変更なし: \(rows)行とも台帳と同じです"
        case .done(let made, let changed, let unchanged): "取り込みました: \(tally(made, changed, unchanged))"
        case .wouldBe(let made, let changed, let unchanged):
            "取り込んでいません（--dry-run）: \(tally(made, changed, unchanged))"
        case .what(let file, let made, let changed): "\(file) の取込み: \(tally(made, changed, 0))"
        case .conflicts(let count, let program):
            "\(count)件は、台帳と表の両方で変更されています。両方の値を残しました。`\(program)` を開き、C キーで決めてください"
        case .conflict(let file, let field, let table, let here, let base):
            "\(file): \(field.with("は"))表では \(table)、台帳では \(here) です（前回の取込み時は \(base)）"
        case .keptHere(let count): "前回の取込み以降に台帳で変更された\(count)件の欄は、台帳の値のままです"
        case .fromTable(let file): file
        case .fromDossier: "台帳"
        case .notRemembered(let reason):
            "取込みの記録を残せません（\(reason)）。次回の取込みでは、台帳での変更と古い値を区別できません"
        }
    }

    private func tally(_ made: Int, _ changed: Int, _ unchanged: Int) -> String {
        let parts = [(made, "新規"), (changed, "変更"), (unchanged, "変更なし")].filter { $0.0 > 0 }
        return Listing.plain(parts.map { "\($0.1) \($0.0)件" }).japanese
    }
}
