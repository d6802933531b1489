import Foundation
import Testing

/// The projects in `Valuations`, one file each, in a folder of their own.
struct ValuationCases {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Valuations")
        try FileManager.default.copyItem(atPath: source.path, toPath: folder.path + "/cases")
    }

    func sherpa(_ arguments: [String]) throws -> SherpaRun {
        try SherpaRun(["-C", "cases"] + arguments, in: folder)
    }

    /// What `value --json` says of a side.
    func side(_ name: String, _ run: SherpaRun) throws -> [String: Any] {
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        return try #require((object["sides"] as? [String: Any])?[name] as? [String: Any])
    }
}
