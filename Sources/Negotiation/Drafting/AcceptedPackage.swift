import FrontMatter
import Words

extension Dossier {
    /// The terms of a package that no position of their gaps holds.
    package func untaken(of package: Record<Package>) -> [Term] {
        package.subject.terms.filter { term in
            guard let gap = gap(term.gap.id) else { return false }
            return !gap.positions.contains { $0.package?.id == package.id.name && $0.side.id == term.side.id }
        }
    }
}

extension Transaction {
    /// Takes a package as a whole: what each side gives becomes its position on the gap, and the package is accepted. All
    /// of it is one save, and one undo.
    ///
    /// Fails, in words, where a gap is gone or cannot be changed, and where nothing is left to do.
    package static func accepting(
        _ package: Record<Package>, in dossier: Dossier, today: CalendarDate
    ) throws(ChangeRefusal) -> Transaction {
        if package.isBroken {
            throw .invalid(RecordRefusalWords.readOnly(file: package.file, package.problems.readOnlyWords))
        }
        if package.subject.terms.isEmpty {
            throw .invalid(RecordRefusalWords.noTerms(package.name))
        }
        if package.status == .refused {
            throw .invalid(RecordRefusalWords.wasRefused(package.name))
        }
        let terms = dossier.untaken(of: package)
        var steps: [Step] = []
        if let step = try acceptance(of: package, in: dossier, today) { steps.append(step) }
        for id in package.subject.gapIDs {
            guard let gap = dossier.gap(id.name) else {
                throw .invalid(RecordRefusalWords.gapIsGone(file: id.file))
            }
            let taken = terms.filter { $0.gap.id == id.name }
            if !taken.isEmpty { steps.append(try step(taking: taken, of: package, on: gap, in: dossier, today)) }
        }
        if steps.isEmpty { throw .invalid(RecordRefusalWords.acceptedAlready(package.name)) }
        return Transaction(steps)
    }

    /// Nil where it is accepted already.
    private static func acceptance(
        of package: Record<Package>, in dossier: Dossier, _ today: CalendarDate
    ) throws(ChangeRefusal) -> Step? {
        guard package.status != .accepted, var sheet = RecordSheet(RecordSummary(package)) else { return nil }
        try sheet.set(.text(Package.Status.accepted.rawValue), at: "status")
        try sheet.set(.text(today.description), at: "since")
        return try sheet.step(in: dossier, today: today)
    }

    private static func step(
        taking terms: [Term], of package: Record<Package>, on gap: Record<Gap>, in dossier: Dossier,
        _ today: CalendarDate
    ) throws(ChangeRefusal) -> Step {
        guard var sheet = RecordSheet(RecordSummary(gap)), !gap.isBroken else {
            throw .invalid(RecordRefusalWords.readOnly(file: gap.file, gap.problems.readOnlyWords))
        }
        for term in terms {
            var entries: [Value.Entry] = [
                .init("side", .text(term.side.id)), .init("date", .text(today.description)),
                .init("text", .text(term.text)),
            ]
            if let value = term.value { entries.append(.init("value", value.written)) }
            entries.append(.init("package", .text(package.id.name)))
            try sheet.addPosition(entries)
        }
        return try sheet.step(in: dossier, today: today)
    }
}

extension Claims<MeasuredValue> {
    /// What counts, and that it is illustrative where it is.
    fileprivate var written: Value {
        guard let basis = first.basis, basis.isAssumed else { return .text(value.description) }
        return .map([.init("value", .text(value.description)), .init("basis", .text(basis.rawValue))])
    }
}
