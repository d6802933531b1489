import Foundation
import Scratch
import Testing
import Waiting

/// Python of the host, which makes files that we did not write.
enum PythonHost {
    static let hasOpenpyxl = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")

    static func run(_ script: String, in folder: String = "/tmp") throws -> String {
        let run = try Command(["/usr/bin/python3", "-c", script], in: folder, environment: ["LC_ALL": "C.UTF-8"])
        try #require(run.status == 0, "\(run.errors)")
        return run.output
    }

    /// The bytes of a file that a script writes under the name `out`.
    static func file(_ script: String) throws -> [UInt8] {
        let folder = Scratch.place(for: "sheet")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try run(script, in: folder)
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/out")))
    }
}
