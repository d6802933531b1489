extension SensitivityWords {
    public var japanese: String {
        switch self {
        case .noNumber(let key): "\(key) は数値ではありません。revenue や discount-rate などを指定してください"
        case .rangeForm(let text, let expectation):
            "`\(text)` は範囲として読めません。両端を `..` でつなぎ、それぞれ\(expectation.japanese)を書いてください"
        case .endsTurned(let text, let write): "範囲 `\(text)` の両端が逆です。\(write) と書いてください"
        case .tornado(let figure, let side, let base): "\(side)の\(figure)の感応度（前提を一つずつ変更、基準 \(base)）"
        case .assumption: "前提"
        case .low: "下限"
        case .high: "上限"
        case .tried: "試算値"
        case .atLow: "下限時"
        case .atHigh: "上限時"
        case .swing: "変動幅"
        case .stepNote(let step):
            "数値は上下に \(step)（年数は1年以上）、範囲の指定があるものは両端まで動かし、解釈は他の語に替えています。"
        case .unmoved(let assumptions): "影響のない前提: \(Listing.plain(assumptions).japanese)"
        case .grid(let figure, let side, let rows, let columns): "\(side)の\(figure)（縦: \(rows)、横: \(columns)）"
        case .gridMarks(let side): "[ ] 現在の前提、* \(side)の採算可"
        case .noValues: "値のある欄なし"
        case .draws(let count, let side, let seed, let distribution):
            "\(side)の無作為試算 \(count)回（\(distribution == .pert ? "PERT分布" : "三角分布")、乱数の種 \(seed)）: ~ 仮置き。確かさは範囲の指定次第"
        case .illustrative: "~ 仮置き"
        case .ranges: "範囲"
        case .likeliest: "最頻値"
        case .drawnFigure: "指標"
        case .mean: "平均"
        case .noValue: "値なし"
        case .hurdle: "採算基準"
        case .chance: "達成の割合"
        case .allHurdles: "全基準"
        case .untold: "判定不能"
        case .independence:
            "前提はそれぞれ独立に抽出しています。前提どうしが連動する場合、ばらつきは異なります。+- は抽出による誤差（標準誤差の2倍）です。"
        }
    }
}
