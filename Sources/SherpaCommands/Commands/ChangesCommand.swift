internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "changes", abstract: CommandAbstract.changes.text,
        discussion: CommandNotes.changes.text)

    @Option(
        help: ArgumentHelp(
            OptionHelp.since.text, valueName: "date"))
    var since = "last-review"
    @Flag(help: ArgumentHelp(OptionHelp.changesJSON.text)) var json = false
    @Flag(help: ArgumentHelp(OptionHelp.showRedLines.text)) var withRedLines = false
    @OptionGroup var options: DossierOptions

    private static let lastReview = "last-review"

    /// What the dossier is held against, in words, and who wrote what.
    private struct Comparison {
        let baseline: ReviewBaseline
        let name: String
        var own: Set<RecordID> = []
        var authors: [RecordID: Author] = [:]
    }

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let comparison =
            since == ChangesCommand.lastReview
            ? try lastReview(store, dossier) : try pastDay(store, dossier, today: options.today(dossier))
        let changed = comparison.baseline.changedRecords(in: dossier)
        let items = ReviewQueue(
            dossier, since: comparison.baseline, today: options.today(dossier), own: comparison.own, only: changed
        ).items.compactMap { item in
            // How things stand is for the review.
            ReviewItem(item.record, item.reasons.filter(\.isChange), isOwn: item.isOwn)
        }
        let secrets = withRedLines ? .none : Secrets(dossier).adding(items.flatMap(\.changes))
        let reports = items.map {
            ReviewReport(
                item: $0, dossier: dossier, author: comparison.authors[$0.record], showsRedLines: withRedLines,
                secrets: secrets)
        }
        if json {
            try StandardOutput.write("\(JSON.array(reports.map { $0.json() }))\n")
        } else {
            try StandardOutput.write(reports.flatMap(\.lines).map { $0 + "\n" }.joined())
        }
        let wholeness = Wholeness(of: dossier)
        if items.isEmpty {
            try wholeness.tell()
            throw Failure(CommandWords.nothingChanged(since: comparison.name).text, .nothing)
        }
        StandardError.tell(CommandWords.recordsChanged(items.count, since: comparison.name).text)
        try wholeness.tell()
    }

    private func lastReview(_ store: DossierStore, _ dossier: Dossier) throws -> Comparison {
        let material = store.reviewMaterial(for: dossier)
        if let notice = material.notice { StandardError.tell(notice) }
        guard let baseline = material.baseline else {
            throw Failure(UsageWords.noReviewYet(program: Program.name).text)
        }
        return Comparison(
            baseline: baseline, name: CommandWords.yourLastReview(time: "\(baseline.finished)").text, own: material.own,
            authors: material.writers)
    }

    private func pastDay(_ store: DossierStore, _ dossier: Dossier, today: CalendarDate) throws -> Comparison {
        guard let day = PastDay.parse(since, today: today) else {
            throw Failure(UsageWords.sinceNotDay(word: since, expectation: PastDay.expectation).text)
        }
        guard day <= today else {
            throw Failure(UsageWords.sinceYetToCome(day: "\(day)", expectation: PastDay.expectation).text)
        }
        let repository: GitRepository
        let version: PastVersion
        do throws(StoreError) {
            repository = try GitRepository(of: store)
            version = try repository.version(atStartOf: day)
        } catch {
            throw Failure(UsageWords.sinceWithoutGit(reason: "\(error)").text)
        }
        if version.isFirst {
            StandardError.tell(CommandWords.gitKnowsFrom(time: "\(version.time)").text)
        }
        let baseline = ReviewBaseline(name: version.commit, finished: version.time, records: version.records)
        var comparison = Comparison(baseline: baseline, name: version.isFirst ? version.time : "\(day)")
        let changed = baseline.changedRecords(in: dossier)
        var current: [RecordID: [UInt8]] = [:]
        dossier.forEachSource { id, source in if changed.contains(id) { current[id] = source } }
        // What nobody has committed is whoever's the file is.
        comparison.authors = store.lastWrites(of: changed).merging(
            try repository.lastAuthors(of: current, since: version.commit)
        ) { $1 }
        return comparison
    }
}
