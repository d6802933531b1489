import Glibc

/// A process of this machine, as `/proc` shows it.
struct RunningProcess {
    let id: pid_t

    /// The process, and those that it has started, and these in turn. Without `/proc`, the process alone.
    static func descendants(of process: pid_t) -> [RunningProcess] {
        var children: [pid_t: [pid_t]] = [:]
        if let folder = try? Descriptor.folder("/proc") {
            try? folder.forEachName { bytes in
                guard let id = pid_t(String(decoding: bytes, as: UTF8.self)),
                    let parent = RunningProcess(id: id).parent
                else { return }
                children[parent, default: []].append(id)
            }
        }
        var found = [process]
        var next = 0
        while next < found.count {
            found += children[found[next]] ?? []
            next += 1
        }
        return found.map(RunningProcess.init)
    }

    /// One that has ended, and was not yet asked for its status, is not running.
    var isRunning: Bool {
        guard let state = fields?.first else { return false }
        return state != "Z" && state != "X"
    }

    private var parent: pid_t? { fields.flatMap { $0.count > 1 ? pid_t($0[1]) : nil } }

    /// Of `/proc/ID/stat`, those behind the name, which may hold anything: the state, the parent, and so on.
    private var fields: [String]? {
        let file = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(file, &bytes, bytes.count)
        guard count > 0, let name = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        return bytes[(name + 1)..<count].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
}
