import Negotiation
import Screen

/// Something that can be run by its name.
enum PaletteRow: Sendable {
    case binding(Binding)
    case command(CommandInfo)

    var name: String {
        switch self {
        case .binding(let binding): binding.name
        case .command(let info): info.name
        }
    }

    /// What runs it from the keyboard.
    var keys: String {
        switch self {
        case .binding(let binding): binding.keys.map(\.name).joined(separator: " ")
        case .command(let info): ":\(info.usage)"
        }
    }

    var help: String {
        switch self {
        case .binding(let binding): binding.help
        case .command(let info): info.help
        }
    }

    static func all(in place: any Place.Type) -> [PaletteRow] {
        place.bindings.map { .binding($0) } + CommandInfo.all(in: place).map { .command($0) }
    }
}
