import Foundation
import Synchronization

/// Many sessions of one account that work on the same dossier at the same time, and are killed at random.
struct Stress {
    var workers = 16
    /// Deeds of each worker.
    var deeds: Int
    var records = 20
    /// One deed in so many is killed on its way, but no undo; nil for none.
    var killsOneIn: Int? = 3
    var kinds = Kind.allCases
    var program = Programs.sherpa

    /// What a worker may do.
    enum Kind: CaseIterable {
        /// Fields that everybody sets, in records that are everybody's.
        case set
        /// A gap of its own, a meeting of its own with what it did to gaps that are everybody's, and another id for
        /// either; only a gap is removed again, since what a meeting did would lead nowhere.
        case add, log, rename, remove
        /// Takes back what the account did last, whoever of them it was.
        case undo
    }

    /// A change that one deed has made, or may have made, to one value: a field of a record, or the id of what a worker
    /// has made, which is `StressJudge.none` while there is no such record.
    struct Attempt: Sendable {
        let record: String
        let field: String
        let value: String
        /// What the program said was there before; nil where it did not come to say anything.
        var replaced: String?
        var isUndo = false

        var isAcknowledged: Bool { replaced != nil }
    }

    struct Outcome {
        var attempts: [Attempt] = []
        var done: [Kind: Int] = [:]
        var kills = 0
        var conflicts = 0
        /// Deeds that had lost their record to somebody's undo.
        var refused = 0
        /// Answers that should not be.
        var told: [String] = []
    }

    /// The fields that everybody sets; each worker has one of its own besides.
    static let shared = ["x-shared", "owner"]
    static let name = "id"

    var recordNames: [String] { (0..<records).map { "gap-\($0)" } }

    /// Lets all workers work to their end; each worker's attempts are in order.
    func run(in scene: Scene, seed: UInt64) throws -> [Outcome] {
        try Scene.tree(gaps: recordNames).write(to: scene.stage)
        let outcomes = Mutex<[Int: Outcome]>([:])
        let ended = DispatchSemaphore(value: 0)
        for worker in 0..<workers {
            // Threads, since they mostly wait: the tests' own are as many as processors.
            Thread.detachNewThread {
                var worker = StressWorker(number: worker, stress: self, scene: scene, seed: seed)
                worker.work()
                let (number, outcome) = (worker.number, worker.outcome)
                outcomes.withLock { $0[number] = outcome }
                ended.signal()
            }
        }
        for _ in 0..<workers { ended.wait() }
        return outcomes.withLock { outcomes in (0..<workers).compactMap { outcomes[$0] } }
    }
}
