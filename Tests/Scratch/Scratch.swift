import Foundation

/// Where tests keep their files.
package enum Scratch {
    /// In memory, where this host has room for it: a run makes and removes some hundred thousand small files, and ext4 looks for
    /// an inode among all those that have just been removed, each time. `TMPDIR` names another folder, such as one on disk.
    private static let folder: String = {
        let memory = "/dev/shm"
        var status = statvfs()
        guard ProcessInfo.processInfo.environment["TMPDIR"] == nil, statvfs(memory, &status) == 0,
            access(memory, R_OK | W_OK | X_OK) == 0, UInt(status.f_flag) & mayNotRunPrograms == 0,
            UInt(status.f_bavail) * UInt(status.f_frsize) >= room
        else { return FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path }
        return memory
    }()

    /// Some times what a run has there at once. Containers often have 64 MB.
    private static let room: UInt = 1 << 30

    /// `ST_NOEXEC`, which the module leaves out. Tests write scripts and run them.
    private static let mayNotRunPrograms: UInt = 8

    /// A path, without links, that nothing has: whoever makes something there removes it.
    package static func place(for what: String) -> String { "\(folder)/sherpa-\(what)-\(UUID().uuidString)" }
}
