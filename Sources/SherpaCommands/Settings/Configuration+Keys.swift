internal import FrontMatter
internal import Words
internal import Workbench

// `keys:` in config.yaml: from action to keys, wherever it is, or from place to such actions:
//
//     keys:
//       change owner: O
//       board: {zoom: z}
extension Configuration {
    /// Gives the faults, and where they are in the file. What has one is left out; the others hold.
    mutating func readKeys(_ node: Node.Entry) -> [Setting.Fault] {
        guard node.value.kind == .map else {
            return [(SettingWords.keysForm.text, node.keyOffset)]
        }
        var entries: [(entry: Keymap.Entry, offset: Int)] = []
        var faults: [Setting.Fault] = []
        func read(_ entry: Node.Entry, place: String?) {
            guard entry.value.kind == .scalar else {
                return faults.append((SettingWords.keyForm(action: entry.key).text, entry.keyOffset))
            }
            entries.append(
                (Keymap.Entry(place: place, action: entry.key, keys: entry.value.text), entry.keyOffset))
        }
        for entry in node.value.entries {
            if entry.value.kind == .map {
                for inner in entry.value.entries { read(inner, place: entry.key) }
            } else {
                read(entry, place: nil)
            }
        }
        keymap = Keymap(entries.map(\.entry))
        ownKeys = entries.count - keymap.faults.count
        return faults + keymap.faults.map { (SettingWords.keysFault(reason: $0.reason).text, entries[$0.entry].offset) }
    }
}
