/// A tool that counts the instructions of a command: a figure that stays the same on a busy machine, where times do not.
struct InstructionCounter {
    private enum Tool: String { case valgrind, perf }

    private let tool: Tool
    private let path: String

    /// The tool that is on `PATH`: valgrind, which counts everywhere, or else perf, which needs a processor's counters.
    init?() {
        for tool in [Tool.valgrind, .perf] {
            guard let path = Command.find(tool.rawValue) else { continue }
            self.tool = tool
            self.path = path
            return
        }
        return nil
    }

    var name: String { tool.rawValue }

    /// The command, run under the tool.
    func counting(_ command: Command) -> Command {
        var counted = command
        counted.path = path
        counted.arguments =
            switch tool {
            case .valgrind: ["--tool=callgrind", "--callgrind-out-file=/dev/null"]
            case .perf: ["stat", "-x,", "-e", "instructions:u", "--"]
            }
        counted.arguments += [command.path] + command.arguments
        // Seeds that differ from run to run make other collisions, and other counts.
        counted.environment.append("SWIFT_DETERMINISTIC_HASHING=1")
        return counted
    }

    /// The instructions, from what such a command wrote.
    /// - Throws: `Failure` where the tool could not count.
    func count(in output: String) throws(Failure) -> Int {
        for line in output.split(separator: "\n").reversed() {
            switch tool {
            case .valgrind:
                guard line.hasPrefix("=="), let label = line.firstRange(of: "Collected : ") else { continue }
                if let count = Int(line[label.upperBound...]) { return count }
            case .perf:
                guard line.firstRange(of: ",instructions") != nil else { continue }
                if let count = Int(line.prefix { $0 != "," }) { return count }
                throw Failure("perf finds no counter of instructions on this machine")
            }
        }
        throw Failure("\(name) counted nothing")
    }
}

extension Substring {
    /// Where a text first stands in this one.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
    }
}
