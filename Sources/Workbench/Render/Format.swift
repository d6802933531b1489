import Negotiation
import Screen

/// How values are written on the screen.
enum Format {
    /// `1064d`, `-3d`.
    static func days(_ days: Int) -> String { "\(days)d" }

    /// `24d`, `52w`, `3y`: in three columns, with a sign in four. What is more than 99 days is rounded down, or up where it is
    /// said to be the most.
    static func brief(days: Int, isMost: Bool = false) -> String {
        let (sign, days) = (days < 0 ? "-" : "", abs(days))
        func rounded(_ unit: Int) -> Int { (days + (isMost ? unit - 1 : 0)) / unit }
        if days < 100 { return "\(sign)\(days)d" }
        if rounded(7) < 100 { return "\(sign)\(rounded(7))w" }
        return "\(sign)\(rounded(365))y"
    }

    /// `6.5%`, from a part between 0 and 1.
    static func share(_ part: Double) -> String { Portfolio.text(ofShare: part) }

    /// With `~` before what rests on anything illustrative.
    static func share(_ part: Double, isIllustrative: Bool) -> String { (isIllustrative ? "~" : "") + share(part) }

    /// The claim that counts, with `~` before what is illustrative and `!` after what is disputed.
    static func claims<Content: CustomStringConvertible & Equatable>(_ claims: Claims<Content>) -> String {
        "\(claims.isIllustrative ? "~" : "")\(claims.value)\(claims.isDisputed ? "!" : "")"
    }

    /// How long it is until a date's last day that is certain: as `brief`, and of a date that is no certain day `<8d`, within
    /// eight days, or `8d?`.
    static func countdown(_ date: KnownDate?, from today: CalendarDate) -> String {
        guard let date, let left = date.daysLeft(on: today) else { return "" }
        guard date.day == nil, left >= 0 else { return brief(days: left) }
        return date.isCertain ? "<" + brief(days: left, isMost: true) : brief(days: left) + "?"
    }

    /// How long it is since a date: `20d`; of a date that is no certain day `>20d` since its last day, `<51d` since its first,
    /// or `20d?`.
    static func elapsed(since date: KnownDate?, _ today: CalendarDate) -> String {
        guard let date, let since = date.daysSince(on: today) else { return "" }
        guard date.day == nil else { return brief(days: since) }
        if !date.isCertain { return brief(days: since) + "?" }
        return date.lastNamed <= today ? ">" + brief(days: since) : "<" + brief(days: since, isMost: true)
    }

    /// `12 Feb 26`: nine columns where it is a day and certain.
    static func date(_ date: KnownDate) -> String {
        (date.day.map { $0.day < 10 } == true ? " " : "") + date.brief
    }

    /// More columns are not given to a date: `c. 12 Feb 26` and `12–14 Feb 26` take twelve.
    static let widestDate = 16

    /// How many columns such dates take: nine, or more where one of them needs more.
    static func dateWidth(_ dates: some Sequence<KnownDate>) -> Int {
        dates.lazy.filter { $0.day == nil }.reduce(9) { min(widestDate, max($0, DisplayWidth.of(date($1)))) }
    }

    /// Where a claim comes from: `reported, Nation Thailand, 17 Feb 2026`.
    static func provenance<Content>(_ claim: Claim<Content>) -> String {
        [claim.basis?.rawValue, claim.source, claim.date?.long, claim.note].compactMap(\.self).joined(separator: ", ")
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
        guard let claims else { return "–" }
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
