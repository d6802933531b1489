import Negotiation
import Screen
import Words

/// The keys of each action in each place: the program's, or the person's own in their stead.
public struct Keymap: Sendable {
    /// What a person has written.
    public struct Entry: Sendable {
        /// Nil: wherever the action is.
        public let place: String?
        /// By its name in the palette: `change owner`.
        public let action: String
        /// In the notation of `Key.sequence`: `z <C-o>`; the first is the one that is shown.
        public let keys: String

        public init(place: String?, action: String, keys: String) {
            self.place = place
            self.action = action
            self.keys = keys
        }
    }

    /// An entry that is left out.
    public struct Fault: Sendable {
        /// Its place among the entries.
        public let entry: Int
        let words: KeymapWords

        public var reason: String { words.text }
    }

    /// Of the places in which something is other than in the program.
    private var changed: [ObjectIdentifier: [Binding]] = [:]
    /// Of the entries that are left out, in their order.
    public private(set) var faults: [Fault] = []

    /// The program's own.
    public init() {}

    init(_ entries: [Entry], in places: [any Place.Type]) {
        var wanted: [Wish] = []
        for (number, entry) in entries.enumerated() {
            do throws(Refusal) {
                wanted.append(Wish(number: number, entry: entry, keys: try Keymap.keys(of: entry, in: places)))
            } catch {
                faults.append(Fault(entry: number, words: error.words))
            }
        }
        // One that is left out gives its action the old keys back, which another may have taken.
        while true {
            changed = [:]
            for place in places {
                let bindings = place.bindings.map { binding in
                    wanted.meant(for: binding, in: place).map { binding.with($0.keys) } ?? binding
                }
                changed[ObjectIdentifier(place)] = bindings
            }
            guard let clash = clash(in: places, wanted) else { break }
            faults.append(clash)
            wanted.removeAll { $0.number == clash.entry }
        }
        faults.sort { $0.entry < $1.entry }
    }

    func bindings(in place: any Place.Type) -> [Binding] { changed[ObjectIdentifier(place)] ?? place.bindings }

    /// Full-width letters of an input method that was left on count as the plain ones.
    func binding(of key: Key, in place: any Place.Type) -> Binding? {
        let bindings = bindings(in: place)
        return bindings.first { $0.keys.contains(key) } ?? bindings.first { $0.keys.contains(key.folded) }
    }

    /// An entry whose keys can be read.
    fileprivate struct Wish {
        /// Its place among the entries.
        let number: Int
        let entry: Entry
        let keys: [Key]
    }

    private struct Refusal: Error {
        let words: KeymapWords

        init(_ words: KeymapWords) { self.words = words }
    }

    private static func keys(of entry: Entry, in places: [any Place.Type]) throws(Refusal) -> [Key] {
        let named = places.filter { entry.place == nil || $0.name == entry.place }
        let isListed = entry.place == nil
        guard !named.isEmpty else {
            let place = entry.place ?? ""
            let near = Spelling.nearest(to: place, among: places.map { $0.name })
            throw Refusal(.noPlace(place, near: near, isListed: isListed))
        }
        let actions = named.flatMap { $0.bindings.map(\.name) }
        guard actions.contains(entry.action) else {
            let near = Spelling.nearest(to: entry.action, among: actions)
            throw Refusal(.noAction(entry.action, in: entry.place, near: near, isListed: isListed))
        }
        let keys: [Key]
        do throws(Key.NotationError) {
            keys = try Key.sequence(entry.keys)
        } catch {
            throw Refusal(.faulty(entry.action, why: error.description))
        }
        guard !keys.isEmpty else {
            throw Refusal(.noKey(entry.action))
        }
        if let digit = keys.first(where: { if case .character("0"..."9") = $0 { true } else { false } }) {
            throw Refusal(.digit(digit.name, for: entry.action))
        }
        return keys
    }

    /// The first entry whose key means something else in one of its places, too; of two, the later.
    private func clash(in places: [any Place.Type], _ wanted: [Wish]) -> Fault? {
        for place in places {
            let bindings = bindings(in: place)
            for (index, binding) in bindings.enumerated() {
                for other in bindings[(index + 1)...] {
                    guard let key = binding.keys.first(where: other.keys.contains) else { continue }
                    let one = wanted.meant(for: binding, in: place)?.number
                    let two = wanted.meant(for: other, in: place)?.number
                    guard let last = [one, two].compactMap(\.self).max() else { continue }
                    let (name, taken) = last == one ? (binding.name, other.name) : (other.name, binding.name)
                    return Fault(
                        entry: last, words: .taken(key.name, for: name, by: taken, in: place.name))
                }
            }
        }
        return nil
    }
}

extension [Keymap.Wish] {
    /// The one that counts: of several, the last.
    fileprivate func meant(for binding: Binding, in place: any Place.Type) -> Keymap.Wish? {
        last { wish in
            wish.entry.action == binding.name && (wish.entry.place == nil || wish.entry.place == place.name)
        }
    }
}

extension Workbench {
    /// Those of the place where keys go.
    var bindings: [Binding] { keymap.bindings(in: place) }

    /// The key of an action, for a message about it: that of the place where keys go, unless it is another, or of the board;
    /// else as the palette runs it.
    func key(_ action: String, in place: (any Place.Type)? = nil) -> String {
        let bindings = keymap.bindings(in: place ?? self.place) + keymap.bindings(in: ground)
        return bindings.first { $0.name == action }?.keys.first?.name ?? ":\(action)"
    }
}
