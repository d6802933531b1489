import Negotiation
import Screen
import Words

// The disputed text of a gap: whose words are whose, how many brackets each draft had, which words changed.
extension Workbench {
    func buildText(_ gap: Record<Gap>, _ page: inout PageText) {
        let versions = gap.subject.textVersions
        guard let now = versions.last else { return }
        let names = SideNames(dossier.framework.subject)
        let told = BracketedText(page.fitted(now.words).flowing, names)
        page.heading(
            .text,
            note: [now.date.map(Format.date), BracketedText(now.words, names).counts.description]
                .compactMap(\.self).joined(separator: "  "))
        page.flow(
            told.runs.map { run in
                let sides = told.sides(of: run)
                // Words of several sides have the colour of none.
                let slot = sideSlot(sides.dropFirst().isEmpty ? sides.first : nil)
                return run.kind == .words ? Span(String(run.text), slot) : Span(String(run.text), slot, .bold)
            })
        if !gap.drafts.isEmpty { buildDrafts(versions, names, &page) }
        buildChangedWords(versions, names, &page)
    }

    /// A line for each version, the newest first, with what it has changed.
    private func buildDrafts(_ versions: [TextVersion], _ names: SideNames, _ page: inout PageText) {
        page.blank()
        let dates = Format.dateWidth(versions.lazy.compactMap(\.date)) + 1
        let longest = versions.map { DisplayWidth.of(page.told($0.name ?? "")) }.max() ?? 0
        let room = max(6, min(longest, page.width - dates - 36))
        func head(_ words: RecordPageWords, _ columns: Int) -> String {
            DisplayWidth.pad(words.text, to: columns, align: .trailing)
        }
        page.line(
            Span(DisplayWidth.pad(RecordPageWords.drafts.text, to: dates + room), .header, .bold),
            Span(
                head(.draftBrackets, 10) + head(.draftChoices, 9) + head(.draftOptions, 9)
                    + "  \(RecordPageWords.draftWords)", .muted))
        var before: BracketedText?
        var rows: [[StyledLine]] = []
        for version in versions.suffix(page.room) {
            let text = BracketedText(version.words, names)
            let changes = before.map { WordChanges(from: $0, to: text) }
            before = text
            rows.append(row(version, text.counts, changes, dates: dates, room: room, page))
        }
        for row in rows.reversed() { for line in row { page.line(line) } }
    }

    private func row(
        _ version: TextVersion, _ counts: BracketedText.Counts, _ changes: WordChanges?, dates: Int, room: Int,
        _ page: PageText
    ) -> [StyledLine] {
        let name = DisplayWidth.clip(
            Printable.text(page.told(version.name ?? "")), to: room, ellipsis: glyphs.ellipsis)
        func number(_ number: Int, _ columns: Int) -> String {
            DisplayWidth.pad(String(number), to: columns, align: .trailing)
        }
        let figures =
            counts.isClean
            ? DisplayWidth.pad(RecordPageWords.cleanDraft.text, to: 10, align: .trailing) + DisplayWidth.pad("", to: 18)
            : number(counts.brackets, 10) + number(counts.choices, 9) + number(counts.options, 9)
        let words = changes.map { "  +\($0.added) -\($0.removed)" } ?? ""
        let date = version.date.map(Format.date) ?? RecordPageWords.draftOfToday.text
        let line: StyledLine = [
            Span(DisplayWidth.pad(date, to: dates), .muted), Span(DisplayWidth.pad(name, to: room)),
            Span(figures + words),
        ]
        let sources = version.source.map {
            Wrap.lines(page.told($0), width: max(8, page.width - dates), most: page.room)
        }
        return [line]
            + (sources ?? []).map { [Span(String(repeating: " ", count: dates)), Span($0, .muted)] }
    }

    /// What changed last, with a few words around it. Marks tell it, and colours only besides.
    private func buildChangedWords(_ versions: [TextVersion], _ names: SideNames, _ page: inout PageText) {
        guard let last = versions.last, let before = versions.last(where: { $0.words != last.words }) else { return }
        let (old, new) = (page.fitted(before.words).flowing, page.fitted(last.words).flowing)
        let changes = WordChanges(from: BracketedText(old, names), to: BracketedText(new, names), context: 8)
        guard !changes.isNone else { return }
        let since = [before.date.map(Format.date), before.name.map(page.told)].compactMap(\.self)
        page.heading(.changed, note: RecordPageWords.changedSince(since.joined(separator: " ")).text)
        page.flow(
            changes.parts.flatMap { part in
                switch part.fate {
                case .kept: [Span(part.lead + part.text)]
                case .removed: [Span(part.lead), Span("{-\(part.text)-}", .muted)]
                case .added: [Span(part.lead), Span("{+\(part.text)+}", .changed)]
                }
            })
    }
}

extension String {
    /// With the lines of a paragraph as one; empty lines stay, and so do those that begin an item.
    fileprivate var flowing: String {
        var flowing = ""
        for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let begin = line.drop { $0 == " " || $0 == "\t" }
            let isItem = begin.first.map { "-*+#>|(".contains($0) || $0.isNumber } ?? true
            guard let last = flowing.last else {
                flowing += line
                continue
            }
            if isItem || last == "\n" {
                flowing += "\n" + line
            } else {
                // Scripts without blanks between words get none between lines.
                flowing += DisplayWidth.of(String(last)) == 2 ? String(begin) : " " + begin
            }
        }
        let end = flowing.lastIndex { !$0.isNewline }.map { flowing.index(after: $0) } ?? flowing.startIndex
        return String(flowing[..<end])
    }
}
