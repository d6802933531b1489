internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words

/// A record as a page of text: every field under its name, then the prose.
struct RecordPage {
    private(set) var lines: [String] = []

    init(_ record: RecordSummary, in dossier: Dossier, today: CalendarDate, showsRedLines: Bool) {
        let secrets = showsRedLines ? .none : Secrets(dossier)
        lines = [GatedText.line(secrets.told(record.name)), record.id.file, ""]
        if !record.problems.isEmpty { lines += record.problems.map { GatedText.line($0.description) } + [""] }
        guard let document = try? Document.record(record.source), case .map(let entries) = document.root.value else {
            lines.append(CommandWords.fixedFirst.text)
            return
        }
        let derived = RecordPage.derived(record.id, in: dossier, today: today)
        let fields = RecordPage.ordered(entries, by: record.id.kind) + derived
        let shown = showsRedLines ? Value.map(fields) : Masked.masked(.map(fields), secrets)
        let table = record.id.kind.fieldInfos
        lines += RecordPage.lines(of: shown, as: .fields(table))
        let prose = String(decoding: document.bytes[document.body], as: UTF8.self)
        let proseLines = GatedText.lines(secrets.told(prose)).trimmingEmptyEnds
        if !proseLines.isEmpty { lines += [""] + proseLines }
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Fields in the order of the table, then those of the sides, then anyone's own.
    private static func ordered(_ entries: [Value.Entry], by kind: RecordKind) -> [Value.Entry] {
        let order = kind.fieldInfos.map(\.key)
        let own = entries.filter { $0.key.hasPrefix("x-") }
        let known = order.compactMap { key in entries.first { $0.key == key } }
        return known + entries.filter { !order.contains($0.key) && !$0.key.hasPrefix("x-") } + own
    }

    /// What no field says but follows from the fields.
    private static func derived(_ id: RecordID, in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        guard id.kind == .gap, let gap = dossier.gap(id.name), !gap.isBroken else { return [] }
        var entries: [Value.Entry] = []
        if let counts = gap.subject.counts(SideNames(dossier.framework.subject)) {
            entries.append(.init("brackets", .text(counts.description)))
        }
        if let trend = dossier.trend(of: gap) {
            entries.append(.init("trend", .text("\(trend.mark) \(trend.trend.rawValue)")))
        }
        if let left = gap.subject.daysLeft(today) {
            entries.append(.init("days-left", .text(String(left))))
        }
        return entries
    }

    private static func lines(of value: Value, as shape: Shape?) -> [String] {
        switch (value, shape) {
        case (.null, _): []
        case (.text(let text), _): GatedText.lines(text).trimmingEmptyEnds
        case (.list(let items), .list(let element)): items.flatMap { hung("- ", lines(of: $0, as: element)) }
        case (.list(let items), _): items.flatMap { hung("- ", lines(of: $0, as: shape)) }
        case (.map(let entries), .claims): [claimLine(entries)]
        case (.map(let entries), .fields(let fields)): mapLines(entries, fields)
        case (.map(let entries), _): mapLines(entries, [])
        }
    }

    /// A value, then where it comes from.
    private static func claimLine(_ entries: [Value.Entry]) -> String {
        let value = entries.first { $0.key == "value" }.map { Change.text($0.value) } ?? ""
        let provenance = entries.filter { $0.key != "value" }.map { "\($0.key): \(Change.text($0.value))" }
        return GatedText.line(provenance.isEmpty ? value : "\(value)  (\(provenance.joined(separator: "; ")))")
    }

    /// Names in a column of their own; what is nested stands below its name.
    private static func mapLines(_ entries: [Value.Entry], _ fields: [FieldInfo]) -> [String] {
        // One name of a thousand letters does not push half a million values to the right.
        let width = min(32, entries.map { DisplayWidth.of($0.key) }.max() ?? 0)
        return entries.flatMap { entry -> [String] in
            let label = GatedText.line(entry.key)
            let lines = lines(of: entry.value, as: fields.first { $0.key == entry.key }?.shape)
            switch entry.value {
            case .list: return [label] + lines.map { "  " + $0 }
            // A claim is a map of one line.
            case .map where lines.count > 1: return [label] + lines.map { "  " + $0 }
            default:
                let padded = DisplayWidth.of(label) < width ? DisplayWidth.pad(label, to: width) : label
                return hung(padded + "  ", lines)
            }
        }
    }

    private static func hung(_ head: String, _ lines: [String]) -> [String] {
        let blank = String(repeating: " ", count: DisplayWidth.of(head))
        return lines.isEmpty ? [head] : lines.enumerated().map { ($0.offset == 0 ? head : blank) + $0.element }
    }
}

extension [String] {
    /// Without empty strings at either end.
    fileprivate var trimmingEmptyEnds: [String] {
        guard let first = firstIndex(where: { !$0.isEmpty }), let last = lastIndex(where: { !$0.isEmpty }) else {
            return []
        }
        return Array(self[first...last])
    }
}
