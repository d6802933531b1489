extension WhatIfWords {
    public var japanese: String {
        switch self {
        case .label(let side, let assumption): "\(side)の\(assumption)"
        case .hint(let expectation): "試算: \(expectation)"
        case .targetLabel(let figure): "\(figure)の目標値"
        case .targetHint(let expectation): "均衡の目標: \(expectation)（空欄で基準値）"
        case .cannotValue: "試算できません。この案件は採算評価の対象外です"
        case .nothingCanBeTried(let why): "試算できません（\(why)）"
        case .noSteps(let assumption): "\(assumption)は増減できません。Enter で値を入力してください"
        case .sidesAgree(let assumption): "\(assumption)の前提は双方とも同じです"
        case .nothingTried: "試算中の値はありません"
        case .alreadyFiled: "ファイルの値と同じです"
        case .dropped(let whatIfs): "試算から外しました: \(Listing.plain(whatIfs).japanese)"
        case .restored(let project, let show, let drop):
            "\(project)の試算を復元しました。\(show) で表示、\(drop) で破棄します"
        case .projectGone(let file, let typed): "\(file) は存在しないため、`\(typed)` を試算できません"
        case .alreadyPosition(let gap): "\(gap) の当方の立場はすでにこの内容です"
        case .nothingOnOurSide: "当方の試算がありません。先に当方の前提を変えてください"
        case .noGapNames(let project): "\(project) に関する論点がありません。論点の案件の欄に加えてください"
        case .choosePosition: "当方の立場を記録する論点"
        case .savesPosition(let key, let gap): "\(key) で「\(gap)」の当方の立場として保存します"
        case .source(let file): "\(file) の試算"
        case .insteadOf(let assumption, let now, let before): "\(assumption) \(before ?? "なし") -> \(now ?? "なし")"
        case .position(let isIllustrative, let project, let changes, let figures, let verdict):
            "\(isIllustrative ? "仮置き: " : "")\(project): \(Listing.plain(changes).japanese)。"
                + "\(Listing.plain(figures).japanese)。\(verdict)"
        }
    }
}
