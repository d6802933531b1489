import FirstSample
import Foundation
import Scratch

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = Scratch.place(for: "commands")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// With the first sample in `sample`.
    static func withSample() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FirstSample.write(to: folder.path + "/sample")
        return folder
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    /// Every file below a folder of this one, by its path there, but the machine's own in `.sherpa`.
    func files(in part: String) throws -> [String: Data] {
        let root = path + "/" + part
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) where !name.hasPrefix(".sherpa") {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue {
                files[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
            }
        }
        return files
    }
}
