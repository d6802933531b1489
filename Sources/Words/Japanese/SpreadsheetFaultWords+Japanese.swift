extension SpreadsheetFaultWords {
    public var japanese: String {
        switch self {
        case .empty: "中身がありません。1行目に列見出しを置いた表を保存してください"
        case .tooLarge(let most): "\(most / 1_000_000) MB を超えています。分割するか、必要な行だけを保存してください"
        case .binary: "表ではない形式のファイルです。CSV または .xlsx で保存してください"
        case .unknownEncoding: "UTF-8、UTF-16、Shift_JIS のいずれでもありません。CSV UTF-8 で保存してください"
        case .notUTF8: "UTF-8 で始まりますが、途中から読めません。CSV UTF-8 で保存し直してください"
        case .halfUnit: "最後の文字が途中で切れています。ファイルを保存し直すか、コピーし直してください"
        case .brokenUTF16: "UTF-16 で始まりますが、途中から読めません。CSV UTF-8 で保存し直してください"
        case .openQuote: "このセルの引用符が閉じていません。閉じるか、ファイルを保存し直してください"
        case .textAfterQuote: "閉じた引用符の後に文字があります。セル内の引用符は \"\" と書いてください"
        case .control(let scalar): "制御文字 \(SyntaxWords.codePoint(scalar)) があります。削除してください"
        case .tooManyRows(let most): "行数が \(most) を超えています。表を分割してください"
        case .tooManyColumns(let most): "列数が \(most) を超えています。不要な列を削除してください"
        case .tooManyCells(let most): "値のあるセルが \(most) を超えています。表を分割してください"
        case .tooLongCell(let most): "セルが \(most >> 20) MB を超えています。短くしてください"
        case .oldWorkbook: "Excel 97 形式のブック（.xls）です。.xlsx で保存してください"
        case .encrypted: "パスワードで保護されています。Excel で解除してから保存し直してください"
        case .openDocument: "OpenDocument 形式の表計算ファイル（.ods）です。.xlsx または CSV で保存してください"
        case .binaryWorkbook: "バイナリー形式のブック（.xlsb）です。.xlsx で保存してください"
        case .otherArchive: "ブックを含まない圧縮ファイルです。表を .xlsx または CSV で保存してください"
        case .halfArchive: "ブックが途中で切れています。ファイルを保存し直すか、コピーし直してください"
        case .damaged(let part): "ブック内の \(part) が壊れています。ファイルを保存し直すか、コピーし直してください"
        case .brokenXML(let part, let line, let column):
            "ブック内の \(part) が \(line)行\(column)文字目で壊れています。Excel で保存し直してください"
        case .declaresEntities(let part):
            "ブック内の \(part) に、表計算では使わない実体宣言があります。表を CSV で保存してください"
        case .tooManyParts(let most): "ブック内のファイルが \(most) を超えています。シートを別のブックに保存してください"
        case .tooMuchInside(let most):
            "展開すると \(most / 1_000_000) MB を超えます。シートを別のブックに保存してください"
        case .noSheets: "値のあるシートがありません。表をシートとして保存してください"
        case .noSheet(let name, let known):
            "シート `\(name)` はありません\(CorrectionWords.choose(known).japanese)"
        case .noSheetsInText: "テキストのファイルにシートはありません。--sheet を外してください"
        case .badCell(let text): "`\(text)` はセルの番地ではありません。Excel で保存し直してください"
        }
    }
}

extension SpreadsheetRemark {
    public var japanese: String {
        switch self {
        case .encoding(let name): "文字コードの指定がないため、\(name) として読み込みました"
        case .macrosIgnored: "マクロは無視しました"
        case .firstSheet(let name, let others):
            "シート `\(name)` だけを読み込みました（ほか \(others)枚）。別のシートは --sheet で指定してください"
        }
    }
}
