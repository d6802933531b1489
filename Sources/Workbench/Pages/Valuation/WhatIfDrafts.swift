import Negotiation
import Screen
import Valuation
import Words

/// What is being tried on projects' assumptions, also while another page is open.
private struct WhatIfMemory: Memory {
    var tried: [RecordID: [WhatIf]] = [:]
    var ranges: [RecordID: BothSides<[StatedRange]>] = [:]
}

// What is tried on a valuation, and what is typed for it, outlast the session.
extension Workbench {
    var tried: [RecordID: [WhatIf]] {
        get { self[memory: WhatIfMemory.self].tried }
        set { self[memory: WhatIfMemory.self].tried = newValue }
    }

    /// What the session has stated of projects' assumptions.
    var statedRanges: [RecordID: BothSides<[StatedRange]>] {
        get { self[memory: WhatIfMemory.self].ranges }
        set { self[memory: WhatIfMemory.self].ranges = newValue }
    }

    /// Of another value, while it is typed.
    func draft(ofWhatIf text: String, for assumption: Assumption, side: Party) -> Draft? {
        guard let page = valuationPage, text != page.text(assumption, side) ?? "" else { return nil }
        return Draft(
            record: page.project, field: Draft.whatIf("\(sideID(side)).\(assumption.rawValue)"), text: text, base: nil)
    }

    /// Of all that is tried.
    var whatIfDrafts: [Draft] {
        tried.sorted { $0.key.name < $1.key.name }.map { project, whatIfs in
            let lines = whatIfs.map { "\(sideID($0.side)).\($0.assumption.rawValue)=\($0.text)" }
            return Draft(record: project, field: Draft.whatIfs, text: lines.joined(separator: "\n"), base: nil)
        }
    }

    private func sideID(_ side: Party) -> String { dossier.framework.subject.side(side)?.id ?? "" }

    fileprivate func assumption(_ name: some StringProtocol) -> (Assumption, side: Party)? {
        guard let dot = name.firstIndex(of: "."),
            let assumption = Assumption(rawValue: String(name[name.index(after: dot)...])),
            let side = Party.allCases.first(where: { sideID($0) == name[..<dot] })
        else { return nil }
        return (assumption, side)
    }

    fileprivate mutating func adoptWhatIfs(_ draft: Draft) {
        let whatIfs = draft.text.split(separator: "\n").compactMap { line -> WhatIf? in
            guard let equals = line.firstIndex(of: "="), let (assumption, side) = assumption(line[..<equals]) else {
                return nil
            }
            return .init(assumption: assumption, side: side, text: String(line[line.index(after: equals)...]))
        }
        guard !whatIfs.isEmpty else { return }
        let present = tried[draft.record] ?? []
        tried[draft.record] =
            present
            + whatIfs.filter { new in !present.contains { $0.assumption == new.assumption && $0.side == new.side } }
        let name = dossier.project(draft.record.name)?.name ?? draft.record.name
        tell(
            WhatIfWords.restored(
                on: name, show: key("value", in: ground), drop: key("clear all", in: ValuationPage.self)
            ).text)
    }

    fileprivate mutating func reopen(_ draft: Draft, _ assumption: Assumption, side: Party) {
        guard let project = dossier.project(draft.record.name) else {
            return tell(WhatIfWords.projectGone(file: draft.record.file, typed: draft.text).text, .warning)
        }
        open(draft.record, appraisal(of: project))
        askWhatIf(assumption, side: side, typed: draft.text)
    }
}

extension Reopening {
    static let whatIfs = Reopening(time: .atStart) { _, draft in
        guard draft.field == Draft.whatIfs else { return nil }
        return { bench, _ in bench.adoptWhatIfs(draft) }
    }

    static let whatIf = Reopening(time: .inTurn) { bench, draft in
        let beginning = Draft.whatIf("")
        guard draft.field.hasPrefix(beginning),
            let (assumption, side) = bench.assumption(draft.field.dropFirst(beginning.count))
        else { return nil }
        return { bench, _ in bench.reopen(draft, assumption, side: side) }
    }
}
