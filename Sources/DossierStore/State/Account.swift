import Glibc

/// People of this machine, and the local time.
enum Account {
    /// The name of the account that this process runs under.
    static var own: String { name(of: geteuid()) ?? "\(geteuid())" }

    /// The owner of a file, unless that is this account: `sato`.
    static func other(_ owner: uid_t) -> String? { owner == geteuid() ? nil : name(of: owner) ?? "account \(owner)" }

    private static func name(of owner: uid_t) -> String? {
        guard let entry = getpwuid(owner), let name = entry.pointee.pw_name else { return nil }
        return VisibleName.text(String(cString: name).utf8)
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
