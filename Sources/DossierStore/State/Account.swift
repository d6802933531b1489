import Glibc
import Synchronization

/// People of this machine, and the local time.
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

    /// `2026-02-20 14:02` on this machine's clock.
    static func localTime(_ moment: time_t = time(nil)) -> String {
        var moment = moment
        var local = tm()
        guard localtime_r(&moment, &local) != nil else { return "" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.tm_year + 1900)-\(two(local.tm_mon + 1))-\(two(local.tm_mday)) "
            + "\(two(local.tm_hour)):\(two(local.tm_min))"
    }
}
