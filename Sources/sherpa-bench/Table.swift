/// A report as text: medians, and how they compare with Sherpa's.
extension Report {
    var text: String {
        var lines = [
            "\(machine.cores) cores \(machine.processor), Linux \(machine.kernel)"
        ]
        if !rounds.isEmpty {
            lines.append("\(size) \(term), medians of \(runs) runs; wake-ups in \(Fixed.text(idle, decimals: 0)) s")
        }
        for (name, line) in versions {
            let image = rounds.lazy.flatMap(\.entries).first { $0.name == name }?.image
            lines.append("\(name): \(line)\(image.map { "; \($0)" } ?? "")")
        }
        for round in rounds { lines += [""] + round.lines }
        if !counts.isEmpty {
            let rows = counts.map { row in
                let records = row.records.map { Fixed.text(Double($0), decimals: 0) } ?? ""
                let count = (try? row.count.get()).map { Fixed.text(Double($0) / 1_000_000, decimals: 2) }
                let time = Samples.median(row.times).map { Fixed.text($0, decimals: 2) }
                return [row.name, records, count ?? "–", time ?? "–"]
            }
            lines += [""] + aligned([["command", "records", "million instructions", "ms"]] + rows)
            lines += counts.compactMap { row in
                guard case .failure(let failure) = row.count else { return nil }
                return "not counted: \(row.name): \(failure)"
            }
        }
        if let countsNote { lines.append(counts.isEmpty ? countsNote : "counted \(countsNote)") }
        return lines.joined(separator: "\n")
    }
}

extension Report.Round {
    fileprivate var lines: [String] {
        let metrics = Metric.allCases.filter { metric in entries.contains { !$0.samples[metric].isEmpty } }
        func table(_ title: String, _ cell: (Report.Entry, Metric) -> String?) -> [String] {
            let rows = entries.map { entry in [entry.name] + metrics.map { cell(entry, $0) ?? "–" } }
            return aligned([[title] + metrics.map(\.heading)] + rows)
        }
        var lines = table("\(Fixed.text(Double(records), decimals: 0)) records") { entry, metric in
            entry.samples.typical(metric).map { Fixed.text($0, decimals: metric.decimals) }
        }
        if let sherpa = entries.first(where: { $0.name == Program.sherpa.name }), entries.count > 1 {
            lines += [""]
            lines += table("ratio to sherpa") { entry, metric in
                guard let own = sherpa.samples.typical(metric), own > 0 else { return nil }
                return entry.samples.typical(metric).map { Fixed.text($0 / own, decimals: 2) }
            }
        }
        if !figures.isEmpty { lines += [""] + figures }
        for entry in entries where entry.ending != .key {
            lines.append("\(entry.name) did not quit by its key: it was \(entry.ending)")
        }
        return lines + skipped.map { "skipped \($0.name): \($0.reason)" }
    }

    /// What is asked of Sherpa, in one line each.
    private var figures: [String] {
        guard let own = samples(of: Program.sherpa.name) else { return [] }
        let floor = samples(of: Floor.name)
        let tig = samples(of: Program.tig.name)
        let ratios = [
            ratio("ready", own, .ready, to: tig, .ready, "tig's"),
            ratio("ready", own, .ready, to: floor, .ready, "the floor's"),
            ratio("ready without an index", own, .coldReady, to: floor, .ready, "the floor's"),
            ratio("a save", own, .saveTime, to: floor, .saveTime, "the floor's"),
        ]
        let slowest = own.slowestKeys(3).map { key in
            "\(KeyText(Program.sherpa.dayKeys, upTo: key.number)) \(Fixed.text(key.time, decimals: 2)) ms"
        }
        return ratios.compactMap { $0 } + (slowest.isEmpty ? [] : ["slowest keys: \(slowest.joined(separator: ", "))"])
    }

    /// How often the one median holds the other.
    private func ratio(
        _ what: String, _ own: Samples, _ metric: Metric, to other: Samples?, _ otherMetric: Metric, _ whose: String
    ) -> String? {
        guard let time = own.median(metric), let least = other?.median(otherMetric), least > 0 else { return nil }
        return "\(what) takes \(Fixed.text(time / least, decimals: 2)) times \(whose): "
            + "\(Fixed.text(time, decimals: 2)) to \(Fixed.text(least, decimals: 2)) ms, "
            + "medians of \(own[metric].count)"
    }
}

/// The first column flush left, the others flush right.
private func aligned(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
        zip(row, widths).enumerated().map { column, cell in
            let space = String(repeating: " ", count: cell.1 - cell.0.count)
            return column == 0 ? cell.0 + space : space + cell.0
        }.joined(separator: "  ")
    }
}

extension ProgramImage: CustomStringConvertible {
    var description: String {
        let own = "\(Fixed.text(Double(bytes) / 1_000_000, decimals: 1)) MB"
        guard libraries > 0 else { return "\(own), static" }
        return
            "\(own) and \(libraries) shared libraries of \(Fixed.text(Double(libraryBytes) / 1_000_000, decimals: 1)) MB"
    }
}

extension TerminalSession.Size: CustomStringConvertible {
    var description: String { "\(columns)x\(rows)" }
}

/// Numbers with a fixed count of decimals, and a comma between thousands.
enum Fixed {
    static func text(_ value: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        var whole = "\(scaled / scale)"
        var end = whole.endIndex
        while let comma = whole.index(end, offsetBy: -3, limitedBy: whole.startIndex), comma > whole.startIndex {
            whole.insert(",", at: comma)
            end = comma
        }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + whole }
        let fraction = "\(scaled % scale)"
        return "\(sign)\(whole).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
    }
}
