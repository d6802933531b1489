import FrontMatter
import Valuation
import Words

/// Assumptions that a project is valued on beside those that hold, under a name that people know them by.
package struct Scenario: Fielded {
    package var name = ""
    package var note: String?
    /// What differs from what holds; the rest is as it is.
    package var assumptions = PerSide<SideAssumptions>()

    package init() {}

    package static let fields: FieldTable<Scenario> = [
        Field("name", { $0.name }, { $0.name = $1 }, required: true, .scenarioName),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
        Field("assumptions", { $0.assumptions }, { $0.assumptions = $1 }, .scenarioAssumptions),
    ]

    /// The scenario of this name, the last one where several have it.
    ///
    /// Throws, in words, where there is none.
    package static func named(_ name: String, among scenarios: [Scenario]) throws(ChangeRefusal) -> Scenario {
        if let scenario = scenarios.last(where: { $0.name == name }) { return scenario }
        let names = scenarios.map(\.name)
        throw .invalid(ScenarioWords.none(name, near: Spelling.nearest(to: name, among: names), known: names))
    }

    /// What it says of a side, in the order of the fields, as it would be typed.
    package func values(of side: String) -> [(assumption: Assumption, text: String)] {
        guard let said = assumptions[side] else { return [] }
        return Assumption.allCases.compactMap { assumption in said.text(of: assumption).map { (assumption, $0) } }
    }
}

extension Appraisal {
    /// The project on a scenario: what that says, and everything else as it holds.
    package func on(_ scenario: Scenario) -> Appraisal {
        var appraisal = self
        for party in Party.allCases {
            let old = sides[party]
            guard let own = scenario.assumptions[old.side.id] ?? scenario.assumptions.stray.map({ _ in .init() }) else {
                continue
            }
            var merged = own.inheriting(old.assumptions)
            // Of a side that there is not, and so perhaps of this one.
            if let stray = scenario.assumptions.stray { merged.leaveOut(nil, stray) }
            appraisal.sides[party] = SideAppraisal(
                old.side, merged, old.hurdles, money, date, fault: old.fileFault)
        }
        return appraisal
    }

    /// What is tried here of a side, over what holds there.
    package func differences(from saved: Appraisal, of side: Party) -> [Assumption] {
        let (now, before) = (sides[side].assumptions, saved.sides[side].assumptions)
        return Assumption.allCases.filter { now.text(of: $0) != before.text(of: $0) }
    }
}

extension Transaction {
    /// Keeps what is tried on a project as a scenario, each value with where it is from. One of the same name becomes this one;
    /// values that it has already keep their sources. Empty where it is so already.
    ///
    /// Fails, in words, where nothing is tried, or a value is left out, which no scenario can say.
    package init(
        keeping name: String, of tried: Appraisal, over saved: Appraisal, in project: RecordSummary, today: CalendarDate
    ) throws(ChangeRefusal) {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw .invalid(ScenarioWords.writeName) }
        var edit = try RecordEdit(project)
        let list: Path = ["valuation", "scenarios"]
        var items: [Value] = []
        if case .list(let found)? = edit.document.root[list]?.value { items = found }
        let index = items.lastIndex { $0["name"] == .text(name) } ?? items.count
        let place = list.appending(.index(index))
        let old = items.indices.contains(index) ? items[index] : nil
        func make(_ path: Path, _ before: Value?, _ after: Value?) throws(ChangeRefusal) {
            guard before != after else { return }
            try edit.make(Change(record: project.id, field: path, before: before, after: after))
        }
        var sides: [Value.Entry] = []
        for party in Party.allCases {
            let side = tried.sides[party]
            var values: [Value.Entry] = []
            for assumption in tried.differences(from: saved, of: party) {
                guard let text = side.assumptions.text(of: assumption) else {
                    // Of two that stand in each other's place, the one that is said takes the other away.
                    if let other = assumption.alternative, side.assumptions.says(other) { continue }
                    throw .invalid(ScenarioWords.valueLeftOut(assumption.rawValue))
                }
                let said = old?["assumptions"]?[side.side.id]?[assumption.rawValue]
                values.append(.init(assumption.rawValue, Scenario.claim(text, over: said, project.id, today)))
            }
            if !values.isEmpty { sides.append(.init(side.side.id, .map(values))) }
        }
        guard !sides.isEmpty else { throw .invalid(ScenarioWords.nothingTried) }
        if old == nil {
            let scenario = Value.map([.init("name", .text(name)), .init("assumptions", .map(sides))])
            if items.isEmpty {
                try make(list, edit.document.root[list]?.value, .list([scenario]))
            } else {
                try make(place, nil, scenario)
            }
        } else {
            let assumptions = place.appending(.key("assumptions"))
            guard case .map(let before)? = old?["assumptions"] else {
                try make(assumptions, old?["assumptions"], .map(sides))
                self.init(edit)
                return
            }
            let sidesNow = before.map(\.key) + sides.map(\.key).filter { key in !before.contains { $0.key == key } }
            for side in sidesNow {
                let path = assumptions.appending(.key(side))
                let (was, now) = (old?["assumptions"]?[side], sides.first { $0.key == side }?.value)
                guard case .map(let own)? = was, case .map(let new)? = now else {
                    try make(path, was, now)
                    continue
                }
                let keys = own.map(\.key) + new.map(\.key).filter { key in !own.contains { $0.key == key } }
                for key in keys {
                    try make(path.appending(.key(key)), was?[key], now?[key])
                }
            }
        }
        self.init(edit.changes.isEmpty ? [] : [.edit(edit)])
    }
}

extension Scenario {
    /// A value that was tried, as the file says it: nobody's yet, and so illustrative. One that is said already stays as it
    /// is said.
    fileprivate static func claim(_ text: String, over said: Value?, _ project: RecordID, _ today: CalendarDate)
        -> Value
    {
        if let said {
            let value = if case .list(let claims) = said { claims.first } else { Optional(said) }
            if (value?["value"] ?? value) == .text(text) { return said }
        }
        return .map([
            .init("value", .text(text)), .init("source", .text(WhatIfWords.source(file: project.file).text)),
            .init("date", .text(today.description)), .init("basis", .text(Basis.illustrative.rawValue)),
        ])
    }
}
