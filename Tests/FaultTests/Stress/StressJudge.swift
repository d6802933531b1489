/// Finds acknowledged changes that were lost.
///
/// No value is written twice, and whoever saves says which value he has replaced. So the acknowledged changes of a
/// field are links from one value to the next. If nothing was lost they lie on one path from the first value to the one
/// that is there now: no value is replaced twice (the second would have overwritten the first unseen), and a gap in the
/// path can only be where a change stood that was killed before it was acknowledged.
enum StressJudge {
    static func judge(_ stress: Stress, _ outcomes: [Stress.Outcome], in scene: Scene) throws -> Findings {
        var findings = Findings()
        findings.kills = outcomes.map(\.kills).reduce(0, +)
        findings.told = outcomes.flatMap(\.told)
        let attempts = Dictionary(grouping: outcomes.flatMap(\.attempts)) { "\($0.record).md \($0.field)" }
        let tree = try scene.tree()
        for record in stress.recordNames {
            let text = tree.text("dossier/gaps/\(record).md")
            for field in Stress.shared + (0..<stress.workers).map({ "x-of-\($0)" }) {
                let attempts = attempts["\(record).md \(field)"] ?? []
                guard let text, isWhole(text, record) else {
                    findings.broken.append("\(record): \(text ?? "gone")")
                    break
                }
                let first = field == "owner" ? "METI" : "(none)"
                let problem = problem(of: attempts, from: first, to: value(of: field, in: text) ?? "(none)")
                if let problem { findings.lost.append("\(record) \(field): \(problem)") }
            }
        }
        let check = try scene.sherpa("check")
        if check.status != 0 { findings.broken.append(check.output) }
        return findings
    }

    private static func isWhole(_ text: String, _ record: String) -> Bool {
        let original = Scene.gap(record).split(separator: "\n").filter { !$0.hasPrefix("owner:") }
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("owner:") && !Stress.isOwn($0) }
        return lines == original
    }

    private static func value(of field: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix("\(field): ") }.map { String($0.dropFirst(field.count + 2)) }
    }

    /// Why the acknowledged changes of one field cannot all have been there; nil where they were.
    static func problem(of attempts: [Stress.Attempt], from first: String, to last: String) -> String? {
        var next: [String: String] = [:]
        for attempt in attempts {
            guard let replaced = attempt.replaced else { continue }
            if let other = next.updateValue(attempt.value, forKey: replaced) {
                return "\(replaced) was replaced by both \(other) and \(attempt.value)"
            }
        }
        let acknowledged = Set(attempts.filter(\.isAcknowledged).map(\.value))
        let written = Set(attempts.map(\.value))
        if let unknown = next.keys.first(where: { $0 != first && !written.contains($0) }) {
            return "\(unknown) was replaced, but nobody wrote it"
        }
        if let after = next[last] { return "\(last) is there, although \(after) has replaced it" }
        if last == first { return acknowledged.first.map { "\($0) is gone" } }
        if !written.contains(last) { return "\(last) is there, but nobody wrote it" }
        return nil
    }
}

extension Stress {
    /// Whether a line is one that the workers add.
    static func isOwn(_ line: Substring) -> Bool { line.hasPrefix("x-of-") || line.hasPrefix("x-shared:") }
}
