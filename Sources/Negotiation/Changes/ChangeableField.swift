import FrontMatter

/// A field that a person can change by its name: `owner`, or `tokyo.position` of one side.
///
///     let names = RecordKind.gap.changeableFields(in: dossier.vocabulary).map(\.name)
package struct ChangeableField: Sendable {
    package let path: Path
    package let info: FieldInfo

    /// As `set` and the screen name it.
    package var name: String { path.description }
    /// Whose it is; nil for a field that both sides share.
    package var side: String? {
        if path.steps.count == 2, case .key(let side) = path.steps[0] { side } else { nil }
    }
    /// Whether it is typed in one line, or chosen; lists and maps are for the form.
    package var holdsOneValue: Bool { info.shape.isOneValue }
}

extension RecordKind {
    /// All fields of a record of this kind, in the order of its table, then each side's: whatever lists fields to choose
    /// from asks here.
    ///
    /// - Parameter words: the dossier's. Where it has none that a field could take, nobody need be asked for one.
    package func changeableFields(in words: Vocabulary?) -> [ChangeableField] {
        fieldInfos.filter { words?.canFill($0) ?? true }.map { .init(path: Path([.key($0.key)]), info: $0) }
            + (words?.sides ?? []).flatMap { side in
                sideFieldInfos.map { .init(path: Path([.key(side), .key($0.key)]), info: $0) }
            }
    }
}

extension Dossier {
    /// Those of a record of this kind here; the sides' are left out while dossier.md, which names the sides, is broken.
    package func changeableFields(of kind: RecordKind) -> [ChangeableField] {
        kind.changeableFields(in: vocabulary)
    }
}

extension Vocabulary {
    fileprivate func canFill(_ field: FieldInfo) -> Bool {
        if case .word(let list) = field.shape { field.required || !self[list].isEmpty } else { true }
    }
}
