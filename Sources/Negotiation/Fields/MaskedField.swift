/// A field that a table says is masked, wherever below it stands, and the way to its values.
struct MaskedField<Subject>: Sendable {
    /// As it is addressed: `landing-zone`.
    let name: String
    let probe: Probe<Subject>
}

extension MaskedField where Subject: Fielded {
    /// All of the table, and of the tables within it for these sides; not what is written once for each side.
    static func all(_ sides: [String] = []) -> [MaskedField] {
        FieldInfo.maskedPaths(in: Subject.fieldInfos, sides).compactMap { path in
            Subject.probe(path[...]).map { MaskedField(name: path.joined(separator: "."), probe: $0) }
        }
    }
}

/// All masked fields of a kind of record.
struct MaskedFields<Subject>: Sendable {
    private let own: [MaskedField<Subject>]
    private let perSide: PerSideFields<Subject>?

    init(_ sides: [String]) where Subject: RecordSubject {
        own = MaskedField.all(sides)
        perSide = Subject.perSide.flatMap { $0.masked.isEmpty ? nil : $0 }
    }

    var isEmpty: Bool { own.isEmpty && perSide == nil }

    /// Each value of each of them, with its address: `tokyo.fallback`. Asked of thousands of records before the first screen.
    func forEachValue(in subject: Subject, _ body: (() -> String, Operand) -> Void) {
        for field in own {
            _ = field.probe(subject) { value in
                body({ field.name }, value)
                return false
            }
        }
        perSide?.forEachMasked(subject) { side, field, value in body({ "\(side).\(field)" }, value) }
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
