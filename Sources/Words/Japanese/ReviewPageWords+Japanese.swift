extension ReviewPageWords {
    public var japanese: String {
        switch self {
        case .title(let place): "点検  \(place)"
        case .since(let last): "前回 \(last) 以降"
        case .firstReview: "初回の点検"
        case .queue: "点検一覧"
        case .theEnd, .atEnd: "点検の終わり"
        case .whereabouts(let place, let count, let group, let within, let size):
            "\(place)/\(count)   \(group) \(within)/\(size)"
        case .progress(let answered, let count):
            answered == count
                ? "\(count)件すべて処理済み" : "\(count)件中 \(answered)件を処理、残り \(count - answered)件"
        case .unreadable: "読取不可"
        case .contradicts: "矛盾"
        case .breached: "違反"
        case .waitsFor(let gaps): "論点 \(gaps)件"
        case .noOwner: "担当なし"
        case .briefLacks: "要準備"
        case .added: "追加"
        case .removed: "削除"
        case .changed(let fields): "変更 \(fields)件"
        case .answeredSeen: "確認済み"
        case .answeredByChange(let fields): "処理済み: \(Listing.plain(fields).japanese)を変更"
        case .changedAgain: "処理した後に再び変更されています"
        case .changes(let changes, let last): (last.map { "\($0) 以降: " } ?? "") + changes
        case .by(let name): name ?? "自分"
        case .hidden: "変更あり"
        case .nothingToReview: "点検する項目はありません。"
        case .nothingChanged(let last):
            (last.map { "前回の点検（\($0)）以降の変更はありません。" } ?? "変更はありません。")
                + "期限の超過、担当の未定、上位レベルの判断待ち、記載の矛盾もありません。"
        case .allAnswered: "すべて処理しました。"
        case .unanswered(let count): "未処理が \(count)件あります。"
        case .unansweredHeading, .unansweredCount: "未処理"
        case .seenCount: "確認済み"
        case .changedCount: "変更"
        case .changedFields(let count, let fields):
            "\(count)件" + (fields.isEmpty ? "" : "（\(Listing.plain(fields).japanese)）")
        case .finishes: "完了: 現在の内容を次回の点検の起点にします"
        case .unansweredComeAgain: "未処理の件は次回また表示します"
        case .goesOn: "最初の未処理の件に進む"
        case .stops: "ここで中断（r で再開）"
        case .more(let count): "  ほか \(count)件"
        }
    }
}

extension ReviewNotice {
    public var japanese: String {
        switch self {
        case .resumed(let answered, let count): "点検を再開しました。\(count)件中 \(answered)件が処理済みです"
        case .first: "初回の点検です。未了の項目をすべて表示します"
        case .justChanged(let file): "\(file) が変更されました。内容を確かめてください"
        case .atLast(let key): "最後の項目です。\(key) で点検を完了します"
        case .atFirst: "最初の項目です"
        case .finished(let summary, let unanswered, let unreadable, let more):
            "点検を完了し、起点を保存しました: \(summary)"
                + (unanswered == 0 ? "" : "。未処理 \(unanswered)件は次回また表示します")
                + (unreadable.map { "。読み取れないため未確認: \($0)" } ?? "") + (more == 0 ? "" : " ほか \(more)件")
        case .atEnd: "点検の終わりです"
        case .removed(let file): "\(file) は削除されています"
        case .stopped(let answered, let count, let key, let isKept):
            isKept
                ? "点検を中断しました（\(answered)/\(count)件 処理済み）。\(key) で再開します"
                : "中断しました（\(answered)/\(count)件）。保存できず、\(key) で再開できるのは終了までです"
        case .noteLabel: "メモ"
        case .noteHint: "本日の日付を付けて項目に保存します"
        case .noNote: "メモは追加していません"
        case .changedByOthersToo(let file): "\(file) は他の人も変更しています。もう一度確かめてください"
        }
    }
}
