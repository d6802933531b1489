internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words
internal import Workbench

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "review",
        abstract: CommandAbstract.review.text,
        discussion: CommandNotes.review.text)

    @Flag(help: ArgumentHelp(OptionHelp.finishReview.text)) var finish = false
    @Flag(help: ArgumentHelp(OptionHelp.queueJSON.text)) var json = false
    @Flag(help: ArgumentHelp(OptionHelp.printRedLines.text)) var withRedLines = false
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if finish, json || withRedLines { throw ValidationError(UsageWords.finishPrintsTally.text) }
    }

    func run() throws {
        let store = try options.store()
        if !finish, !json, StandardOutput.isTerminal {
            return try Opening(store: store, asked: options.asked, begins: .review).run()
        }
        let dossier = store.load()
        let material = store.reviewMaterial(for: dossier)
        if let notice = material.notice { StandardError.tell(notice) }
        let queue = ReviewQueue(
            dossier, since: material.baseline, today: options.today(dossier), own: material.own)
        let answers = Dictionary(material.answers.map { ($0.record, $0) }, uniquingKeysWith: { $1 })
        let tally = ReviewTally(queue.items.map(\.record), answers)
        if finish { return try finish(store, dossier, queue, tally) }
        try printQueue(queue, answers, in: dossier, material)
        let wholeness = Wholeness(of: dossier, showsBroken: true)
        if queue.items.isEmpty {
            try wholeness.tell()
            throw Failure(CommandWords.nothingToReview.text, .nothing)
        }
        let since = CommandWords.since(time: material.baseline.map { "\($0.finished)" }).text
        StandardError.tell(CommandWords.answered(tally.answered, of: queue.items.count, since: since).text)
        try wholeness.tell()
    }

    private func printQueue(
        _ queue: ReviewQueue, _ answers: [RecordID: ReviewAnswer], in dossier: Dossier, _ material: ReviewMaterial
    ) throws {
        let secrets = withRedLines ? .none : Secrets(dossier).adding(queue.items.flatMap(\.changes))
        let reports = queue.items.map {
            ReviewReport(
                item: $0, dossier: dossier, author: material.writers[$0.record], showsRedLines: withRedLines,
                secrets: secrets)
        }
        if json {
            let items = reports.map { $0.json(answered: answers[$0.item.record] != nil) }
            return try StandardOutput.write("\(JSON.array(items))\n")
        }
        let open = reports.filter { answers[$0.item.record] == nil }
        try StandardOutput.write(open.flatMap(\.lines).map { $0 + "\n" }.joined())
    }

    private func finish(_ store: DossierStore, _ dossier: Dossier, _ queue: ReviewQueue, _ tally: ReviewTally) throws {
        let time = try store.finishReview(of: dossier, unanswered: [])
        var lines = [CommandWords.inReview(queue.items.count, tally: tally.summary).text]
        let unread = dossier.unread
        let notSeen = Set(unread.map(\.file))
        let unanswered = tally.unanswered.filter { !notSeen.contains($0.file) }
        if !unanswered.isEmpty {
            let secrets = Secrets(dossier)
            lines.append(CommandWords.seenWithoutAnswer(unanswered.count).text)
            lines += unanswered.map { id in
                "  \(id.file)  \(dossier.summary(of: id).map { secrets.told($0.name) } ?? CommandWords.removedRecord.text)"
            }
        }
        if !unread.isEmpty {
            lines.append(CommandWords.notSeen(unread.count).text)
            lines += unread.map { "  \($0.sentence)" }
        }
        let count = dossier.recordCount - dossier.brokenSummaries.count
        lines.append(CommandWords.nextReview(records: count, time: "\(time)").text)
        StandardOutput.acknowledge(lines.map { GatedText.line($0) + "\n" }.joined())
    }
}
