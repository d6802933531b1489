import Screen
import Words

/// What a key means in a place: the keys, its words, when it may be pressed, what it does. The key bar, help, the palette
/// and the manual are made from this.
public struct Binding: Sendable {
    /// What a number before the key does.
    enum Count: Sendable {
        /// It means nothing.
        case none
        /// The same so many times.
        case again
        /// It goes along.
        case taken(@Sendable (inout Workbench, Int) -> Void)
    }

    /// By which the palette runs it: `change owner`.
    public let name: String
    /// The first is the one that is shown.
    public private(set) var keys: [Key]
    /// In the key bar; `nil` keeps it out of there.
    public let label: KeyLabel?
    /// In help: what it does.
    public let help: KeyHelp
    /// Whether it writes to the dossier, or begins to.
    let writes: Bool
    /// Whether it is done to the terminal, whatever is being asked or typed.
    let isOfTerminal: Bool
    let count: Count
    let run: @Sendable (inout Workbench) -> [Effect]

    /// - Parameters:
    ///   - keys: one notation after another, as `Key.sequence` reads them.
    ///   - label: in the key bar.
    init(
        _ name: String, _ keys: String, bar label: KeyLabel? = nil, _ help: KeyHelp, writes: Bool = false,
        isOfTerminal: Bool = false, count: Count = .none, effects run: @escaping @Sendable (inout Workbench) -> [Effect]
    ) {
        self.name = name
        // A key that cannot be read would be missing; a test holds that none is.
        self.keys = (try? Key.sequence(keys)) ?? []
        self.label = label
        self.help = help
        self.writes = writes
        self.isOfTerminal = isOfTerminal
        self.count = count
        self.run = run
    }

    /// One that asks nothing of the world.
    init(
        _ name: String, _ keys: String, bar label: KeyLabel? = nil, _ help: KeyHelp, writes: Bool = false,
        count: Count = .none, do run: @escaping @Sendable (inout Workbench) -> Void
    ) {
        self.init(name, keys, bar: label, help, writes: writes, count: count) { bench in
            run(&bench)
            return []
        }
    }

    /// One that goes so many steps; one, where no number was typed.
    init(
        _ name: String, _ keys: String, bar label: KeyLabel? = nil, _ help: KeyHelp,
        steps run: @escaping @Sendable (inout Workbench, Int) -> Void
    ) {
        self.init(name, keys, bar: label, help, count: .taken(run)) { bench in
            run(&bench, 1)
            return []
        }
    }

    /// The same by other keys.
    func with(_ keys: [Key]) -> Binding {
        var binding = self
        binding.keys = keys
        return binding
    }

    /// The keys of a place, one group after another.
    static func list(_ groups: [Binding]...) -> [Binding] { groups.flatMap(\.self) }

    /// The way out of a page.
    static func back(
        _ keys: String = "q <Esc> h <Left> <Backspace>",
        do run: @escaping @Sendable (inout Workbench) -> Void = { $0.goBack() }
    ) -> Binding {
        Binding("back", keys, bar: .back, .back, do: run)
    }

    /// Why it cannot be done now; nil where it can.
    func refusal(in bench: Workbench) -> String? {
        writes ? bench.readOnly?.reason : nil
    }
}

extension Workbench {
    /// Does what a key, or its name in the palette, means.
    ///
    /// - Parameter times: the number before it.
    mutating func perform(_ binding: Binding, times: Int? = nil) -> [Effect] {
        if let refusal = binding.refusal(in: self) {
            tell(refusal, .warning)
            return []
        }
        guard let times, times > 0 else { return binding.run(&self) }
        switch binding.count {
        case .none: tell(StatusWords.countBeforeMotion(times).text)
        case .again:
            var effects: [Effect] = []
            for _ in 0..<min(times, 100) { effects += binding.run(&self) }
            return effects
        case .taken(let run): run(&self, times)
        }
        return []
    }
}

extension Key {
    /// As it is named to people: `Enter`, not `<Enter>`.
    public var name: String {
        let notation = description
        return notation.count > 2 && notation.hasPrefix("<") && notation.hasSuffix(">")
            ? String(notation.dropFirst().dropLast()) : notation
    }
}
