import Negotiation
import Words

/// The places where a person has been, the latest last, and those that were gone back from.
struct Trail: Sendable {
    /// The board and the pages over it, as they were left.
    struct Stop: Sendable {
        let board: BoardState
        let pages: [any Page]
        /// The one that was selected.
        let record: RecordID?
    }

    /// Each may hold on to an old version of records.
    private static let most = 20

    /// How often it was gone along: such a step is no new place.
    private(set) var steps = 0
    fileprivate var before: [Stop] = []
    fileprivate var after: [Stop] = []

    fileprivate mutating func step() { steps += 1 }

    fileprivate mutating func leave(_ stop: Stop) {
        before.append(stop)
        before = before.suffix(Trail.most)
        after = []
    }
}

/// What it means to leave a page for a place where one has been.
enum Revisiting: Sendable {
    /// One comes back to it.
    case place
    /// It is left for good.
    case passing
    /// It is left only by its own key, which asks where something would be lost.
    case work
}

// Back to where one has been, and forth again.
extension Workbench {
    var stop: Trail.Stop {
        .init(
            board: board, pages: pages, record: record(in: board.focus, row: viewport(board.focus).selected))
    }

    /// Takes the place down that an event began at, where another is on the screen now; where something was asked, as
    /// words to be found, another record is another place.
    mutating func leave(_ old: Trail.Stop, after asked: Bool) {
        let now = stop
        let isSame =
            old.board.focus == now.board.focus && old.pages.count == now.pages.count
            && old.pages.last.map { type(of: $0).name } == now.pages.last.map { type(of: $0).name }
            && subject(of: old.pages.last) == subject(of: now.pages.last) && !(asked && old.record != now.record)
        guard !isSame, old.pages.allSatisfy({ $0.revisiting == .place }) else { return }
        trail.leave(old)
    }

    private func subject(of page: (any Page)?) -> RecordID? {
        if case .record(let id)? = page?.subject(in: self) { id } else { nil }
    }

    mutating func goBackOnTrail() {
        guard mayLeave, let stop = trail.before.last else { return tellEnd(.nothingBack) }
        if isPlace { trail.after.append(self.stop) }
        trail.before.removeLast()
        restore(stop)
    }

    mutating func goForthOnTrail() {
        guard mayLeave, let stop = trail.after.last else { return tellEnd(.nothingForth) }
        if isPlace { trail.before.append(self.stop) }
        trail.after.removeLast()
        restore(stop)
    }

    private var isPlace: Bool { pages.allSatisfy { $0.revisiting == .place } }

    private var mayLeave: Bool { pages.allSatisfy { $0.revisiting != .work } }

    private mutating func tellEnd(_ words: StatusWords) {
        tell((mayLeave ? words : .leaveFirst(key("back"))).text)
    }

    /// What no longer exists is left out of it.
    private mutating func restore(_ stop: Trail.Stop) {
        trail.step()
        pages = Array(
            stop.pages.prefix { page in
                guard let id = subject(of: page) else { return true }
                return dossier.summary(of: id) != nil
            })
        board.focus = stop.board.focus
        if let record = stop.record, let row = row(of: record, in: board.focus) {
            board.viewports[board.focus.rawValue].select(row, count: rowCount(board.focus))
        }
        forEachPage { page, bench in page.adopt(after: nil, in: &bench) }
    }
}
