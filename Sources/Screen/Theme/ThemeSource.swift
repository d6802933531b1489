/// A theme as its file has it. Whoever reads the file takes `inherits` and `palette` out of its keys; the rest are slots.
public struct ThemeSource: Hashable, Sendable {
    public var name: String
    /// The theme that gives whatever this one leaves out.
    public var inherits: String?
    /// Names for colours, as in `accent: "#1f6feb"`.
    public var palette: [String: String]
    /// Paints by slot, as in `status-open: bold accent`.
    public var slots: [String: String]

    public init(name: String, inherits: String? = nil, palette: [String: String] = [:], slots: [String: String] = [:]) {
        self.name = name
        self.inherits = inherits
        self.palette = palette
        self.slots = slots
    }
}
