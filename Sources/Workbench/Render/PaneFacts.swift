import Negotiation
import Screen

// What the panes say of their records in linear mode: a list of short facts, the first ones first.

extension Workbench {
    /// `JBIC, due 16 March 2026, 24 days`; what is not known is left out.
    func duty(_ owner: String?, _ due: KnownDate?) -> String {
        let date = due.map { date in
            let left = Format.countdown(date, from: today)
            return "due \(date.long)" + (left.isEmpty ? "" : ", \(left)")
        }
        return [owner, date].compactMap(\.self).joined(separator: ", ")
    }

    func listed(_ words: String?...) -> String {
        words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Project {
    static func facts(of project: Record<Project>, _ bench: Workbench) -> [String] {
        let framework = bench.dossier.framework.subject
        let stances = Party.allCases.compactMap { party in
            framework.side(party).flatMap { side in
                project.views[side.id]?.stance.map { "\(side.name) \($0.rawValue)" }
            }
        }
        return [
            bench.listed(
                framework.stage(project.stage.id)?.name ?? project.stage.id,
                bench.facts.hasMoney ? project.amount == nil ? "no amount" : bench.facts.format(project.amount) : nil),
            bench.duty(project.owner, project.due), stances.joined(separator: ", "),
            project.next.map { "next: \($0)" } ?? "",
        ]
    }
}

extension Gap {
    static func facts(of gap: Record<Gap>, _ bench: Workbench) -> [String] {
        [
            bench.listed(gap.status.rawValue, gap.severity?.rawValue, bench.dossier.trend(of: gap)?.spoken),
            bench.duty(gap.owner, gap.status.isLive ? gap.due : nil),
            gap.level.map { "decided at \($0.rawValue) level" } ?? "",
            gap.ask.map { "ask: \($0)" } ?? "",
        ]
    }
}

extension GapTrend {
    fileprivate var spoken: String { (isAssumed ? "illustrative " : "") + trend.words }
}

extension Meeting {
    static func facts(of meeting: Record<Meeting>, _ bench: Workbench) -> [String] {
        let open = meeting.actions.filter { $0.status == .open }
        let late = open.count { $0.isOverdue(bench.today) }
        let moved = meeting.outcomes.count { $0.result == .narrowed || $0.result == .agreed }
        let isPlanned = meeting.status == .planned
        let days = isPlanned ? Format.countdown(meeting.date, from: bench.today) : ""
        return [
            bench.listed(
                meeting.date.isUnread ? "no date" : meeting.date.long, days.isEmpty ? nil : "in \(days)",
                meeting.place ?? meeting.subject.kind?.rawValue, meeting.status == .cancelled ? "cancelled" : nil),
            meeting.outcomes.isEmpty ? "" : "\(moved) of \(meeting.outcomes.count) moved closer",
            open.isEmpty ? "" : "\(open.count) to do" + (late > 0 ? ", \(late) late" : ""),
        ]
    }
}

extension Commitment {
    static func facts(of commitment: Record<Commitment>, _ bench: Workbench) -> [String] {
        [
            bench.listed(commitment.status.words, "by \(bench.sideName(commitment.by.id))"),
            bench.duty(commitment.owner, commitment.status.isPending ? commitment.due : nil),
            commitment.legalBasis ?? "",
        ]
    }
}

extension Package {
    static func facts(of package: Record<Package>, _ bench: Workbench) -> [String] {
        let count = package.subject.gapIDs.count
        return [
            bench.listed(
                package.status.rawValue, package.by.map { "by \(bench.sideName($0.id))" },
                package.subject.date.map(\.long), "\(count) \(count == 1 ? "gap" : "gaps")"),
            package.owner ?? "",
        ]
    }
}
