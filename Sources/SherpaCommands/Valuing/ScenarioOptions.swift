internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

/// Which of a project's scenarios it is valued on, and which are kept.
struct ScenarioOptions: ParsableArguments {
    @Option(help: ArgumentHelp(OptionHelp.scenario.text, valueName: "name"), completion: Completions.scenarios)
    var scenario: String?
    @Flag(help: ArgumentHelp(OptionHelp.scenarios.text)) var scenarios = false
    @Option(
        name: .customLong("save-as"), help: ArgumentHelp(OptionHelp.saveAs.text, valueName: "name"),
        completion: Completions.scenarios)
    var saveAs: String?

    /// The first option that asks for something, as it is typed.
    var asked: String? {
        scenario != nil ? "--scenario" : scenarios ? "--scenarios" : saveAs != nil ? "--save-as" : nil
    }

    func chosen(among known: [Scenario]) throws(Failure) -> Scenario? {
        do throws(ChangeRefusal) {
            return try scenario.map { name throws(ChangeRefusal) in try Scenario.named(name, among: known) }
        } catch { throw Failure(error) }
    }

    /// Keeps what is tried, where that is asked for.
    func save(
        _ tried: Appraisal, over saved: Appraisal, _ project: Record<Project>, in store: DossierStore,
        today: CalendarDate
    ) throws {
        guard let saveAs else { return }
        let transaction: Transaction
        do throws(ChangeRefusal) {
            transaction = try Transaction(
                keeping: saveAs, of: tried, over: saved, in: RecordSummary(project), today: today)
        } catch { throw Failure(error) }
        guard !transaction.isEmpty else { return StandardError.tell(ScenarioWords.unchanged(saveAs).text) }
        let kept = try store.save(transaction)
        kept.tell()
        StandardError.tell(ScenarioWords.saved(name: saveAs, file: project.file).text)
    }
}
