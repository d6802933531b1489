import Glibc
import Scratch

/// A file system that promises as little as it may: a file's bytes are on disk once the file is synchronised, and a
/// folder's names once the folder is. Whatever is not may or may not outlast a power cut, each on its own.
///
/// A rename, also an exchange, is there as a whole or not at all, as on every journalling file system.
struct Disk {
    struct Contents: Hashable {
        var bytes: [UInt8] = []
        var mode: mode_t
    }

    struct Inode {
        let isFolder: Bool
        /// As programs see it.
        var current: Contents
        /// As a power cut leaves it at worst.
        var durable: Contents
        var names: [String: Int] = [:]
        var durableNames: [String: Int] = [:]
    }

    /// Names that are set or taken away together.
    struct Renaming {
        var changes: [(folder: Int, name: String, inode: Int?)]
    }

    var inodes: [Inode]
    /// Those that are not on disk yet, in order.
    var pending: [Renaming] = []

    static let root = 0

    /// Everything of this tree is on disk.
    init(_ tree: Tree) {
        inodes = [Inode(isFolder: true, current: Contents(mode: 0o755), durable: Contents(mode: 0o755))]
        for (path, entry) in tree.entries.sorted(by: { $0.key < $1.key }) {
            guard let (folder, name) = place(path[...]) else { continue }
            let inode: Inode
            switch entry {
            case .folder(let mode):
                inode = Inode(isFolder: true, current: Contents(mode: mode), durable: Contents(mode: mode))
            case .file(let bytes, let mode):
                let contents = Contents(bytes: bytes, mode: mode)
                inode = Inode(isFolder: false, current: contents, durable: contents)
            }
            inodes[folder].names[name] = inodes.count
            inodes[folder].durableNames[name] = inodes.count
            inodes.append(inode)
        }
    }

    /// The folder and name that a path ends with, from this folder on.
    func place(_ path: Substring, from start: Int = Disk.root) -> (folder: Int, name: String)? {
        var folder = start
        var parts = path.split(separator: "/")[...]
        guard let name = parts.popLast() else { return nil }
        for part in parts where part != "." {
            guard let next = inodes[folder].names[String(part)], inodes[next].isFolder else { return nil }
            folder = next
        }
        return (folder, String(name))
    }

    mutating func add(isFolder: Bool, mode: mode_t, at place: (folder: Int, name: String)) -> Int {
        // A file that was made but never synchronised may be there without its bytes.
        let contents = Contents(mode: mode)
        inodes.append(Inode(isFolder: isFolder, current: contents, durable: contents))
        set([(place.folder, place.name, inodes.count - 1)])
        return inodes.count - 1
    }

    mutating func set(_ changes: [(folder: Int, name: String, inode: Int?)]) {
        for change in changes { inodes[change.folder].names[change.name] = change.inode }
        pending.append(Renaming(changes: changes))
    }

    mutating func synchronize(_ inode: Int) {
        inodes[inode].durable = inodes[inode].current
        guard inodes[inode].isFolder else { return }
        let (done, left) = (
            pending.filter { $0.changes.contains { $0.folder == inode } },
            pending.filter { !$0.changes.contains { $0.folder == inode } }
        )
        for change in done.flatMap(\.changes) { inodes[change.folder].durableNames[change.name] = change.inode }
        pending = left
    }

    mutating func synchronizeAll() {
        for inode in inodes.indices { synchronize(inode) }
    }

    /// The tree after a power cut in which these renamings and these bytes have reached the disk.
    func tree(renamings: [Renaming], bytes: (Int) -> Contents) -> Tree {
        var names = inodes.map(\.durableNames)
        for change in renamings.flatMap(\.changes) { names[change.folder][change.name] = change.inode }
        var tree = Tree()
        func visit(_ folder: Int, _ path: String) {
            for (name, inode) in names[folder] {
                let contents = bytes(inode)
                if inodes[inode].isFolder {
                    tree.entries[path + name] = .folder(mode: contents.mode)
                    visit(inode, path + name + "/")
                } else {
                    tree.entries[path + name] = .file(contents.bytes, mode: contents.mode)
                }
            }
        }
        visit(Disk.root, "")
        return tree
    }
}
