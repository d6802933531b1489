import Scratch

// What the sweeps ask of a stage.
extension Tree {
    func bytes(_ path: String) -> [UInt8]? {
        guard case .file(let bytes, mode: _) = entries[found(path)] else { return nil }
        return bytes
    }

    /// `*/name` stands for the one file of that name, wherever it is: the names of some folders are chance.
    private func found(_ path: String) -> String {
        guard path.hasPrefix("*/") else { return path }
        return entries.keys.first { $0.hasSuffix(path.dropFirst()) } ?? path
    }

    func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    /// Names in a folder.
    func names(in folder: String) -> [String] {
        entries.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
            .filter { !$0.contains("/") }.sorted()
    }

    /// Below a folder, all but what is hidden.
    func visible(in folder: String) -> [String: Entry] {
        var visible: [String: Entry] = [:]
        for (path, entry) in entries where path.hasPrefix(folder + "/") {
            let name = path.dropFirst(folder.count + 1)
            if !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { visible[String(name)] = entry }
        }
        return visible
    }

    /// The same for trees that differ in what is chance only: parts of temporary names, and what git's index knows of
    /// the times and numbers of files.
    var likeness: Tree {
        var tree = Tree()
        for (name, entry) in entries {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            var plain = parts.map { $0.count > 8 && $0.allSatisfy(\.isHexDigit) ? "#" : String($0) }
                .joined(separator: ".")
            for start in ["tmp_obj_", "tmp_objdir-incoming-", "pack/tmp_"] {
                guard let found = plain.firstRange(of: start) else { continue }
                let end = plain[found.upperBound...].firstIndex(of: "/") ?? plain.endIndex
                plain.replaceSubrange(found.upperBound..<end, with: "#")
            }
            if case .file(let bytes, let mode) = entry, name.hasSuffix("/.git/index") {
                tree.entries[plain] = .file(Tree.withoutTimes(index: bytes), mode: mode)
            } else {
                tree.entries[plain] = entry
            }
        }
        return tree
    }

    /// Of each entry of git's index: mode, object, flags and name.
    private static func withoutTimes(index: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var at = 12
        let (statistics, object) = (40, 22)
        while at + statistics + object < index.count - 20, index[at + 24] == 0, index[at + 25] == 0 {
            let name = index[(at + statistics + object)...].prefix { $0 != 0 }
            kept += index[(at + 24)..<(at + 28)] + index[(at + statistics)..<(at + statistics + object)] + name + [0]
            // Names are filled up with 1 to 8 zeros.
            at += (statistics + object + name.count) / 8 * 8 + 8
        }
        return kept
    }
}
