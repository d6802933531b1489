import Glibc

/// The names of accounts, each asked for once.
struct AccountNames {
    private var names: [uid_t: String?] = [:]
    /// Bytes that the system may need for one entry.
    private static let most = 1 << 20

    /// `nil` where the system knows none.
    mutating func name(of account: uid_t) -> String? {
        if let known = names[account] { return known }
        let name = AccountNames.look(for: account, room: 1024)
        names[account] = .some(name)
        return name
    }

    private static func look(for account: uid_t, room: Int) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: room)
        let (result, name) = buffer.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return (ERANGE, nil as String?) }
            let result = getpwuid_r(account, &entry, start, buffer.count, &found)
            let name: UnsafeMutablePointer<CChar>? = found?.pointee.pw_name
            return (result, name.map { String(cString: $0) })
        }
        if result == ERANGE, room < most { return look(for: account, room: room * 2) }
        return name
    }
}
