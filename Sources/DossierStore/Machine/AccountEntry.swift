import Glibc

/// What the system knows of an account.
///
/// It is read from `/etc/passwd`, and else asked of `getent`, as where a directory service knows it. The C library's own
/// `getpwuid` would load parts of the host's C library into this program, which may be linked statically, and with another
/// version of it.
struct AccountEntry: Sendable, Equatable {
    let name: String
    let home: String

    private let account: uid_t

    static func look(for account: uid_t) -> AccountEntry? {
        listed(account) ?? asked(account)
    }

    private static func listed(_ account: uid_t) -> AccountEntry? {
        guard let folder = try? Descriptor.folder("/etc"), let file = try? FileContents("passwd", in: folder) else {
            return nil
        }
        return entry(of: account, in: file.bytes)
    }

    private static func asked(_ account: uid_t) -> AccountEntry? {
        guard let answer = try? ChildProcess.run(["getent", "passwd", "\(account)"]), answer.status == 0 else {
            return nil
        }
        return entry(of: account, in: answer.output)
    }

    /// The first of this account in lines of `name:password:number:group:comment:home:shell`.
    static func entry(of account: uid_t, in lines: [UInt8]) -> AccountEntry? {
        lines.split(separator: UInt8(ascii: "\n")).lazy.compactMap(AccountEntry.init).first { $0.account == account }
    }

    private init?(line: ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 7, !parts[0].isEmpty, let account = uid_t(String(decoding: parts[2], as: UTF8.self)) else {
            return nil
        }
        self.account = account
        name = VisibleName.text(parts[0])
        home = String(decoding: parts[5], as: UTF8.self)
    }
}
