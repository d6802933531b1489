import Negotiation
import Screen
import Words

// What the panes say of their records in linear mode: a list of short facts, the first ones first.

extension Workbench {
    /// `JBIC, due 16 March 2026, 24 days`; what is not known is left out.
    func duty(_ owner: String?, _ due: KnownDate?) -> String {
        listed(owner, due.map { SpeechWords.due($0.long, left: Format.left(to: $0, from: today)).text })
    }

    func listed(_ words: String?...) -> String {
        words.compactMap(\.self).filter { !$0.isEmpty }.listed
    }
}

extension Project {
    static func facts(of project: Record<Project>, _ bench: Workbench) -> [String] {
        let framework = bench.dossier.framework.subject
        let stances = Party.allCases.compactMap { party in
            framework.side(party).flatMap { side in
                project.views[side.id]?.stance.map { SpeechWords.stance(side.name, $0.word).text }
            }
        }
        return [
            bench.listed(
                framework.stage(project.stage.id)?.name ?? project.stage.id,
                bench.facts.hasMoney
                    ? project.amount == nil ? BoardWords.noAmount.text : bench.facts.format(project.amount) : nil),
            bench.duty(project.owner, project.due), stances.listed,
            project.next.map { SpeechWords.next($0).text } ?? "",
        ]
    }
}

extension Gap {
    static func facts(of gap: Record<Gap>, _ bench: Workbench) -> [String] {
        [
            bench.listed(gap.status.word, gap.severity?.word, bench.dossier.trend(of: gap)?.spoken),
            bench.duty(gap.owner, gap.status.isLive ? gap.due : nil),
            gap.level.map { SpeechWords.decidedAt($0.word).text } ?? "",
            gap.ask.map { SpeechWords.ask($0).text } ?? "",
        ]
    }
}

extension GapTrend {
    fileprivate var spoken: String { isAssumed ? SpeechWords.illustrativeTrend(trend.words).text : trend.words }
}

extension Meeting {
    static func facts(of meeting: Record<Meeting>, _ bench: Workbench) -> [String] {
        let open = meeting.actions.filter { $0.status == .open }
        let late = open.count { $0.isOverdue(bench.today) }
        let moved = meeting.outcomes.count { $0.result == .narrowed || $0.result == .agreed }
        let isPlanned = meeting.status == .planned
        let left = isPlanned ? Format.left(to: meeting.date, from: bench.today) : nil
        return [
            bench.listed(
                meeting.date.isUnread ? BoardWords.noDate.text : meeting.date.long,
                left.map { BoardWords.inDays($0).text }, meeting.place ?? meeting.subject.kind?.word,
                meeting.status == .cancelled ? BoardWords.cancelled.text : nil),
            meeting.outcomes.isEmpty ? "" : SpeechWords.movedCloser(moved, of: meeting.outcomes.count).text,
            open.isEmpty ? "" : SpeechWords.toDo(open.count, late: late).text,
        ]
    }
}

extension Commitment {
    static func facts(of commitment: Record<Commitment>, _ bench: Workbench) -> [String] {
        [
            bench.listed(commitment.status.words, SpeechWords.by(bench.sideName(commitment.by.id)).text),
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
                package.status.word, package.by.map { SpeechWords.by(bench.sideName($0.id)).text },
                package.subject.date.map(\.long), Things.gaps.counted(count).text),
            package.owner ?? "",
        ]
    }
}
