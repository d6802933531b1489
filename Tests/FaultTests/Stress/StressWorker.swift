import Chance
import Foundation

/// One of the sessions: does one deed after another, and notes what it was told of each.
struct StressWorker {
    let number: Int
    private(set) var outcome = Stress.Outcome()
    private let stress: Stress
    private let scene: Scene
    private var random: SeededGenerator
    /// The ids of what it has made, as far as it knows.
    private var own: [String] = []

    init(number: Int, stress: Stress, scene: Scene, seed: UInt64) {
        self.number = number
        self.stress = stress
        self.scene = scene
        random = SeededGenerator(seed: seed &+ UInt64(number))
    }

    mutating func work() {
        for turn in 0..<stress.deeds {
            do { try act(turn) } catch { outcome.told.append("\(error)") }
        }
    }

    private mutating func act(_ turn: Int) throws {
        // Half of all are saves of the same fields, where the workers meet most.
        var kind = Bool.random(using: &random) ? .set : stress.kinds.randomElement(using: &random) ?? .set
        let token = "w\(number)-\(turn)"
        let at = own.indices.randomElement(using: &random)
        let gap = own.indices.filter { !StressWorker.isMeeting(own[$0]) }.randomElement(using: &random)
        if kind == .rename && at == nil || kind == .remove && gap == nil { kind = .add }
        switch kind {
        case .set: try set(turn)
        case .add:
            try make(.add, ["add", "gap", "Made by \(token)", "--id", token], token, id: token)
        case .log:
            let gaps = stress.recordNames.shuffled(using: &random).prefix(2)
            let words = gaps.flatMap { ["--position", "\($0).tokyo=\(token)"] }
            try make(
                .log, ["log", token, "date=2026-02-12", "--action", "Write; METI"] + words, token,
                id: "2026-02-12-\(token)")
        case .rename:
            guard let at else { return }
            let old = own.remove(at: at)
            let new = "\(old.prefix(upTo: old.firstRange(of: "-r")?.lowerBound ?? old.endIndex))-r\(turn)"
            try change(.rename, ["rename", old, new], from: old, to: new)
        case .remove:
            guard let gap else { return }
            let old = own.remove(at: gap)
            try change(.remove, ["remove", old], from: old, to: StressJudge.none)
        case .undo: try undo()
        }
    }

    /// `w3-7`, under whatever id it has.
    static func token(of id: String) -> String {
        let plain = id.replacing("2026-02-12-", with: "")
        return String(plain.prefix(upTo: plain.firstRange(of: "-r")?.lowerBound ?? plain.endIndex))
    }

    private static func isMeeting(_ id: String) -> Bool { id.hasPrefix("2026-") }

    // MARK: deeds

    private mutating func set(_ turn: Int) throws {
        let record = "gap-\(Int.random(in: 0..<stress.records, using: &random))"
        var fields = ["x-of-\(number)", Stress.shared[0], Stress.shared[1]].shuffled(using: &random)
        fields.removeLast(Int.random(in: 0..<fields.count, using: &random))
        // No two values are the same, so that each tells who wrote it.
        let values = fields.map { ($0, "v\(number)-\(turn)-\($0.count)") }
        let run = try run(["set", record] + values.map { "\($0)=\($1)" }, isKilled: true)
        // A conflict is told, and nothing of it is saved.
        guard note(run, .set, refusals: []) || run.isKilled else { return }
        let told = run.output.split(separator: "\n").compactMap(Line.init)
        if !run.isKilled, told.count != values.count { outcome.told.append("not all saved: \(run.output)") }
        for (field, value) in values {
            let replaced = told.first { $0.field == field }?.before
            outcome.attempts.append(.init(record: record, field: field, value: value, replaced: replaced))
        }
    }

    private mutating func make(_ kind: Stress.Kind, _ words: [String], _ token: String, id: String) throws {
        let run = try run(words, isKilled: true)
        let isDone = note(run, kind, refusals: [])
        guard isDone || run.isKilled else { return }
        // What was killed is left alone: it may or may not be there, but all of it.
        if isDone { own.append(id) }
        let isTold = run.output.contains("/\(id).md")
        outcome.attempts.append(
            .init(record: token, field: Stress.name, value: id, replaced: isTold ? StressJudge.none : nil))
    }

    private mutating func change(_ kind: Stress.Kind, _ words: [String], from old: String, to new: String) throws {
        let run = try run(words, isKilled: true)
        // Another's undo may have taken it away, or given it its old id again.
        let isDone = note(run, kind, refusals: ["no record `\(old)`", "\(old).md no longer exists"])
        if isDone, new != StressJudge.none { own.append(new) }
        // Nothing was changed, and it is as it was.
        if run.status == 3 { own.append(old) }
        guard isDone || run.isKilled else { return }
        outcome.attempts.append(
            .init(
                record: StressWorker.token(of: old), field: Stress.name, value: new,
                replaced: run.output.isEmpty ? nil : old))
    }

    private mutating func undo() throws {
        let run = try run(["undo"], isKilled: false)
        guard note(run, .undo, refusals: ["there is nothing to undo"]) else { return }
        for line in run.output.split(separator: "\n").compactMap(Line.init) where line.isUndo {
            switch line.what {
            case .field(let before, let after):
                outcome.attempts.append(
                    .init(record: line.record, field: line.field, value: before, replaced: after, isUndo: true))
            case .id(let before, let after):
                outcome.attempts.append(
                    .init(
                        record: StressWorker.token(of: line.record), field: Stress.name, value: before, replaced: after,
                        isUndo: true))
            }
        }
    }

    private mutating func run(_ words: [String], isKilled: Bool) throws -> Run {
        let started = try scene.start(scene.command(words, of: stress.program))
        if isKilled, let one = stress.killsOneIn, Int.random(in: 0..<one, using: &random) == 0 {
            usleep(UInt32.random(in: 0...(stress.workers > 1 ? 300_000 : 30_000), using: &random))
            started.kill()
        }
        return started.finish()
    }

    /// Whether it was done, as far as was said.
    private mutating func note(_ run: Run, _ kind: Stress.Kind, refusals: [String]) -> Bool {
        switch run.status {
        case 0:
            outcome.done[kind, default: 0] += 1
            return true
        case 3: outcome.conflicts += 1
        case 128 + SIGKILL: outcome.kills += 1
        default:
            if refusals.contains(where: run.errors.contains), run.output.isEmpty {
                outcome.refused += 1
            } else {
                outcome.told.append("\(kind) ended with \(run.status): \(run.errors)")
            }
        }
        return false
    }

    /// What one line says of one value.
    private struct Line {
        enum What {
            case field(before: String, after: String)
            case id(before: String, after: String)
        }

        let isUndo: Bool
        let record: String
        let field: String
        let what: What

        var before: String? { if case .field(let before, _) = what { before } else { nil } }

        /// `saved gaps/gap-1.md: x-shared v3-1 -> v4-2`, or `undone …, saved 2026-02-20 14:02`; `undone gaps/w3-7.md: created`,
        /// `removed`, `renamed to w3-7-r9, with 2 links to it`. Nil for positions, which are judged as they lie there.
        init?(_ line: Substring) {
            var words = line.split(separator: " ").map(String.init)
            guard words.count > 2, ["saved", "undone"].contains(words[0]), words[1].hasSuffix(".md:") else {
                return nil
            }
            isUndo = words[0] == "undone"
            record = String(words[1].split(separator: "/").last?.dropLast(4) ?? "")
            if isUndo {
                guard let end = words.lastIndex(of: "saved") else { return nil }
                words = Array(words[..<end])
                words[words.count - 1] = words[words.count - 1].replacing(",", with: "")
            }
            field = words[2]
            switch (words[2], words.count) {
            case ("created", 3): what = .id(before: StressJudge.none, after: record)
            case ("removed", 3): what = .id(before: record, after: StressJudge.none)
            case ("renamed", 5...): what = .id(before: record, after: words[4].replacing(",", with: ""))
            case (_, 6) where words[4] == "->": what = .field(before: words[3], after: words[5])
            default: return nil
            }
        }
    }
}
