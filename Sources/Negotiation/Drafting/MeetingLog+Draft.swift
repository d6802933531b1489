import FrontMatter

extension MeetingLog {
    /// Where a draft keeps what the sides said: no field of a meeting.
    private static let kept: Path = ["x-positions"]

    /// All that was taken down, to be kept until it is saved; nil where nothing was.
    package var draft: Draft? {
        var sheet = sheet
        if !positions.isEmpty {
            let items = positions.map { Value.map([.init("gap", .text($0.gap.name)), .init("position", $0.position)]) }
            try? sheet.set(.list(items), at: MeetingLog.kept)
        }
        guard let draft = sheet.draft else { return nil }
        return Draft(record: draft.record, field: Draft.log, text: draft.text, base: draft.base)
    }

    /// The log that a draft was made of; nil where it is none.
    package init?(_ draft: Draft, in dossier: Dossier) {
        var contested: [Path] = []
        guard draft.field == Draft.log, var sheet = RecordSheet(draft, in: dossier, contested: &contested) else {
            return nil
        }
        var positions: [(gap: RecordID, position: Value)] = []
        if case .list(let items)? = sheet[MeetingLog.kept] {
            for item in items {
                guard case .text(let gap)? = item["gap"], let position = item["position"] else { continue }
                positions.append((RecordID(.gap, gap), position))
            }
        }
        sheet.remove(MeetingLog.kept)
        self.init(sheet: sheet, positions: positions)
    }
}
