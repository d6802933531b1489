extension LoanTerm {
    public var japanese: String {
        switch self {
        case .annuity: "元利均等"
        case .equalPrincipal: "元金均等"
        case .sculpted: "収支連動"
        case .capitalised: "元加"
        case .paid: "支払"
        case .upFront: "一括前払"
        case .running: "年払"
        case .principalAndInterest: "元利のみ"
        case .withFees: "保証料込み"
        case .allCash: "全収入"
        case .afterDebtService: "元利払後"
        case .recoveredAgain: "再度回収"
        case .secondShare: "回収後の配分"
        case .notShared: "分担なし"
        case .madeGood: "後年度に補填"
        case .recovered: "回収対象に加算"
        case .onTop: "別途"
        case .within: "内数"
        }
    }
}
