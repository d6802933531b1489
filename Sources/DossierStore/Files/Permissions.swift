import CSystemCalls
import Glibc

/// Who may read and write a file.
struct Permissions {
    private let owner: uid_t
    private let group: gid_t
    private var mode: mode_t
    /// The POSIX access list in the kernel's form; nil where the mode says all.
    private let accessList: [UInt8]?

    private static let accessListName = "system.posix_acl_access"
    /// With an access list these bits of the mode bound it; without one they are the group's.
    private static let groupRights: mode_t = 0o070

    /// Those of a file that is there.
    init(of file: borrowing Descriptor) throws(SystemError) {
        let status = try file.status()
        owner = status.st_uid
        group = status.st_gid
        do {
            accessList = try Permissions.accessList(of: file)
            mode = status.st_mode & 0o7777
        } catch {
            accessList = nil
            mode = status.st_mode & 0o7777 & ~Permissions.groupRights
        }
    }

    /// The same, though nobody may do more than this mode lets them. Where there is an access list, the group's bits
    /// bound all of it.
    func atMost(_ bound: mode_t?) -> Permissions {
        var bounded = self
        if let bound { bounded.mode &= bound }
        return bounded
    }

    /// Those of the file that is to be replaced; fails where this account may not write it.
    init(toReplace name: String, in folder: borrowing Descriptor) throws(SystemError) {
        // Replacing needs no right to the file itself, but whoever took the right away meant it.
        guard faccessat(folder.number, name, W_OK, AT_EACCESS) == 0 else { throw .last }
        try self.init(of: folder.open(name, O_RDONLY))
    }

    /// Gives them to `file`, which only this account can open as yet.
    ///
    /// What cannot be kept is tightened, never loosened: without the old group or access list, nobody gets in
    /// by group.
    func give(to file: borrowing Descriptor) throws(SystemError) {
        var mode = mode
        // Only root may give a file away; for others it becomes theirs.
        if fchown(file.number, owner, group) != 0, fchown(file.number, uid_t.max, group) != 0 {
            mode &= ~Permissions.groupRights
        }
        if let accessList {
            let isKept = fsetxattr(file.number, Permissions.accessListName, accessList, accessList.count, 0) == 0
            if !isKept { mode &= ~Permissions.groupRights }
        }
        guard fchmod(file.number, mode) == 0 else { throw .last }
    }

    private static func accessList(of file: borrowing Descriptor) throws(SystemError) -> [UInt8]? {
        let number = file.number
        let size = fgetxattr(number, accessListName, nil, 0)
        if size < 0 {
            // Nothing beyond the mode, or a file system without access lists.
            if errno == ENODATA || errno == ENOTSUP { return nil }
            throw .last
        }
        let list = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, fgetxattr(number, accessListName, buffer.baseAddress, buffer.count))
        }
        guard list.count == size else { throw SystemError(EIO) }
        return list
    }
}
