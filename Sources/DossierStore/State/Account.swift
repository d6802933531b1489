import Glibc
import Synchronization

/// People of this machine, and the local time.
enum Account {
    /// The name of the account that this process runs under.
    static var own: String { name(of: geteuid()) ?? "\(geteuid())" }

    /// The owner of a file, unless that is this account or one that the system has no name for: `sato`.
    static func other(_ owner: uid_t) -> String? { owner == geteuid() ? nil : name(of: owner) }

    private static let names = Mutex<[uid_t: String?]>([:])

    /// Each is asked for once: a directory service may take its time.
    private static func name(of account: uid_t) -> String? {
        if let known = names.withLock({ $0[account] }) { return known }
        let name = look(for: account, room: 1024)
        names.withLock { $0[account] = .some(name) }
        return name
    }

    /// Bytes that the system may need for one entry.
    private static let most = 1 << 20

    private static func look(for account: uid_t, room: Int) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: room)
        let (result, name) = buffer.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return (ERANGE, nil as String?) }
            let result = getpwuid_r(account, &entry, start, buffer.count, &found)
            let name: UnsafeMutablePointer<CChar>? = found?.pointee.pw_name
            return (result, name.map { VisibleName.text(String(cString: $0).utf8) })
        }
        if result == ERANGE, room < most { return look(for: account, room: room * 2) }
        return name
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
