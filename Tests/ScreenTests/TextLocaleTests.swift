import Testing

@testable import Screen

@Suite struct TextLocaleTests {
    @Test(arguments: [
        ("en_GB.UTF-8", true), ("ja_JP.utf8", true), ("C.UTF-8", true), (nil, true), ("C", false), ("POSIX", false),
        ("ja_JP.eucJP", false), ("en_GB", false),
    ])
    func onlyANamedLocaleTellsThatTheTerminalIsNotUTF8(name: String?, isUTF8: Bool) {
        #expect(TextLocale.wantsUTF8(named: name) == isUTF8)
    }
}
