extension ValuationWords {
    public var japanese: String {
        switch self {
        case .title: "採算評価"
        case .figures: "指標"
        case .presentValue(of: let date): "評価基準日 \(date)"
        case .years(let first, let last): "\(first)〜\(last)年"
        case .illustrative: "~ 仮置き"
        case .assumptions(addingTo: let figure, let sampling):
            switch sampling {
            case .exact: "前提と \(figure) への寄与"
            case .sampled: "前提と \(figure) への寄与（標本推計）"
            case .rough: "前提と \(figure) への寄与（標本による概算）"
            }
        case .difference: "差"
        case .adds: "寄与"
        case .tried(let count, let isRecorded): "試算 \(count)件（*）、\(isRecorded ? "記録済み" : "未保存")"
        case .rows(let first, let last, of: let count): "\(first)-\(last)/\(count)"
        case .feasible: "採算可"
        case .notFeasible: "採算不可"
        case .noHurdles: "基準値なし"
        case .moreReasons(let count): "ほか\(count)件"
        case .cannotBeTold: "判定不能"
        case .doesNotApply(let hurdle, let why): "\(hurdle)は対象外（\(why)）"
        case .losses: "損失年"
        case .firstLoss(let year, let isAllowed):
            (year.map { "\($0)年から" } ?? "なし") + (isAllowed.map { $0 ? "、可" : "、不可" } ?? "")
        case .breakEven: "均衡点"
        case .turns(let isFeasible, let place): "\(place) から\(isFeasible ? "採算可" : "採算不可")"
        case .reaches(let figure, let target, let orMore, let place):
            "\(place) で \(figure) が \(target)\(orMore ? " 以上" : "")"
        case .neverReaches(let figure, let target): "試した範囲では \(figure) が \(target) になりません"
        case .otherReadings(let assumption): "\(assumption): = と + で別の解釈を試せます"
        case .cannotBeExplained(let figure, let why): "\(figure) の差は説明できません（\(why)）"
        case .flips: "転換点"
        case .flip(let side, let isFeasible, let assumption, let to, let distance):
            "\(side)は\(assumption) \(to)（\(distance)）から\(isFeasible ? "採算可" : "採算不可")"
        case .noFlip(let side): "\(side): 単独の前提では変わらず"
        case .same: "同じ"
        case .curve: "割引率別NPV"
        case .noRate(let why): "計算不可（\(why)）"
        case .noRates: "なし"
        case .cash: "現金の配分"
        case .yearByYear: "年次収支"
        case .assumed(let side): "（\(side)の前提）"
        case .ourPart(let part, let recovered, let last):
            "当方取り分 \(part.map { "\($0)、" } ?? "")"
                + (recovered.map { "\($0)年に回収済み" } ?? "\(last)年まで未回収")
        case .capital: "建設費"
        case .revenue: "収入"
        case .costs: "運営費等"
        case .cfads: "CFADS"
        case .drawn: "貸付実行"
        case .service: "元利払"
        case .dscr: "DSCR"
        case .debt: "借入額"
        case .equity: "出資"
        case .premium: "保証料"
        case .fees: "保証料"
        case .left: "残り"
        case .ours: "当方"
        case .theirs: "先方"
        case .recover: "未回収"
        case .notValued: "評価なし:"
        case .howToValue(let key, let whatIfsWait):
            "採算は、案件のファイルの `valuation` に記した年次収支から評価します。\(key) でファイルを開きます。"
                + (whatIfsWait ? "試算中の値は保持しています。" : "")
        case .selectProject: "評価する案件を選んでください"
        case .gone(let file): "\(file) は存在しません"
        }
    }
}
