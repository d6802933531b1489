extension WorkingWords {
    public var japanese: String {
        switch self {
        case .title(let figure, let side, let value): "\(side)の\(figure): \(value)"
        case .formula(let figure):
            switch figure {
            case .npv: "（CFADS - 建設費）* 現価係数の合計。CFADS = 収入 - 運営費 - 税"
            case .irr: "（CFADS - 建設費）* 現価係数の合計が 0 になる率"
            case .equityNPV: "出資に残る現金 * 現価係数の合計。残り = CFADS - 建設費 + 貸付実行 - 元利払 - 保証料"
            case .equityIRR: "出資に残る現金 * 現価係数の合計が 0 になる率"
            case .dscrMinimum: "元利払のある年の CFADS / 元利払の最小値"
            case .dscrAverage: "元利払のある年の CFADS / 元利払の平均"
            case .llcr: "融資期間の CFADS の現在価値（融資金利で割引）/ 借入残高"
            case .plcr: "最終年までの CFADS の現在価値（融資金利で割引）/ 借入残高"
            case .payback: "CFADS - 建設費の累計が 0 を下回らなくなるまでの年数"
            case .debt: "建設費 * 借入比率。目標がある場合はその範囲内"
            case .cashShare: "配分する現金の全期間の合計に占める当方の割合"
            case .noLoss: "完工後に出資の持出しとなる年"
            }
        case .discounted(let rate, let from):
            "現価係数 = 1 / (1 + \(rate)) ^ 年数" + (from.map { "（\($0) から）" } ?? "")
        case .decides(let year): "\(year)年で決まります"
        case .total: "合計"
        case .inputs: "使用する前提"
        case .noSource: "出典の記載なし"
        case .tried: "試算中（未保存）"
        case .cfads: "CFADS"
        case .capitalCost: "建設費"
        case .flow: "収支"
        case .factor: "係数"
        case .worth: "現在価値"
        case .running: "累計"
        case .service: "元利払"
        case .cover: "DSCR"
        case .drawn: "貸付実行"
        case .shared: "配分対象"
        case .ours: "当方"
        }
    }
}
