import Foundation
import Synchronization

/// Many workers who set fields of the same records at the same time, and are killed at random.
struct Stress {
    var workers = 16
    /// Saves of each worker.
    var saves: Int
    var records = 20
    /// One save in so many is killed on its way; nil for none.
    var killsOneIn: Int? = 3
    var program = Programs.sherpa

    /// What one save has come to.
    struct Attempt: Sendable {
        let record: String
        let field: String
        let value: String
        /// What the program said was there before; nil where it did not come to say anything.
        let replaced: String?
        let isAcknowledged: Bool
    }

    struct Outcome {
        var attempts: [Attempt]
        var kills: Int
        var conflicts: Int
        /// Answers that should not be.
        var told: [String]
    }

    /// The fields that everybody sets; each worker has one of its own besides.
    static let shared = ["x-shared", "owner"]

    var recordNames: [String] { (0..<records).map { "gap-\($0)" } }

    /// Lets all workers work to their end; each worker's attempts are in order.
    func run(in scene: Scene, seed: UInt64) throws -> [Outcome] {
        try Scene.tree(gaps: recordNames).write(to: scene.stage)
        let outcomes = Mutex<[Int: Outcome]>([:])
        let ended = DispatchSemaphore(value: 0)
        for worker in 0..<workers {
            // Threads, since they mostly wait: the tests' own are as many as processors.
            Thread.detachNewThread {
                let outcome = work(worker, in: scene, seed)
                outcomes.withLock { $0[worker] = outcome }
                ended.signal()
            }
        }
        for _ in 0..<workers { ended.wait() }
        return outcomes.withLock { outcomes in (0..<workers).compactMap { outcomes[$0] } }
    }

    private func work(
        _ worker: Int, in scene: Scene, _ seed: UInt64
    ) -> Outcome {
        var random = SeededGenerator(seed: seed &+ UInt64(worker))
        var outcome = Outcome(attempts: [], kills: 0, conflicts: 0, told: [])
        for save in 0..<saves {
            let record = "gap-\(Int.random(in: 0..<records, using: &random))"
            var fields = ["x-of-\(worker)", Stress.shared[0], Stress.shared[1]].shuffled(using: &random)
            fields.removeLast(Int.random(in: 0..<fields.count, using: &random))
            // No two values are the same, so that each tells who wrote it.
            let values = fields.map { ($0, "v\(worker)-\(save)-\($0.count)") }
            let command = scene.command(["set", record], of: program) + values.map { "\($0)=\($1)" }
            do {
                let started = try scene.start(command)
                if let killsOneIn, Int.random(in: 0..<killsOneIn, using: &random) == 0 {
                    usleep(UInt32.random(in: 0...(workers > 1 ? 300_000 : 30_000), using: &random))
                    started.kill()
                }
                note(started.finish(), values, record, &outcome)
            } catch {
                outcome.told.append("\(error)")
            }
        }
        return outcome
    }

    private func note(_ run: Run, _ values: [(String, String)], _ record: String, _ outcome: inout Outcome) {
        var replaced: [String: String] = [:]
        for line in run.output.split(separator: "\n") {
            // `saved gaps/gap-1.md: x-shared v3-1 -> v4-2`
            let words = line.split(separator: " ")
            if words.count >= 6, words[0] == "saved", words[words.count - 2] == "->" {
                replaced[String(words[2])] = String(words[3])
            }
        }
        switch run.status {
        case 0: if replaced.count != values.count { outcome.told.append("not all saved: \(run.output)") }
        case 3: outcome.conflicts += 1
        case 128 + SIGKILL: outcome.kills += 1
        default: outcome.told.append("ended with \(run.status): \(run.errors)")
        }
        // A conflict is told, and nothing of it is saved.
        if run.status == 3 { return }
        for (field, value) in values {
            outcome.attempts.append(
                Attempt(
                    record: record, field: field, value: value, replaced: replaced[field],
                    isAcknowledged: replaced[field] != nil))
        }
    }
}
