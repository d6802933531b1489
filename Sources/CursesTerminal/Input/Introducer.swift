/// What begins a longer form: Escape and a character, or the one control of 8 bits that stands for both, as ECMA-48 (5.3) has
/// it. In UTF-8 those controls are U+0080 to U+009F; a terminal that does not know better sends their bytes.
struct Introducer {
    enum Kind { case sequence, single, string, bellString, other }

    let kind: Kind
    let length: Int
    /// Whether it may have been typed: Escape, or Alt with a character.
    let isTyped: Bool

    /// Nil where the bytes begin otherwise, or with Escape and what begins nothing.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else { return nil }
        let second = bytes.dropFirst().first
        switch (first, second) {
        case (0x1b, let second?):
            guard (0x40...0x5f).contains(second) else { return nil }
            kind = Introducer.kind(of: second + 0x40)
            guard kind != .other else { return nil }
            length = 2
            isTyped = true
        case (0x80...0x9f, _):
            kind = Introducer.kind(of: first)
            length = 1
            isTyped = false
        case (0xc2, let second?) where (0x80...0x9f).contains(second):
            kind = Introducer.kind(of: second)
            length = 2
            isTyped = false
        default: return nil
        }
    }

    private static func kind(of control: UInt8) -> Kind {
        switch control {
        case 0x8f: .single
        case 0x90, 0x98, 0x9e, 0x9f: .string
        case 0x9b: .sequence
        case 0x9d: .bellString
        default: .other
        }
    }
}
