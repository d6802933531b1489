extension ScenarioWords {
    public var japanese: String {
        switch self {
        case .none(let name, let near, let known):
            "`\(name)` というシナリオはありません"
                + (near.map { CorrectionWords.near($0).japanese }
                    ?? (known.isEmpty
                        ? "。`--what-if .. --save-as NAME` で保存できます"
                        : "。登録済みのシナリオ: \(Listing.plain(known).japanese)"))
        case .writeName: "シナリオの名前を書いてください（例: 収入減）"
        case .nothingTried: "試算中の値はありません。先に前提を変えてください"
        case .valueLeftOut(let key): "シナリオでは \(key) を空欄にできません。値を書いてください"
        case .unchanged(let name): "シナリオ「\(name)」はすでにこの内容です"
        case .twice(let name): "シナリオ `\(name)` が2回あり、最後のものが有効です。一方の名前を変えてください"
        case .saved(let name, let file): "\(file) に保存しました: シナリオ「\(name)」"
        case .comparison(let project, let side, let isIllustrative):
            "\(project): \(side)のシナリオ\(isIllustrative ? "、~ 仮置き" : "")"
        case .verdict: "判定"
        case .figure: "指標"
        case .assumption: "前提"
        case .filed: "現在の前提"
        case .feasible: "採算可"
        case .notFeasible: "採算不可"
        case .cannotBeTold: "判定不能"
        case .noneYet(let project): "\(project) のシナリオはまだありません。`--what-if .. --save-as NAME` で保存できます"
        case .title(let side): "\(side)のシナリオ"
        case .tried: "試算中"
        case .label: "シナリオ"
        case .hint(let replaces, let values):
            (replaces ? "同名のシナリオを置換え: " : "保存する値: ") + Listing.plain(values).japanese
        case .choose: "試算するシナリオ"
        case .howToAdd(let key): "シナリオはまだありません。前提を変えて試算し、\(key) で名前を付けて保存できます。"
        case .nowTried(let name): "シナリオ「\(name)」を試算しています（立場としては未保存）"
        case .columns(let first, let last, of: let count): "シナリオ \(first)-\(last)/\(count)"
        }
    }
}
