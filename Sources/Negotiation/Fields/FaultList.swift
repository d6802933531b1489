import Words

/// The faults of one file, or of one look at it, in the order in which they were found.
///
/// Nobody reads a quarter of a million, and to tell each takes a file of 4 MiB half a minute. So after the first
/// thousand of a kind the rest are counted, and one line says how many they are. None is lost that would make a record
/// broken: the kinds are counted apart.
struct FaultList {
    /// Faults of one kind that are told.
    static let most = 1000

    private struct Kind: Hashable {
        let severity: Problem.Severity
        let isContained: Bool
    }

    private let id: RecordID
    private var problems: [Problem] = []
    private var found: [Kind: Int] = [:]
    /// All errors that were found, told or not.
    private(set) var errorCount = 0

    init(of id: RecordID) { self.id = id }

    /// Whether a further fault of this kind is only counted.
    func isFull(of severity: Problem.Severity, isContained: Bool = false) -> Bool {
        found[Kind(severity: severity, isContained: isContained), default: 0] >= FaultList.most
    }

    /// - Parameter place: asked only where the fault is told: to count lines takes longest.
    mutating func report(
        _ message: String, _ severity: Problem.Severity, isContained: Bool = false, slip: String? = nil,
        at place: () -> (line: Int, column: Int)
    ) {
        if severity == .error { errorCount += 1 }
        let isFull = isFull(of: severity, isContained: isContained)
        found[Kind(severity: severity, isContained: isContained), default: 0] += 1
        guard !isFull else { return }
        let (line, column) = place()
        var told = Problem(file: id.file, line: line, column: column, severity: severity, message: message)
        told.isContained = isContained
        told.slip = slip
        problems.append(told)
    }

    /// Of the last one that is told.
    var lastLine: Int? { problems.last?.line }

    /// Those that are told, and how many more there are. The number stands at the last of its kind.
    var all: [Problem] {
        problems
            + found.filter { $0.value > FaultList.most }.map { kind, count in
                let last = problems.last { $0.severity == kind.severity && $0.isContained == kind.isContained }
                let count = count - FaultList.most
                let words = kind.severity == .error ? FieldFaultWords.moreErrors(count) : .moreWarnings(count)
                var rest = Problem(
                    file: id.file, line: last?.line ?? 1, column: last?.column ?? 1, severity: kind.severity,
                    message: words.text)
                rest.isContained = kind.isContained
                return rest
            }
    }
}
