/// A theme as its file has it.
public struct ThemeSource: Hashable, Sendable {
    /// What a theme's file says something about.
    public enum Entry: Hashable, Sendable {
        case inherits
        /// A colour of the palette.
        case colour(String)
        case slot(Slot)

        /// As the file calls it.
        var name: String {
            switch self {
            case .inherits: "inherits"
            case .colour(let name): "palette: \(name)"
            case .slot(let slot): slot.rawValue
            }
        }
    }

    public var name: String
    /// The theme that gives whatever this one leaves out.
    public var inherits: String?
    /// Names for colours, as in `accent: "#1f6feb"`.
    public var palette: [String: String]
    /// Paints, as in `bold accent`.
    public var slots: [Slot: String]

    public init(name: String, inherits: String? = nil, palette: [String: String] = [:], slots: [Slot: String] = [:]) {
        self.name = name
        self.inherits = inherits
        self.palette = palette
        self.slots = slots
    }
}
