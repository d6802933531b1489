import Dispatch
import Foundation
import Synchronization

/// Threads for tests that wait: for a program to end or to answer, for a time to pass. Swift's own pool has a thread for
/// each core, and a test that waits on one of them leaves a core idle.
package final class WaitingThreads: TaskExecutor {
    /// With more of them, programs that tests start would wait for one another, and some tests wait only so long.
    package static let shared = WaitingThreads(count: 4, named: "waiting")

    /// For those whose body is a process of its own: the test library looks after it from the moment that its test is gone on
    /// with, which elsewhere is when all other tests have had their turn; and a process that has ended and is not yet looked
    /// after keeps a core busy, with the library's watch for the ends of processes.
    static let apart = WaitingThreads(count: 1, named: "apart")

    private let jobs = Mutex<[UnownedJob]>([])
    /// As many as there are jobs.
    private let waiting = DispatchSemaphore(value: 0)

    private init(count: Int, named name: String) {
        for number in 1...count {
            let thread = Thread { [unowned self] in run() }
            thread.name = "\(name) \(number)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func run() {
        while true {
            waiting.wait()
            let job = jobs.withLock { $0.removeFirst() }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
