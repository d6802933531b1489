import Foundation
import Testing

/// Counts the instructions of a program, those of the kernel left out.
struct Instructions {
    private let program: URL
    private let folder: TemporaryFolder

    /// Why nothing can be counted on this machine; nothing if it can.
    static var obstacle: String? {
        if valgrind == nil { return "needs valgrind, which is not installed" }
        if objcopy == nil { return "needs objcopy, which is not installed" }
        return nil
    }

    private static let valgrind = tool("valgrind")
    private static let objcopy = tool("objcopy") ?? tool("llvm-objcopy")

    private static func tool(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Of a copy without debug information: valgrind cannot read that of Swift.
    init(of program: URL, in folder: TemporaryFolder) throws {
        self.program = URL(fileURLWithPath: "\(folder.path)/\(program.lastPathComponent)")
        self.folder = folder
        let copying = try SherpaRun(
            #require(Self.objcopy), ["--strip-debug", program.path, self.program.path], in: folder)
        try #require(copying.status == 0, "\(copying.errors)")
    }

    /// The instructions of one run, which must succeed.
    func count(_ arguments: [String]) throws -> Int {
        let run = try SherpaRun(
            #require(Self.valgrind),
            ["--tool=callgrind", "--callgrind-out-file=/dev/null", program.path] + arguments, in: folder,
            // Seeds and an index that differ from run to run make other counts.
            environment: ["SWIFT_DETERMINISTIC_HASHING": "1", "SHERPA_CACHE": "off"])
        try #require(run.status == 0, "\(run.errors)")
        let line = try #require(run.errors.split(separator: "\n").last { $0.contains("Collected : ") }, "\(run.errors)")
        return try #require(line.split(separator: " ").last.flatMap { Int($0) })
    }
}
