internal import DossierStore
import Glibc
internal import Negotiation
internal import Words

/// One exchange with the upstream: commit, fetch, merge, push; again where somebody else was first.
struct Sync {
    private let repository: GitRepository
    private let driver = MergeDriver(program: Program.path)
    private let store: DossierStore

    /// Pushes before others are taken to be too busy.
    private static let attempts = 10
    /// Merges before an editor's writing in between is taken to be more than a coincidence.
    private static let mergeAttempts = 5

    init(_ repository: GitRepository, of store: DossierStore) {
        self.repository = repository
        self.store = store
    }

    func run() throws {
        try repository.inTurn(waiting: Sync.tellWaiting) {
            if try repository.takeBackBrokenMerge() {
                StandardError.tell(SyncWords.mergeUndone.text)
            }
            try repository.checkState()
            try SecretConsent.ask(for: repository.uncommittedRecords(), of: store)
            if repository.isMerging { try settle(isFresh: false) }
            try commit()
            guard let upstream = try repository.upstream() else {
                try SyncReport.tell([SyncWords.noRemote.text])
                StandardError.tell(SyncWords.nameRemote(program: Program.name).text)
                return
            }
            try exchange(with: upstream)
        }
    }

    private static func tellWaiting() {
        StandardError.tell(SyncWords.waiting.text)
    }

    private func exchange(with upstream: Upstream) throws {
        var reason = ""
        for attempt in 1...Sync.attempts {
            let theirs = try repository.fetch(upstream)
            try merge(upstream)
            switch try repository.push(upstream) {
            case .pushed:
                try SyncReport.tell([SyncWords.pushed(upstream: upstream.name).text])
                try tellHeldBack()
                if theirs == nil { try tellWayToOthers(from: upstream) }
                return
            case .nothingToSend:
                // What stays here is not over there.
                let isAllSent = try tellHeldBack() == 0
                return try SyncReport.tell([
                    (isAllSent
                        ? SyncWords.upToDate(upstream: upstream.name) : .nothingElse(upstream: upstream.name)).text
                ])
            case .lostRace(let words):
                reason = words
                Sync.pause(after: attempt)
            }
        }
        throw Failure(SyncWords.othersFirst(Sync.attempts, reason: reason).text)
    }

    /// How many files stay here.
    @discardableResult
    private func tellHeldBack() throws -> Int {
        let held = try repository.heldBack()
        for thing in held { StandardError.tell(thing.reason) }
        return held.map(\.count).reduce(0, +)
    }

    /// A branch that only this clone knows reaches nobody who follows another one.
    private func tellWayToOthers(from upstream: Upstream) throws {
        guard let way = try repository.wayToOthers(from: upstream) else { return }
        StandardError.tell(
            SyncWords.ownBranch(upstream: upstream.name, main: way.name, command: way.command).text)
    }

    /// Commits what has changed, and tells it.
    func commit() throws {
        var secrets = Secrets(store.load())
        let revisions = try repository.commitChanges { revisions in
            secrets = secrets.adding(revisions)
            return CommitMessage.text(revisions, secrets)
        }
        if !revisions.isEmpty { makeDurable() }
        try SyncReport.tellCommitted(revisions, secrets)
    }

    /// Before anything is told of, and before a merge writes over what is committed.
    private func makeDurable() {
        if !repository.synchronize() {
            StandardError.tell(SyncWords.notYetSafe.text)
        }
    }

    private func merge(_ upstream: Upstream) throws {
        for attempt in 1...Sync.mergeAttempts {
            guard let before = try repository.head(), try !repository.hasAll(of: upstream) else { return }
            let beginning = try repository.merge(upstream, driver: driver)
            switch beginning {
            case .filesInTheWay(let reason):
                if attempt == Sync.mergeAttempts { throw reason }
                try SecretConsent.ask(for: repository.uncommittedRecords(), of: store)
                try commit()
                continue
            case .begun: return try settle(isFresh: true)
            case .done: return try tellReceived(since: before)
            }
        }
    }

    /// Ends with a failure where a person must decide first.
    private func settle(isFresh: Bool) throws {
        let before = try repository.head()
        let settlement = try repository.settleMerge()
        try SyncReport.tellSettlement(settlement, Secrets(store.load()))
        if !settlement.isComplete {
            let count = settlement.conflicts.count + settlement.elsewhere.count
            throw Failure(SyncWords.toDecide(count, program: Program.name).text, .conflict)
        }
        if !isFresh { try SyncReport.tell([SyncWords.allDecided.text]) }
        if let before { try tellReceived(since: before) }
    }

    private func tellReceived(since before: String) throws {
        makeDurable()
        guard let after = try repository.head() else { return }
        let revisions = try repository.revisions(from: before, to: after)
        guard !revisions.isEmpty else { return }
        try SyncReport.tellReceived(revisions, Secrets(store.load()).adding(revisions))
    }

    /// A random pause, so that those who collided do not meet again; longer each time, at most 2 s.
    private static func pause(after attempt: Int) {
        let longest = min(2000, 50 << attempt)
        poll(nil, 0, Int32.random(in: 10...Int32(longest)))
    }
}
