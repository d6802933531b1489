import Glibc

/// What `/proc` tells of a running process.
struct ProcessStatus {
    let pid: pid_t

    /// Processor time and state of the process and all its descendants.
    struct Activity: Equatable {
        /// User and system time in clock ticks, with that of children that ended.
        var ticks = 0
        /// One of them is running, ready to run, or waiting for a disk.
        var isRunning = false
    }

    var activity: Activity {
        var sum = Activity()
        var waiting = [pid]
        while let process = waiting.popLast() {
            guard let line = Files.text("/proc/\(process)/stat"), let name = line.lastIndex(of: ")") else { continue }
            // After the name in parentheses: state, parent, … with user time as the 12th field of these.
            let fields = line[line.index(after: name)...].split(separator: " ")
            guard fields.count > 14 else { continue }
            sum.ticks += fields[11...14].reduce(0) { $0 + (Int($1) ?? 0) }
            sum.isRunning = sum.isRunning || fields[0] == "R" || fields[0] == "D"
            for task in Files.names(in: "/proc/\(process)/task") {
                let children = Files.text("/proc/\(process)/task/\(task)/children") ?? ""
                waiting += children.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
            }
        }
        return sum
    }

    /// The most physical memory that the process itself ever held, in bytes.
    var peakMemory: Int? { number("VmHWM", in: "/proc/\(pid)/status").map { $0 * 1024 } }

    /// Voluntary and forced context switches so far, by thread.
    var contextSwitches: [String: Int] {
        var switches: [String: Int] = [:]
        for task in Files.names(in: "/proc/\(pid)/task") {
            let path = "/proc/\(pid)/task/\(task)/status"
            guard let voluntary = number("voluntary_ctxt_switches", in: path),
                let forced = number("nonvoluntary_ctxt_switches", in: path)
            else { continue }
            switches[task] = voluntary + forced
        }
        return switches
    }

    /// The files of which the process consists: the program and the shared libraries that it has mapped.
    var image: ProgramImage? {
        guard let maps = Files.text("/proc/\(pid)/maps") else { return nil }
        let files = Set(
            maps.split(separator: "\n").compactMap { line -> String? in
                // Address, access, offset, device and inode come before the path; none of them holds a slash.
                line.firstIndex(of: "/").map { String(line[$0...]) }
            })
        guard let program = Files.size("/proc/\(pid)/exe") else { return nil }
        let libraries = files.filter { $0.contains(".so") }
        return ProgramImage(
            bytes: program, libraries: libraries.count, libraryBytes: libraries.reduce(0) { $0 + (Files.size($1) ?? 0) }
        )
    }

    private func number(_ key: String, in path: String) -> Int? {
        for line in (Files.text(path) ?? "").split(separator: "\n") where line.hasPrefix("\(key):") {
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
        }
        return nil
    }
}

/// The size of a program on disk, in bytes, and that of the shared libraries that it uses when it runs.
struct ProgramImage {
    var bytes: Int
    /// How many shared libraries; none for a static program.
    var libraries: Int
    var libraryBytes: Int
}
