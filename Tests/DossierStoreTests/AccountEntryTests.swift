import Glibc
import Testing

@testable import DossierStore

@Suite struct AccountEntryTests {
    private static let lines = """
        # a comment
        root:x:0:0:root:/root:/bin/bash
        +::::::
        short:x:7
        wide:x:99999999999:1::/:
        minus:x:-1:1::/:
        sato:x:1001:1001:Sato, METI:/home/sato:/bin/sh
        second:x:1001:1001::/elsewhere:/bin/sh
        \u{1b}[2J:x:1002:1002::/home/x:/bin/sh
        """

    private func entry(_ account: uid_t) -> AccountEntry? {
        AccountEntry.entry(of: account, in: Array(Self.lines.utf8))
    }

    @Test func theFirstLineOfAnAccountCounts() {
        #expect(entry(0)?.name == "root" && entry(0)?.home == "/root")
        #expect(entry(1001)?.name == "sato" && entry(1001)?.home == "/home/sato")
        for account: uid_t in [1, 7, .max] { #expect(entry(account) == nil, "\(account)") }
    }

    @Test func noNameCommandsTheTerminal() {
        #expect(entry(1002)?.name.contains("\u{1b}") == false)
    }

    /// Every account of this machine that the C library finds.
    @Test func namesAndHomesAreThoseOfTheCLibrary() {
        var count = 0
        for account: uid_t in 0..<1100 {
            let known = Self.known(account)
            let entry = known == nil ? nil : AccountEntry.look(for: account)
            #expect(entry?.name == known?.name)
            #expect(entry?.home == known?.home)
            if known != nil { count += 1 }
        }
        #expect(count > 0)
    }

    /// As the C library has it, in a buffer of our own: other tests ask it meanwhile.
    private static func known(_ account: uid_t) -> (name: String, home: String)? {
        var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let room = buffer.baseAddress, getpwuid_r(account, &entry, room, buffer.count, &found) == 0,
                found != nil
            else { return nil }
            return (String(cString: entry.pw_name), String(cString: entry.pw_dir))
        }
    }
}
