extension RecordPageWords {
    public var japanese: String {
        switch self {
        case .gone(let key): "この項目はもうありません。\(key) で読み直します"
        case .broken: "このファイルは読み取れません。誤りを直すまで編集できません。"
        case .wholeHidden(let dots, let key): "\(dots)  譲歩案や譲れない線を含む可能性があります。\(key) で表示します"
        case .moreFaults(let count): "ほか \(count)件。`sherpa check` ですべて確認できます"
        case .faults(let count): "誤り \(count)件"
        case .nobody: "担当なし"
        case .noDate: "期限なし"
        case .dueInLine: "期限"
        case .withSource(let text, let source): "\(text)（\(source)）"
        case .noOtherInPane: "このペインにはほかの項目がありません"
        case .lastInPane: "このペインの最後の項目です"
        case .firstInPane: "このペインの最初の項目です"
        case .decidedBy(let deciders): deciders
        case .issue(let kind, let deciders):
            [kind.map { "種別: \($0)" }, deciders.map { "判断: \($0)" }].compactMap(\.self).joined(separator: "   ")
        case .acceptedWith(let package): "一括案「\(package)」で合意"
        case .drafts: "案文"
        case .draftBrackets: "括弧"
        case .draftChoices: "択一"
        case .draftOptions: "選択肢"
        case .draftWords: "語の増減"
        case .cleanDraft: "括弧なし"
        case .draftOfToday: "現在"
        case .changedSince(let version): "\(version)から: {-削除-} {+追加+}"
        case .amountNotPublished: "未公表"
        case .noEnvelopePart: "該当する枠がないか、特定できません"
        case .valuationNote(let key): "\(key) で表示"
        case .movedOnBy(let who): "次に動く主体: \(who)"
        case .fromTo(let debtor, let creditor): "\(debtor)から\(creditor)へ"
        case .liveCommitments(let count, let key): "継続中 \(count)件、\(key) で双方を表示"
        case .comparePackages(let key): "\(key) で比較"
        }
    }
}
