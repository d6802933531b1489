import Foundation
import Screen
import Testing

/// Pictures that were looked at and kept: characters, then a letter a cell for its style.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")

    static func text(of surface: Surface) -> String {
        let cursor = surface.cursor.map { "\($0.column),\($0.row)" } ?? "none"
        return (surface.lines + ["---- styles, cursor \(cursor)"] + surface.styleLines).joined(separator: "\n") + "\n"
    }

    /// Holds a picture against the kept one. `SHERPA_RECORD=1` records it anew and fails, so that it is looked at first.
    static func check(_ surface: Surface, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        let found = text(of: surface)
        let kept = try? String(contentsOf: file, encoding: .utf8)
        if kept == found { return }
        if ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try found.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): look at it, then run again", sourceLocation: sourceLocation)
            return
        }
        guard let kept else {
            Issue.record("no golden \(name): record it with SHERPA_RECORD=1", sourceLocation: sourceLocation)
            return
        }
        Issue.record("\(name) differs:\n\(difference(kept, found))", sourceLocation: sourceLocation)
    }

    private static func difference(_ kept: String, _ found: String) -> String {
        let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let found = found.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for row in 0..<max(kept.count, found.count) {
            let before = row < kept.count ? kept[row] : ""
            let after = row < found.count ? found[row] : ""
            if before != after { lines += ["\(row): - \(before)", "\(row): + \(after)"] }
        }
        return lines.prefix(24).joined(separator: "\n")
    }
}
