import Glibc
import Synchronization

/// People of this machine.
public enum Account {
    /// The home folder of the person who has started this process; nil where the system has none.
    public static var home: String? { entry(of: getuid())?.home }

    /// The name of the account that this process runs under.
    static var own: String { entry(of: geteuid())?.name ?? "\(geteuid())" }

    /// The owner of a file, unless that is this account or one that the system has no name for: `sato`.
    static func other(_ owner: uid_t) -> String? { owner == geteuid() ? nil : entry(of: owner)?.name }

    private static let entries = Mutex<[uid_t: AccountEntry?]>([:])

    /// Each is asked for once: a directory service may take its time.
    private static func entry(of account: uid_t) -> AccountEntry? {
        if let known = entries.withLock({ $0[account] }) { return known }
        let entry = AccountEntry.look(for: account)
        entries.withLock { $0[account] = .some(entry) }
        return entry
    }
}
