/// What is measured of a program; the columns of the table, in order.
enum Metric: String, CaseIterable {
    case ready = "ready-ms"
    case coldReady = "cold-ready-ms"
    case screenBytes = "screen-bytes"
    case downBytes = "down-bytes"
    case downTime = "down-ms"
    case pageBytes = "page-bytes"
    case pageTime = "page-ms"
    case keyTime = "key-p95-ms"
    case saveTime = "save-ms"
    case openMemory = "open-mb"
    case peakMemory = "peak-mb"
    case wakeUps = "wake-ups"

    var heading: String {
        switch self {
        case .ready: "ready ms"
        case .coldReady: "cold ms"
        case .screenBytes: "screen bytes"
        case .downBytes: "↓ bytes"
        case .downTime: "↓ ms"
        case .pageBytes: "page bytes"
        case .pageTime: "page ms"
        case .keyTime: "keys p95 ms"
        case .saveTime: "save ms"
        case .openMemory: "open MB"
        case .peakMemory: "peak MB"
        case .wakeUps: "wake-ups"
        }
    }

    /// Decimals worth printing.
    var decimals: Int {
        switch self {
        case .ready, .coldReady, .openMemory, .peakMemory: 1
        case .downTime, .pageTime, .keyTime, .saveTime: 2
        case .screenBytes, .downBytes, .pageBytes, .wakeUps: 0
        }
    }
}

/// Raw samples of one program on one count of records.
struct Samples {
    private var values: [Metric: [Double]] = [:]
    /// Milliseconds of each key of the day that was answered, by its place among them.
    private(set) var keys: [Int: [Double]] = [:]

    subscript(metric: Metric) -> [Double] { values[metric] ?? [] }

    mutating func add(_ value: Double, to metric: Metric) { values[metric, default: []].append(value) }

    /// Adds the time that the answer to a key of the day took.
    mutating func add(_ time: Double, ofKey number: Int) {
        add(time, to: .keyTime)
        keys[number, default: []].append(time)
    }

    /// The largest median of these keys of the day; nothing if none of them was answered.
    func slowest(_ numbers: Range<Int>) -> Double? {
        numbers.compactMap { keys[$0].flatMap(Self.median) }.max()
    }

    /// The keys of the day with the largest medians, the slowest first.
    func slowestKeys(_ count: Int) -> [(number: Int, time: Double)] {
        var medians: [(number: Int, time: Double)] = []
        for (number, times) in keys {
            if let time = Self.median(times) { medians.append((number, time)) }
        }
        medians.sort { ($0.time, $1.number) > ($1.time, $0.number) }
        return Array(medians.prefix(count))
    }

    /// What stands for the samples in a table: that which 95 of 100 stay within, of keys of every kind; else the median.
    func typical(_ metric: Metric) -> Double? {
        guard metric == .keyTime else { return median(metric) }
        let sorted = self[metric].sorted()
        return sorted.isEmpty ? nil : sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    }

    /// The middle sample, or the mean of the two middle ones; nothing without samples.
    func median(_ metric: Metric) -> Double? { Self.median(self[metric]) }

    static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
