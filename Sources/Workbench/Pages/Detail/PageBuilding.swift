import Negotiation
import Screen
import Words

// A record's page: what its detail and the preview show.
extension Workbench {
    func pageText(of id: RecordID, width: Int) -> PageText {
        // One line more than is shown tells that there are more.
        var page = PageText(width: width, most: PageText.mostOnScreen + 1, glyphs: glyphs, withholding: withheld)
        func build<Subject: PagedSubject>(_: Subject.Type) {
            guard let record = Subject.records(of: dossier)[id.name] else { return }
            if !record.isBroken { buildContained(record.problems, &page) }
            Subject.buildPage(of: record, self, &page)
        }
        if let subject = id.kind.pagedSubject { build(subject) } else { buildDossier(&page) }
        if page.lines.isEmpty { page.line(Span(RecordPageWords.gone(key: key("reload")).text, .warn)) }
        page.tellRest(key("edit file"))
        return page
    }

    /// What is wrong with the file, and its text as it is, so that it can be mended.
    func buildBroken<Subject>(_ record: Record<Subject>, _ page: inout PageText) {
        page.line(Span(RecordPageWords.broken.text, .error))
        buildProblems(record.problems, &page)
        page.heading(.theFile)
        // Masked fields cannot be told apart in what cannot be read, so all of it is hidden where there may be any.
        let text = String(decoding: record.source.prefix(20_000), as: UTF8.self)
        guard isRevealed || !Masked.mayBe(in: text) else {
            return page.line(Span(RecordPageWords.wholeHidden(dots: Masked.dots, key: key("reveal")).text, .muted))
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            page.paragraph(String(line))
        }
    }

    func buildOwner(_ owner: String?, _ due: KnownDate?, isOverdue: Bool, _ page: inout PageText) {
        page.line(
            Span(DisplayWidth.pad(PageLabel.owner.text, to: PageText.labelWidth), .muted),
            Span(owner ?? RecordPageWords.nobody.text, owner == nil ? .warn : .text),
            Span("   \(RecordPageWords.dueInLine) ", .muted),
            Span(
                dated(due) ?? RecordPageWords.noDate.text, isOverdue ? .overdue : due == nil ? .muted : .text))
    }

    /// The faults that leave the rest of the record as it is, above it: the first few, for it has not come to an end.
    private func buildContained(_ problems: [Problem], _ page: inout PageText) {
        let contained = problems.filter(\.isContained)
        guard !contained.isEmpty else { return }
        buildProblems(Array(contained.prefix(Workbench.mostContained)), &page)
        let left = contained.count - Workbench.mostContained
        if left > 0 { page.line(Span(RecordPageWords.moreFaults(left).text, .muted)) }
        page.blank()
    }

    private static let mostContained = 5

    func buildProblems(_ problems: [Problem], _ page: inout PageText) {
        for problem in problems.prefix(page.room) {
            page.item(
                Span("\(problem.line):\(problem.column)", .muted), problem.message,
                Style(problem.severity == .error ? .error : .warn))
        }
    }

    /// The claim that counts, and below it those that say something else.
    func buildClaims<Content: Equatable>(
        _ label: PageLabel, _ claims: Claims<Content>?, _ page: inout PageText, _ text: (Content) -> String
    ) {
        buildClaims(label.text, claims, &page, text)
    }

    func buildClaims<Content: Equatable>(
        _ label: String, _ claims: Claims<Content>?, _ page: inout PageText, _ text: (Content) -> String
    ) {
        guard let claims else { return }
        for (index, claim) in claims.all.prefix(page.room).enumerated() {
            let mark = claim.basis?.isAssumed == true ? "~" : ""
            let dispute =
                index == 0 ? (claims.isDisputed ? "!" : "") : claim.value == claims.value ? "=" : PageSign.differs.text
            let provenance = page.told(Format.provenance(claim))
            let value = "\(mark)\(text(claim.value))\(index == 0 ? dispute : "")"
            let lines = Wrap.lines(
                provenance, width: max(10, page.width - PageText.labelWidth - DisplayWidth.of(value) - 4),
                most: page.room)
            let lead: StyledLine = [
                Span(index == 0 ? "" : "\(dispute) ", .warn),
                Span(value, index == 0 ? .text : .muted), Span(provenance.isEmpty ? "" : "  \(lines[0])", .muted),
            ]
            let indent = String(repeating: " ", count: DisplayWidth.of(value) + 2)
            page.field(
                index == 0 ? label : "", [lead] + lines.dropFirst().map { [Span(indent), Span($0, .muted)] })
        }
    }

    func buildProse(_ prose: String, _ page: inout PageText) {
        guard let first = prose.unicodeScalars.firstIndex(where: { !$0.isBlank }) else { return }
        let lineBreak = prose.unicodeScalars[..<first].lastIndex(where: \.isLineBreak)
        var rest = prose[(lineBreak.map { prose.unicodeScalars.index(after: $0) } ?? prose.startIndex)...]
        page.heading(.background)
        // Lines of one paragraph flow together; lists, headings and quotes keep theirs.
        var paragraph: [Substring] = []
        func flush() {
            if !paragraph.isEmpty { page.paragraph(paragraph.joined(separator: " ")) }
            paragraph = []
        }
        // Line by line, for a page may be full long before the end: a line takes two columns at least.
        while !rest.isEmpty, !page.isFull, paragraph.count < page.room * page.width / 2 {
            let line = rest[..<(rest.unicodeScalars.firstIndex(where: \.isLineBreak) ?? rest.endIndex)]
            rest = rest[line.endIndex...].dropFirst()
            if line.allSatisfy(\.isWhitespace) {
                flush()
                page.blank()
            } else if let first = line.first, "#-*>|".contains(first) || first.isNumber {
                flush()
                page.paragraph(String(line), line.first == "#" ? Style(.header, emphasis: .bold) : .text)
            } else {
                paragraph.append(line)
            }
        }
        flush()
    }

    func buildSources(_ sources: [String], _ page: inout PageText) {
        guard !sources.isEmpty else { return }
        page.heading(.sources, count: sources.count)
        for source in sources.prefix(page.room) { page.item(Span("-", .muted), source, .muted) }
    }

    /// The dots, or the words once they have been asked for.
    func masked(_ text: String?) -> Span {
        guard let text else { return Span(PageSign.nothing.text, .muted) }
        return isRevealed ? Span(text) : Span(Masked.dots, .muted)
    }

    /// Notes that were taken in reviews.
    func buildNotes(of id: RecordID, _ page: inout PageText) {
        guard let notes = dossier.summary(of: id)?.notes, !notes.isEmpty else { return }
        page.heading(.notes, count: notes.count)
        for note in notes.suffix(20) { page.item(Span("-", .muted), note) }
    }

    /// What meetings did to a gap or a project, the latest first.
    func buildOutcomes(of id: RecordID, _ page: inout PageText) {
        let told = dossier.meetings.thatMayName(id).flatMap { meeting in
            meeting.outcomes.filter { $0.targets.contains(id) }.map { (meeting, $0) }
        }
        guard !told.isEmpty else { return }
        page.heading(.inMeetings, count: told.count)
        for (meeting, outcome) in told.prefix(page.room) {
            let words = PageSign.remark(outcome.result.word, on: meeting.name).text
            page.item(
                Span(Format.date(meeting.date), .muted), outcome.note.map { PageSign.colon(words, $0).text } ?? words)
        }
    }
}

// Scalar by scalar: characters would have to be put together first, megabytes of them.
extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool { (0x0A...0x0D).contains(value) || [0x85, 0x2028, 0x2029].contains(value) }

    fileprivate var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
