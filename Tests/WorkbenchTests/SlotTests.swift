import Foundation
import Screen
import Testing

/// What a theme can colour is drawn somewhere.
@Suite struct SlotTests {
    @Test func everySlotIsDrawn() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        var text = ""
        for folder in ["Workbench", "Screen/Surface"] {
            let folder = sources.appendingPathComponent(folder)
            let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        func isDrawn(_ slot: String) -> Bool {
            text.ranges(of: ".\(slot)").contains { text[$0.upperBound...].first.map { !$0.isLetter } ?? true }
        }
        let idle = Slot.allCases.filter { !isDrawn("\($0)") }
        print("slots: \(Slot.allCases.count), never drawn \(idle.count)")
        #expect(idle == [])
        #expect(!isDrawn("selectionOfNothing"))
    }
}
