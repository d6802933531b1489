extension TimelineWords {
    public var japanese: String {
        switch self {
        case .title: "日程表"
        case .counts(let zoom, let entries, let overdue):
            "\(zoom.japanese)、\(entries)件" + (overdue > 0 ? "、超過 \(overdue)件" : "")
        case .widest: "5年がもっとも広い表示です"
        case .closest: "6週間がもっとも詳しい表示です"
        case .year(let year): "\(year)年"
        case .month(let month): month.japanese
        case .day(let day): "\(day)"
        case .meeting: "会合"
        case .planned: "予定"
        case .gap: "論点"
        case .project: "案件"
        case .action: "対応"
        case .clock: "期日"
        case .commitment: "約束"
        case .package: "一括案"
        }
    }
}

extension TimelineWords.Zoom {
    fileprivate var japanese: String {
        switch self {
        case .weeks: "6週間"
        case .quarter: "4か月"
        case .year: "13か月"
        case .years: "5年"
        }
    }
}
