/// A field that the tables say is masked, wherever in a record it stands, and the way to its values.
struct MaskedField<Subject: RecordSubject>: Sendable {
    /// As it is addressed: `tokyo.fallback`.
    let name: String
    let probe: Probe<Subject>

    /// All of the subject's tables, for these sides.
    ///
    /// - Parameter areAllKnown: false where records may be of other sides, too, since `dossier.md` cannot be read.
    static func all(_ sides: [String], areAllKnown: Bool = true) -> [MaskedField] {
        let own = FieldInfo.maskedPaths(in: Subject.fieldInfos, sides)
        let perSide = sides.flatMap { side in
            FieldInfo.maskedPaths(in: Subject.sideFieldInfos, sides).map { [side] + $0 }
        }
        let named = (own + perSide).compactMap { path in
            Subject.probe(path[...]).map { MaskedField(name: path.joined(separator: "."), probe: $0) }
        }
        guard !areAllKnown else { return named }
        return named
            + FieldInfo.maskedPaths(in: Subject.sideFieldInfos, sides).compactMap { path in
                Subject.perSide?.probe(nil, path[...]).map { MaskedField(name: path.joined(separator: "."), probe: $0) }
            }
    }
}

extension FieldInfo {
    /// The ways to masked fields through lists, parts, claims and sides; what lies below one is masked with it.
    static func maskedPaths(in infos: [FieldInfo], _ sides: [String]) -> [[String]] {
        infos.flatMap { info in
            info.masked ? [[info.key]] : maskedPaths(in: info.shape, sides).map { [info.key] + $0 }
        }
    }

    private static func maskedPaths(in shape: Shape, _ sides: [String]) -> [[String]] {
        switch shape {
        case .fields(let infos): maskedPaths(in: infos, sides)
        case .list(let inner), .claims(let inner): maskedPaths(in: inner, sides)
        case .perSide(let inner):
            sides.flatMap { side in maskedPaths(in: inner, sides).map { [side] + $0 } }
        default: []
        }
    }
}
