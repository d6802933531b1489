extension UndefinedWords {
    public var japanese: String {
        switch self {
        case .noDiscountRate: "割引率なし"
        case .dayTooFar: "評価基準日が収支から離れすぎ"
        case .noCashToShare: "配分できる現金なし"
        case .noShares: "現金の配分比率なし"
        case .noDeemedRate: "みなし金利なし（基準金利も上乗せもなし）"
        case .deemedRateTooLow: "みなし金利が -100% 以下"
        case .notReached(let assumption, let figure):
            "試した範囲に該当する\(UndefinedWords.name(assumption))なし（\(figure)）"
        case .nothingPutIn: "投資額なし"
        case .notPaidBack(let years): "\(years)年では未回収"
        case .noLoan: "融資なし"
        case .noTenor: "融資期間なし"
        case .repaidPastFlows(let last, let end): "返済は\(last)年まで、収支は\(end)年まで"
        case .noDebtCarried: "収支では借入不可"
        case .flowNotFinite: "収支に有限でない数あり"
        case .nothingToReinvest: "再投資できる収入なし"
        case .nothingToFinance: "資金を要する支出なし"
        case .modifiedRateTooLarge: "修正収益率が大きすぎて計算不可"
        case .rateOutOfReach: "収益率が -100% に近いか大きすぎて計算不可"
        case .severalRates(let count): "現在価値が 0 になる率が \(count)個"
        case .interestNotFinite: "金利が有限の数でない"
        case .interestTooLow: "金利が -100% 以下"
        case .noPeriod: "返済期間なし"
        case .principalNotFinite: "元本が有限の数でない"
        case .paymentTooLarge: "返済額が大きすぎて計算不可"
        case .discountNotFinite: "割引率が有限の数でない"
        case .discountTooLow: "割引率が -100% 以下"
        case .presentValueTooLarge: "現在価値が大きすぎて計算不可"
        case .noDebtService: "元利払なし"
        case .noDebtOutstanding: "借入残高なし"
        case .noCashForRepayment: "返済に充てる現金なし"
        case .nothingDrawn: "貸付実行なし"
        case .negativeDrawdown: "貸付実行額が負"
        case .negativeGrace: "据置期間が負"
        case .noTenorAtAll: "融資期間が 0"
        case .tenorWithinGrace(let tenor, let grace): "融資期間（\(tenor)年）が据置（\(grace)年）以下"
        case .noLoanRate: "融資の金利なし"
        case .loanRateTooLow: "融資の金利が -100% 以下"
        case .drawnTooLate(let grace): "返済開始後も貸付実行（据置 \(grace)年では不足）"
        case .repaidTooEarly(let grace): "完工前に返済開始（据置 \(grace)年では不足）"
        case .noFlows: "0 以外の収支なし"
        case .oneSign: "収支の符号がすべて同じ"
        case .oneDay: "収支がすべて同じ日"
        case .oneSignByDay: "日ごとの収支の符号がすべて同じ"
        case .noRate: "現在価値が 0 になる率なし"
        case .told(let reason): reason
        case .broken(let file): "\(file) は読取不可"
        case .noFlowsIn(let file): "年次収支なし（\(file) の valuation: に記入）"
        case .numberOfSides(let count): "dossier.md の当事者が \(count)者（採算評価は2者が前提）"
        case .inCurrency(let currency): "\(currency) 建て"
        case .demandedIn(let currency): "基準値が \(currency) 建て"
        case .recoveredIn(let currency): "recovered-amount が \(currency) 建て"
        case .sizedTwice: "target-dscr と target-llcr の両方を指定"
        case .notANumber(let assumption): "\(UndefinedWords.name(assumption))は数値でない"
        case .noDemand(let side, let figure): "\(side.with("に"))\(figure.japanese)の基準値なし"
        case .moneyComesFirst: "支出より先に収入"
        case .hurdle(let reason): "基準値: \(reason)"
        case .noDebt: "借入なし"
        }
    }

    /// What an assumption is called whose key this is.
    private static func name(_ key: String) -> String { FieldName(rawValue: key)?.japanese ?? key }
}

extension FigureWords {
    public var japanese: String {
        switch self {
        case .npv: "NPV"
        case .irr: "IRR"
        case .equityNPV: "出資NPV"
        case .equityIRR: "出資IRR"
        case .dscrMinimum: "最低DSCR"
        case .dscrAverage: "平均DSCR"
        case .llcr: "LLCR"
        case .plcr: "PLCR"
        case .payback: "回収年数"
        case .debt: "借入額"
        case .cashShare: "当方取り分"
        case .noLoss: "損失年"
        }
    }
}

extension RateRuleWords {
    public var japanese: String {
        switch self {
        case .oneSign: "収支の符号がすべて同じで、率なし"
        case .oneChange: "符号の変化が1回のため、率はただ1つ（デカルト）"
        case .onePositive(let count):
            "符号の変化は\(count)回、累計では1回のため、正の率はただ1つ（ノルストロム）"
        case .several(let count): "符号の変化が\(count)回のため、率は最大\(count)個（デカルト）"
        }
    }
}
