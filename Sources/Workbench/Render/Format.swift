import Negotiation
import Screen
import Words

/// How values are written on the screen.
enum Format {
    /// `1064d`, `-3d`.
    static func days(_ days: Int) -> String { DayCount.days(days).text }

    /// `24d`, `52w`, `3y`: in three columns, with a sign in four. 「24日」, 「3日超」
    static func brief(days: Int) -> String { DayCount.left(days).text }

    /// `6.5%`, from a part between 0 and 1.
    static func share(_ part: Double) -> String { Portfolio.text(ofShare: part) }

    /// With `~` before what rests on anything illustrative.
    static func share(_ part: Double, isIllustrative: Bool) -> String { (isIllustrative ? "~" : "") + share(part) }

    /// The claim that counts, with `~` before what is illustrative and `!` after what is disputed.
    static func claims<Content: CustomStringConvertible & Equatable>(_ claims: Claims<Content>) -> String {
        "\(claims.isIllustrative ? "~" : "")\(told(claims.value))\(claims.isDisputed ? "!" : "")"
    }

    /// How long it is until a date's last day that is certain: as `brief`, and of a date that is no certain day `<8d`, within
    /// eight days, or `8d?`.
    static func countdown(_ date: KnownDate?, from today: CalendarDate) -> String {
        left(to: date, from: today)?.text ?? ""
    }

    /// The same as what it says.
    static func left(to date: KnownDate?, from today: CalendarDate) -> DayCount? {
        guard let date, let left = date.daysLeft(on: today) else { return nil }
        guard date.day == nil, left >= 0 else { return .left(left) }
        return date.isCertain ? .leftAtMost(left) : .leftAbout(left)
    }

    /// The least and the most columns that such a count has: `24d`, `<100w`; 「期限」, 「14日超」.
    static var dueWidth: ClosedRange<Int> { Language.current == .japanese ? 4...6 : 3...5 }

    /// How long it is since a date: `20d`; of a date that is no certain day `>20d` since its last day, `<51d` since its first,
    /// or `20d?`.
    static func elapsed(since date: KnownDate?, _ today: CalendarDate) -> String {
        guard let date, let since = date.daysSince(on: today) else { return "" }
        let count: DayCount =
            if date.day != nil { .ago(since) } else if !date.isCertain { .agoAbout(since) } else {
                date.lastNamed <= today ? .agoAtLeast(since) : .agoAtMost(since)
            }
        return count.text
    }

    /// `12 Feb 26`, 「26/ 2/12」: so many columns where it is a day and certain.
    static func date(_ date: KnownDate) -> String {
        guard let day = date.day else { return date.brief }
        return DateColumn.day(date.brief, year: day.year, month: day.month, day: day.day).text
    }

    /// Where the year stands above: `12 Feb`, 「2/12」.
    static func dateInYear(_ date: KnownDate) -> String {
        guard let day = date.day else { return date.withoutYear }
        return DateColumn.inYear(date.withoutYear, month: day.month, day: day.day).text
    }

    /// More columns are not given to a date: `c. 12 Feb 26` and `12–14 Feb 26` take twelve.
    static let widestDate = 16

    /// How many columns such dates take: those of a day, or more where one of them needs more.
    static func dateWidth(_ dates: some Sequence<KnownDate>) -> Int {
        dates.lazy.filter { $0.day == nil }.reduce(Language.current == .japanese ? 8 : 9) {
            min(widestDate, max($0, DisplayWidth.of(date($1))))
        }
    }

    /// Where a claim comes from: `reported, Nation Thailand, 17 Feb 2026`.
    static func provenance<Content>(_ claim: Claim<Content>) -> String {
        [claim.basis?.word, claim.source, claim.date?.long, claim.note].compactMap(\.self).listed
    }
}

extension BoardFacts {
    /// Amounts of one dossier are all written in one unit, so that they compare at a glance; what would round to
    /// nothing keeps a unit of its own.
    private func text(_ amount: Amount) -> String {
        let text = amount.short(unit: unit)
        return text.contains { ("1"..."9").contains($0) } || amount.value.isZero ? text : amount.short()
    }

    /// `~` before what is illustrative, `!` after what is disputed.
    func format(_ claims: Claims<Amount>?) -> String {
        guard let claims else { return PageSign.nothing.text }
        return (claims.isIllustrative ? "~" : "") + text(claims.value) + (claims.isDisputed ? "!" : "")
    }

    func format(_ sum: Portfolio.Sum) -> String { format(sum.total, isIllustrative: sum.isIllustrative) }

    func format(_ amount: Amount, isIllustrative: Bool) -> String { (isIllustrative ? "~" : "") + text(amount) }

    /// `1.5`, `32`: percent, without the sign.
    func brief(share: Double) -> String {
        let text = String(Format.share(share).dropLast())
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Outside of columns, `550bn` reads better than `550.0bn`.
    func brief(_ text: String) -> String {
        guard let point = text.firstIndex(of: "."), text[point...].hasPrefix(".0") else { return text }
        return String(text[..<point] + text[point...].dropFirst(2))
    }
}

extension Gap.Status {
    var slot: Slot {
        switch self {
        case .open: .statusOpen
        case .converging: .statusConverging
        case .agreed: .statusAgreed
        case .parked: .statusParked
        }
    }
}
