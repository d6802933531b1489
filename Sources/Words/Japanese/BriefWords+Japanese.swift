extension BriefWords {
    public var japanese: String {
        switch self {
        case .summitTitle(let dossier, let meeting): "\(meeting ?? "首脳会談")対処方針（\(dossier)）"
        case .asOfDossier(let dossier, let day): "\(dossier)、\(day)現在"
        case .summitFoot: "首脳会談対処方針"
        case .projectFoot(let project): "案件資料: \(project)"
        case .gapFoot(let gap): "論点資料: \(gap)"
        case .readoutFoot(let meeting): "会談記録: \(meeting)"
        case .readoutOf(let dossier): "会談記録、\(dossier)"
        case .legend: "~ 仮置き   ! 出典間で不一致"
        case .illustrative: "〔例示〕"
        case .eachIllustrative(let labels): "\(Listing.all(labels).japanese)は例示。"
        case .agreed: "合意（承認待ち）"
        case .setAside(let until): until.map { "\($0)まで保留" } ?? "保留"
        case .objectiveAgreed(let last): last.map { "目的は一致、条件は未決。\($0)" } ?? "目的は一致、条件は未決"
        case .newAndOpen: "未決（新規）"
        case .open(let last): "未決。\(last ?? "進展の記録なし")"
        case .moved(let result, let day): "\(day)に\(result)"
        case .settledBy(_, let people): "\(people)レベル"
        case .lineInferred(let position, let day, let inferred): "\(position)（\(day)\(inferred ? "、推定" : "")）"
        case .noMovement: "進展なし"
        case .nothingOnRecord: "記録なし"
        case .toBeConfirmed: "要確認"
        case .hourToBeConfirmed: "時刻は要確認"
        case .overdue(let due): "期限超過: \(due)"
        case .dated(let day, let distance): "\(day)（\(distance)）"
        case .days(let count): "\(count)日"
        case .months(let count): "\(count)か月"
        case .today: "本日"
        case .tooMuch(let assumed, let amount, let deadline): "\(deadline)までに\(assumed ? "~" : "")\(amount)超過"
        case .atTheEarliest(let assumed, let year): "早くても\(assumed ? "~" : "")\(year)年"
        case .widthOn(let width, let day, let trend): "\(width)（\(day)\(trend.map { "、\($0)" } ?? "")）"
        case .outcomeOf(let meeting, let result): "\(meeting): \(result)"
        case .named(let gap, let status): "\(gap)（\(status)）"
        case .noWords: "発言の報道なし"
        case .nextMeeting(let name, let day, let place): "\(name)、\(day)\(place.map { "、\($0)" } ?? "")"
        case .positionTaken(let gap, let text, let value): "\(gap): \(text)\(value.map { "（\($0)）" } ?? "")"
        case .stage(let name, let since): "\(name)\(since.map { "（\($0)から）" } ?? "")"
        case .verdictFeasible: "採算可（全基準を充足）"
        case .verdictNotFeasible(let reasons): "採算不可。\(Listing.plain(reasons).japanese)"
        case .verdictUntold(let reasons): "判定不能。\(Listing.plain(reasons).japanese)"
        case .noHurdles: "基準値なし"
        case .shortfall(let figure, let value, let demanded, let year):
            "\(figure.japanese)は\(value)（基準\(demanded)\(year.map { "、\($0)年" } ?? "")）"
        case .valueDiffers(let amount, let isHigher, let side):
            "正味現在価値は\(side)の試算の方が\(amount)\(isHigher ? "高い" : "低い")。"
        case .otherAssumptions(let count): "その他\(count)件"
        case .draft: "案"
        case .unpublished: "未公表"
        case .noneOnRecord: "記録なし"
        case .countedAs(let rule): "数え方: \(rule)"
        case .disputed(let clock): "\(clock)（不一致）"
        case .inferred: "推定"
        case .overdueSince(let day): "\(day)から超過"
        case .byDay(let day): "\(day)まで"
        case .noDate: "期限なし"
        case .done: "完了"
        case .dropped: "取下げ"
        case .nobody: "担当なし"
        case .none: "なし"
        case .noneIsPlanned: "予定なし。首脳会談を予定の会合として記録してください"
        case .noRecord(let ids): "該当する項目なし: \(ids)"
        case .unread(let files, let more):
            "不完全: \(files.joined(separator: "、"))\(more > 0 ? "ほか\(more)件" : "")を読み取れません。"
        case .met(let people, let meeting, let outcomes): "\(people.map { "\($0)会談" } ?? "協議"): \(meeting)。\(outcomes)"
        case .outcome(let result, let names): "\(result): \(names.joined(separator: "、"))。"
        case .upTo(let amount): "最大\(amount)"
        case .pledged: "約束した総額"
        case .selectedShare(let share): "選定済み\(share.map { "（総額の\($0)）" } ?? "")"
        case .percentage(let band): band.japanese
        case .partOfSelected(let instrument): "選定済みに占める\(instrument)"
        case .partExpected(let instrument, let side): "\(instrument)（\(side)の想定）"
        case .earnings(let figure, let project, let sides, let passed):
            "\(project)の\(figure == .rateOfReturn ? "収益率" : "正味現在価値")（\(sides.joined(separator: "、"))の試算）。"
                + BriefWords.japanese(sides, passed)
        case .ownSources: "各案件の出典（別添B）"
        case .perYear(let amount): "年\(amount)"
        case .toSelectBy(let day): "\(day)までに残額を選定するための額"
        case .saidOn(let measure, let side, let day): "\(measure)（\(side)、\(day)の発言）"
        case .owedBySide(let what, let side): "\(what)（\(side)の約束）"
        case .sourceMissing: "出典要記入"
        case .usePoints: "発言要領"
        case .useLines: "我が方の立場"
        case .useAnswers: "応答要領"
        case .useReplies: "更問"
        case .usePressLine: "対外応答要領"
        case .useNumbers: "出典のある計数"
        case .useQuotations: "日付のある引用"
        case .fixedReserves: "方針案、否の場合の帰結及び先方の想定発言。"
        case .reservesOfOne: "方針案及び否の場合の帰結。"
        case .bracketsOf(let counts, let brackets):
            ([counts] + (brackets.isEmpty ? [] : [brackets.joined(separator: " .. ")])).joined(separator: ": ")
        case .side(let number, let count): "\(number)/\(count)頁"
        case .annexFoot(let name): "\(name)別添"
        case .toFit(let cuts): "2頁に収める調整: \(cuts.map(\.japanese).joined(separator: "、"))"
        case .cutSinceLastMet: "前回会談以降の経過を別添へ移動"
        case .cutSentences: "現状を一文に短縮"
        case .cutNumbers: "主要計数を別添へ移動"
        case .cutOfficials: "事務レベルの議題を別添へ移動"
        case .tooLong(let lines, let items):
            "2頁に収まりません（\(lines)行超過）。\(items.isEmpty ? "発言要領、更問、対外応答要領" : Listing.all(items).japanese)を短くしてください"
        case .tooLongItem(let name, let lines): "\(name)（\(lines)行）"
        }
    }

    /// 「米国側の基準は充足、日本側は未充足」
    private static func japanese(_ sides: [String], _ passed: [Bool]) -> String {
        let (met, unmet) = (zip(sides, passed).filter(\.1).map(\.0), zip(sides, passed).filter { !$1 }.map(\.0))
        guard !met.isEmpty else { return "双方の基準を未充足" }
        guard !unmet.isEmpty else { return "双方の基準を充足" }
        return "\(met.joined())の基準は充足、\(unmet.joined())の基準は未充足"
    }
}
