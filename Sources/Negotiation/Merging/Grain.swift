import FrontMatter

/// How far a value of a record may be taken apart: the field tables, walked along with it.
enum Grain {
    case record(RecordKind)
    case shape(Shape)
    /// Anyone's own, or no field at all: maps are maps.
    case unknown

    /// The grain at the end of `path` in a record.
    init(of path: Path, in kind: RecordKind) {
        self = path.steps.reduce(.record(kind)) { grain, step in
            switch step {
            case .key(let key): grain.child(key)
            case .index: grain.item
            }
        }
    }

    /// What a map holds under `key`.
    func child(_ key: String) -> Grain {
        switch self {
        case .record(let kind):
            if let field = kind.fieldInfos.first(where: { $0.key == key }) { return .shape(field.shape) }
            return key.hasPrefix("x-") ? .unknown : .shape(.fields(kind.sideFieldInfos))
        case .shape(.fields(let fields)):
            return fields.first { $0.key == key }.map { .shape($0.shape) } ?? .unknown
        case .shape(.perSide(let shape)): return .shape(shape)
        case .shape, .unknown: return .unknown
        }
    }

    /// What a list holds.
    var item: Grain {
        switch self {
        case .shape(.list(let shape)): .shape(shape)
        // Several claims that may disagree.
        case .shape(let shape) where shape.mayCarrySources: self
        default: .unknown
        }
    }

    /// Whether a map is a claim: its parts belong together, and a source must never end up beside another's number.
    func isWhole(_ map: [Value.Entry]) -> Bool {
        switch self {
        case .shape(let shape): shape.mayCarrySources
        case .record, .unknown: false
        }
    }
}
