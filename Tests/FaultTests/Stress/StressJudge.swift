import Scratch

/// Finds acknowledged changes that were lost.
///
/// No value is written twice, and whoever saves says which value he has replaced; an undo says which value it has taken
/// back to which. So what was acknowledged of a field are steps of one walk from its first value to the one that is there
/// now. A value can be left as often as it was come to, and no more: who leaves it once more has overwritten something
/// unseen. Where the walk has a gap, a change stood there that was killed before it was acknowledged, one for each gap.
///
/// The id of a record that somebody has made is such a value too, from none to none again: what makes, renames and
/// removes it are steps of a walk. What a meeting did to the gaps is there with the meeting, once, under its id of now, and
/// with it gone.
enum StressJudge {
    static let none = "(none)"

    static func judge(_ stress: Stress, _ outcomes: [Stress.Outcome], in scene: Scene) throws -> Findings {
        var findings = Findings()
        findings.kills = outcomes.map(\.kills).reduce(0, +)
        findings.told = outcomes.flatMap(\.told)
        // It also finishes what was cut short last.
        let check = try scene.sherpa("check")
        if check.status != 0 { findings.broken.append(check.output + check.errors) }
        let tree = try scene.tree()
        let attempts = Dictionary(grouping: outcomes.flatMap(\.attempts)) { "\($0.record) \($0.field)" }
        for record in stress.recordNames {
            guard let text = tree.text("dossier/gaps/\(record).md"), isWhole(text, record) else {
                findings.broken.append("\(record): \(tree.text("dossier/gaps/\(record).md") ?? "gone")")
                continue
            }
            for field in Stress.shared + (0..<stress.workers).map({ "x-of-\($0)" }) {
                let first = field == "owner" ? "METI" : none
                let last = value(of: field, in: text) ?? none
                if let problem = problem(of: attempts["\(record) \(field)"] ?? [], from: first, to: last) {
                    findings.lost.append("\(record) \(field): \(problem)")
                }
            }
        }
        let made = made(in: tree)
        for (name, attempts) in attempts where name.hasSuffix(" \(Stress.name)") {
            let token = String(name.dropLast(Stress.name.count + 1))
            let ids = made[token] ?? []
            if ids.count > 1 { findings.broken.append("\(token) is there as \(ids)") }
            if let problem = problem(of: attempts, from: none, to: ids.first ?? none) {
                findings.lost.append("\(token): \(problem)")
            }
        }
        findings.broken += halves(in: tree, made)
        return findings
    }

    /// The ids of what workers have made, by what stays of them.
    private static func made(in tree: Tree) -> [String: [String]] {
        let names = tree.names(in: "dossier/gaps") + tree.names(in: "dossier/meetings")
        let ids = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && !$0.hasPrefix("gap-") }
            .map { String($0.dropLast(3)) }
        return Dictionary(grouping: ids, by: StressWorker.token)
    }

    /// Meetings without what they did, and what meetings did without them.
    private static func halves(in tree: Tree, _ made: [String: [String]]) -> [String] {
        var positions: [String: [String]] = [:]
        for name in tree.names(in: "dossier/gaps") where name.hasPrefix("gap-") {
            let lines = (tree.text("dossier/gaps/\(name)") ?? "").split(separator: "\n")
            for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("    text: ") {
                positions[String(line.dropFirst(10)), default: []].append(String(next.dropFirst("    meeting: ".count)))
            }
        }
        let meetings = made.filter { $1.contains { tree.entries["dossier/meetings/\($0).md"] != nil } }
        return Set(meetings.keys).union(positions.keys).compactMap { token in
            let (id, named) = (meetings[token]?.first, positions[token] ?? [])
            return named == (id.map { [$0, $0] } ?? [])
                ? nil : "\(token): the meeting is \(id ?? none), its gaps say \(named)"
        }
    }

    private static func isWhole(_ text: String, _ record: String) -> Bool {
        let original = Scene.gap(record).split(separator: "\n").filter { !$0.hasPrefix("owner:") }
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("owner:") && !isOwn($0) }
        return lines == original
    }

    /// Whether a line is one that the workers add.
    private static func isOwn(_ line: Substring) -> Bool {
        ["x-of-", "x-shared:", "positions:", "  - side:", "    date:", "    text:", "    meeting:"]
            .contains { line.hasPrefix($0) }
    }

    private static func value(of field: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix("\(field): ") }.map { String($0.dropFirst(field.count + 2)) }
    }

    /// Why the acknowledged changes of one value cannot all have been there; nil where they were.
    static func problem(of attempts: [Stress.Attempt], from first: String, to last: String) -> String? {
        var attempts = attempts
        // Of a change that was killed, its undo says what it has replaced.
        for undo in attempts where undo.isUndo {
            guard let at = attempts.firstIndex(where: { !$0.isUndo && $0.value == undo.replaced && !$0.isAcknowledged })
            else { continue }
            attempts[at].replaced = undo.value
        }
        let known = attempts.filter(\.isAcknowledged)
        var come = Dictionary(known.map { ($0.value, 1) }, uniquingKeysWith: +)
        come[first, default: 0] += 1
        var left = Dictionary(known.compactMap { attempt in attempt.replaced.map { ($0, 1) } }, uniquingKeysWith: +)
        left[last, default: 0] += 1
        let killed = attempts.filter { !$0.isAcknowledged }
        for (value, count) in left.sorted(by: { $0.key < $1.key }) {
            let most = come[value, default: 0] + killed.count { $0.value == value }
            if most == 0 { return "\(value) was there, but nobody wrote it" }
            if count > most {
                let by = known.filter { $0.replaced == value }.map(\.value) + (value == last ? ["the end"] : [])
                return
                    "\(value) was come to \(most) times, and left \(count) times, for \(by.joined(separator: " and "))"
            }
        }
        let gaps = come.map { max(0, $1 - left[$0, default: 0]) }.reduce(0, +)
        guard gaps <= killed.count else {
            let gone = come.filter { $1 > left[$0, default: 0] }.keys.sorted()
            return "\(gone.joined(separator: ", ")) went, and nobody has replaced it"
        }
        return nil
    }
}
