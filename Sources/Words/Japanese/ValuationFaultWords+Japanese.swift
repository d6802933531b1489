extension ValuationFaultWords {
    public var japanese: String {
        switch self {
        case .tenorWithinGrace(let tenor, let grace):
            "融資期間（\(tenor)年）が据置（\(grace)年）以下です。長くしてください"
        case .sizedTwice: "target-dscr と target-llcr の両方で融資額を決めています。一方を削除してください"
        case .noFlows: "年次収支がありません。flows: [{years: 2027, capital-cost: ..}, ..] を追加してください"
        case .assumesNothing(let side, let id):
            "\(side)の前提がありません。assumptions: {\(id): {discount-rate: ..}} をここか dossier.md に追加してください"
        case .recoveredInOther(let side, let currency, let flows):
            "\(side)の recovered-amount は \(currency) 建て、収支は \(flows) 建てです。\(flows) で書いてください"
        case .hurdleInOther(let side, let currency, let flows):
            "\(side)の基準値 npv は \(currency) 建て、収支は \(flows) 建てです。\(flows) で書いてください"
        case .loanTerms(let side, let reason): "\(side)の融資条件が不整合: \(reason)"
        case .yearTwice(let year): "\(year)年が2回あります。1回にしてください"
        case .yearsMissing(let years): "\(years)年の収支がありません。金額がなくても年を追加してください"
        case .otherYearsIn(let currency, let own):
            "\(own) 建てですが、ほかの年は \(currency) 建てです。1つの通貨にそろえてください"
        case .tooManyYears(let count, let most): "期間が \(count)年あります。\(most)年以下にしてください"
        case .noCapitalCost: "投資額がなく、収益率を計算できません。capital-cost を追加してください"
        case .noRevenue: "収入がなく、収益率を計算できません。revenue を追加してください"
        case .recoveredCurrency(let currency): "recovered-amount は収支と同じ \(currency) で書いてください"
        case .ofKey(let key, let fault): "\(key): \(fault)"
        case .outsideDebtService(let instruments):
            "\(Listing.plain(instruments).japanese): 元利払に含まれません（元利払は各当事者の借入比率だけで計算）"
        }
    }
}

extension VerdictWords {
    public var japanese: String {
        switch self {
        case .lossesUnknown(let reason): "損失年は計算不可（\(reason)）"
        case .loss(let year): "\(year)年に損失"
        case .below(let figure, let value, let demanded, let year):
            "\(figure.japanese) \(value) < \(demanded)" + (year.map { "（\($0)年）" } ?? "")
        case .unknown(let figure, let reason): "\(figure.japanese)は計算不可（\(reason)）"
        case .exempt(let figure, let reason): "\(figure.japanese)は対象外（\(reason)）"
        case .feasible(let exempt): exempt.isEmpty ? "採算可" : "採算可（\(VerdictWords.japanese(exempt))）"
        case .notFeasible(let objections): "採算不可: \(VerdictWords.japanese(objections))"
        case .noHurdles: "基準値なし"
        case .notCalculable(let reasons): "判定不能: \(VerdictWords.japanese(reasons))"
        case .faulty(let reason): "判定不能: \(reason)"
        case .told(let reason): reason
        }
    }

    private static func japanese(_ parts: [VerdictWords]) -> String {
        Listing.plain(parts.map(\.japanese)).japanese
    }
}

extension FigureUnitWords {
    public var japanese: String {
        switch self {
        case .years(let number): number + "年"
        case .percentagePoints(let number): number + "pp"
        }
    }
}
