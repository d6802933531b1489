import Foundation
import Testing

@testable import Screen

@Suite struct ClipboardTests {
    @Test func base64IsThatOfEveryoneElse() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
            #expect(Clipboard.base64(bytes) == Data(bytes).base64EncodedString())
        }
    }

    @Test func plainAndWrapped() throws {
        let clipboard = try #require(Clipboard("日本"))
        let plain = "\u{1b}]52;c;5pel5pys\u{07}"
        #expect(clipboard.sequence() == plain)
        #expect(clipboard.sequence(through: .tmux) == plain + "\u{1b}Ptmux;\u{1b}" + plain + "\u{1b}\\")
        #expect(clipboard.sequence(through: .screen) == "\u{1b}P" + plain + "\u{1b}\\")
    }

    @Test func screenGetsPiecesThatMakeTheWhole() throws {
        let clipboard = try #require(Clipboard(String(repeating: "word ", count: 300)))
        let pieces = clipboard.sequence(through: .screen).components(separatedBy: "\u{1b}\\").dropLast()
        #expect(pieces.count > 1)
        #expect(pieces.allSatisfy { $0.hasPrefix("\u{1b}P") && $0.utf8.count <= 242 })
        #expect(pieces.map { $0.dropFirst(2) }.joined() == clipboard.sequence())
    }

    @Test func whatTerminalsDoNotTakeIsNotSent() {
        let longest = Clipboard.limit / 4 * 3
        #expect(Clipboard(String(repeating: "a", count: longest)) != nil)
        #expect(Clipboard(String(repeating: "a", count: longest + 1)) == nil)
        #expect(Clipboard.encodedLength("a") == 4 && Clipboard.encodedLength("aaaa") == 8)
    }
}
