import Foundation
import Negotiation
import Testing

/// Texts that were looked at and kept.
enum GoldenText {
    /// Holds a text against the kept one. `SHERPA_RECORD=1` records it anew and fails, so that it is looked at first.
    static func check(_ found: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Golden.folder.appendingPathComponent(name)
        let kept = try? String(contentsOf: file, encoding: .utf8)
        if kept == found { return }
        guard ProcessInfo.processInfo.environment["SHERPA_RECORD"] != nil else {
            Issue.record("\(name) differs, or is not there: SHERPA_RECORD=1 records it", sourceLocation: sourceLocation)
            return
        }
        try found.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name): look at it, then run again", sourceLocation: sourceLocation)
    }
}

extension JSON {
    /// A text as a double-quoted scalar, which YAML reads as JSON does.
    static func quoteForTest(_ text: String) -> String { "\(JSON.string(text))" }
}
