import Glibc
import Scratch

/// Plays the calls of a traced run on a ``Disk``.
struct Replay {
    struct Unknown: Error, CustomStringConvertible { let description: String }

    private(set) var disk: Disk
    /// The folder that the disk stands for.
    private let root: String
    /// What the program has open: inode and place in the file.
    private var open: [Int: (inode: Int, offset: Int, appends: Bool)] = [:]

    init(from start: Tree, root: String) {
        disk = Disk(start)
        self.root = root
    }

    /// The next calls are those of another program, which has nothing open yet.
    mutating func beginProgram() { open = [:] }

    /// Plays one call that succeeded; whether it has changed what may be found after a power cut.
    mutating func play(_ call: SystemCall) throws -> Bool {
        guard call.result >= 0 else { return false }
        switch call.name {
        case "openat": return try openFile(call, at: place(call, 0, 1))
        case "open", "creat": return try openFile(call, at: place(call, nil, 0))
        case "close": open[call.number(0) ?? -1] = nil
        case "dup", "dup2", "dup3": open[call.result] = open[call.number(0) ?? -1]
        case "fcntl":
            if call.arguments.dropFirst().first?.hasPrefix("F_DUPFD") == true {
                open[call.result] = open[call.number(0) ?? -1]
            }
        case "lseek": if let file = call.number(0) { open[file]?.offset = call.result }
        case "read": if let file = call.number(0) { open[file]?.offset += call.result }
        case "write", "pwrite64": return write(call)
        case "ftruncate": return truncate(call)
        case "fchmod": return change(call, 0) { $0.current.mode = Replay.mode(call, 1) }
        case "fsync", "fdatasync": return synchronize(call)
        case "syncfs", "sync": disk.synchronizeAll()
        case "mkdir", "mkdirat": return make(call)
        case "rename", "renameat", "renameat2": return rename(call)
        case "link", "linkat": return link(call)
        case "unlink", "unlinkat", "rmdir":
            guard let place = call.name == "unlinkat" ? place(call, 0, 1) : place(call, nil, 0) else { return false }
            disk.set([(place.folder, place.name, nil)])
            return true
        case "truncate", "copy_file_range", "sendfile", "writev", "pwritev", "fallocate", "chmod", "fchmodat",
            "openat2",
            "sync_file_range", "mknodat", "symlinkat":
            throw Unknown(description: "the replay does not know \(call.name)")
        default: break
        }
        return ["syncfs", "sync"].contains(call.name)
    }

    /// Where a path argument leads, if it is on this disk.
    private func place(_ call: SystemCall, _ folder: Int?, _ path: Int) -> (folder: Int, name: String)? {
        guard let path = call.string(path) else { return nil }
        if path.hasPrefix(root + "/") { return disk.place(path.dropFirst(root.count)) }
        guard !path.hasPrefix("/"), let folder, let start = open[call.number(folder) ?? -1] else { return nil }
        return disk.place(path[...], from: start.inode)
    }

    private mutating func openFile(_ call: SystemCall, at place: (folder: Int, name: String)?) throws -> Bool {
        open[call.result] = nil
        if call.string(call.name == "openat" ? 1 : 0) == root {
            open[call.result] = (Disk.root, 0, false)
            return false
        }
        guard let place else { return false }
        guard place.name != "." else {
            open[call.result] = (place.folder, 0, false)
            return false
        }
        var isChange = false
        let inode: Int
        if let found = disk.inodes[place.folder].names[place.name] {
            inode = found
        } else {
            inode = disk.add(isFolder: false, mode: Replay.mode(call, call.arguments.count - 1), at: place)
            isChange = true
        }
        if call.has("O_TRUNC") || call.name == "creat" {
            disk.inodes[inode].current.bytes = []
            isChange = true
        }
        open[call.result] = (inode, 0, call.has("O_APPEND"))
        return isChange
    }

    private mutating func write(_ call: SystemCall) -> Bool {
        guard let number = call.number(0), let file = open[number], let data = call.strings[1] else { return false }
        let isPlaced = call.name == "pwrite64"
        var bytes = disk.inodes[file.inode].current.bytes
        let start = isPlaced ? call.number(3) ?? 0 : file.appends ? bytes.count : file.offset
        if bytes.count < start { bytes += [UInt8](repeating: 0, count: start - bytes.count) }
        bytes.replaceSubrange(start..<min(bytes.count, start + call.result), with: data.prefix(call.result))
        disk.inodes[file.inode].current.bytes = bytes
        if !isPlaced { open[number]?.offset = start + call.result }
        return true
    }

    private mutating func truncate(_ call: SystemCall) -> Bool {
        change(call, 0) { inode in
            let size = call.number(1) ?? 0
            let bytes = inode.current.bytes
            inode.current.bytes = bytes.prefix(size) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
        }
    }

    private mutating func synchronize(_ call: SystemCall) -> Bool {
        guard let file = open[call.number(0) ?? -1] else { return false }
        disk.synchronize(file.inode)
        return true
    }

    private mutating func make(_ call: SystemCall) -> Bool {
        let isAt = call.name == "mkdirat"
        guard let place = isAt ? place(call, 0, 1) : place(call, nil, 0) else { return false }
        _ = disk.add(isFolder: true, mode: Replay.mode(call, isAt ? 2 : 1), at: place)
        return true
    }

    private mutating func rename(_ call: SystemCall) -> Bool {
        let isAt = call.name != "rename"
        guard let from = isAt ? place(call, 0, 1) : place(call, nil, 0),
            let to = isAt ? place(call, 2, 3) : place(call, nil, 1)
        else { return false }
        let moved = disk.inodes[from.folder].names[from.name]
        let other = call.has("RENAME_EXCHANGE") ? disk.inodes[to.folder].names[to.name] : nil
        disk.set([(to.folder, to.name, moved), (from.folder, from.name, other)])
        return true
    }

    private mutating func link(_ call: SystemCall) -> Bool {
        let isAt = call.name == "linkat"
        guard let from = isAt ? place(call, 0, 1) : place(call, nil, 0),
            let to = isAt ? place(call, 2, 3) : place(call, nil, 1),
            let inode = disk.inodes[from.folder].names[from.name]
        else { return false }
        disk.set([(to.folder, to.name, inode)])
        return true
    }

    private mutating func change(_ call: SystemCall, _ index: Int, _ body: (inout Disk.Inode) -> Void) -> Bool {
        guard let file = open[call.number(index) ?? -1] else { return false }
        body(&disk.inodes[file.inode])
        return true
    }

    private static func mode(_ call: SystemCall, _ index: Int) -> mode_t {
        guard call.arguments.indices.contains(index) else { return 0o600 }
        return mode_t(call.arguments[index], radix: 8) ?? 0o600
    }
}
