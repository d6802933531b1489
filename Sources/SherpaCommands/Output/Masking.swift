internal import Negotiation

/// Hides what must not leave the dossier unless it is asked for by name: fallbacks, red lines, landing zones.
enum Masking {
    static func masked(_ json: JSON, _ secrets: Secrets) -> JSON {
        switch json {
        case .array(let items): .array(items.map { masked($0, secrets) })
        case .object(let members):
            .object(
                members.map { member in
                    if Masked.hides(member.key) { return .init(member.key, .string(Masked.dots)) }
                    // Names of files are not said in words.
                    let isName = member.key == "id" || member.key == "file"
                    return isName ? member : .init(member.key, masked(member.value, secrets))
                })
        case .string(let text): .string(secrets.told(text))
        default: json
        }
    }
}
