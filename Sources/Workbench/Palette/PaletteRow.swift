import Negotiation
import Screen
import Words

/// Something that can be run by its name.
enum PaletteRow: Sendable {
    case binding(Binding)
    case command(CommandInfo)
    /// What is on the screen, and what it means; nothing is run by it.
    case sign(Sign)

    var name: String {
        switch self {
        case .binding(let binding): binding.name
        case .command(let info): info.name
        case .sign: ""
        }
    }

    /// What runs it from the keyboard.
    var keys: String {
        switch self {
        case .binding(let binding): binding.keys.map(\.name).joined(separator: " ")
        case .command(let info): ":\(info.usage)"
        case .sign(let sign): sign.looks
        }
    }

    var help: any Saying {
        switch self {
        case .binding(let binding): binding.help
        case .command(let info): info.help
        case .sign(let sign): sign.words
        }
    }

    /// - Parameter bindings: those of the place.
    static func all(_ bindings: [Binding], in place: any Place.Type) -> [PaletteRow] {
        bindings.map { .binding($0) } + CommandInfo.all(in: place).map { .command($0) }
    }
}
