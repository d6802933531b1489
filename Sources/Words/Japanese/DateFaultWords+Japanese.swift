extension DateFaultWords {
    public var japanese: String {
        switch self {
        case .noEnd: "終わりがありません"
        case .noStart: "始まりがありません"
        case .openAtBothEnds: "始まりも終わりもありません"
        case .backwards: "始まりと終わりが逆です"
        case .needsTwoDigits: "月と日は2桁です"
        case .yearOutOfRange: "年は1000から9999までです"
        case .seasonWithDay: "季節に日はありません"
        case .noMonth(let month): "\(month)月はありません"
        case .pastEndOfMonth(let month, let year, let length): "\(year)年\(month.japanese)は\(length)日までです"
        }
    }
}

extension DateRemedyWords {
    public var japanese: String {
        switch self {
        case .end(let start): "終わりの日（未定なら \(start)/..）"
        case .start(let end): "始まりの日（不明なら ../\(end)）"
        case .eitherEnd: "少なくとも一方"
        case .corrected(let date): date
        case .month: "01 から 12 までの月、または 21 から 24 までの季節"
        case .day(let last): "01 から \(last) までの日"
        }
    }
}
