import Chance
import Foundation
import Negotiation
import Testing

@Suite struct JSONTests {
    @Test func textIsIndentedByTwo() {
        let json = JSON.object([
            .init("a", .array([.integer(1), .array([]), .object([])])), .init("b", .optional(nil)),
            .init("c", .bool(true)), .init("d", .optional("x")),
        ])
        #expect(
            json.description == """
                {
                  "a": [
                    1,
                    [],
                    {}
                  ],
                  "b": null,
                  "c": true,
                  "d": "x"
                }
                """)
    }

    @Test(arguments: [
        ("\"\\\n\r\t", #""\"\\\n\r\t""#), ("\u{1B}[31m", #""\u001b[31m""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
        ("a\u{202E}b\u{2066}", #""a\u202eb\u2066""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("\u{E0001}", #""\udb40\udc01""#), ("東京 🗾", "\"東京 🗾\""), ("", "\"\""),
    ])
    func nothingReachesTheTerminalAsAControl(text: String, json: String) {
        #expect(JSON.string(text).description == json)
    }

    @Test func otherReadersReadTheSame() throws {
        var random = SeededGenerator(for: "otherReadersReadTheSame")
        for _ in 0..<300 {
            let scalars = (0..<20).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0xFF : 0x2FFFF), using: &random))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let json = JSON.object([.init("key", .array([.string(text), .null, .number("-1.5")]))])
            let read = try JSONSerialization.jsonObject(with: Data(json.description.utf8)) as? [String: [Any]]
            #expect(read?["key"]?.first as? String == text)
            #expect(read?["key"]?.count == 3)
        }
    }
}
