import Glibc
import Negotiation

/// What the system keeps of a file beside its bytes: while nothing of it changes, the bytes have not changed either.
struct FileStamp: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: UInt64
    private let modified: Moment
    /// When anything of the file was changed last: nobody can set that, so it tells of bytes that changed while the size
    /// and the time beside them were put back.
    private let changed: Moment

    private struct Moment: Hashable, Sendable {
        let seconds: UInt64
        let nanoseconds: UInt64

        init(_ time: timespec) {
            seconds = UInt64(bitPattern: Int64(time.tv_sec))
            nanoseconds = UInt64(bitPattern: Int64(time.tv_nsec))
        }

        init?(_ unpacker: inout Unpacker) {
            guard let seconds = unpacker.number(), let nanoseconds = unpacker.number() else {
                return nil
            }
            (self.seconds, self.nanoseconds) = (seconds, nanoseconds)
        }

        func pack(into packer: inout Packer) {
            packer.add(number: seconds)
            packer.add(number: nanoseconds)
        }
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = UInt64(bitPattern: Int64(status.st_size))
        modified = Moment(status.st_mtim)
        changed = Moment(status.st_ctim)
    }

    /// Whether the file had rested when it was looked at. One that has just been written may be written again without
    /// another stamp: the clock of a file system stands still for some milliseconds at a time. Nor is one trusted that was
    /// changed in the future, as when the clock was set back. (git's rule for entries that are "racily clean".)
    func hasRested(at now: timespec) -> Bool {
        let rest: Int64 = 1
        let changed = Int64(bitPattern: self.changed.seconds)
        let modified = Int64(bitPattern: self.modified.seconds)
        return max(changed, modified) < Int64(now.tv_sec) - rest
    }
}

extension FileStamp {
    init?(_ unpacker: inout Unpacker) {
        guard let device = unpacker.number(), let inode = unpacker.number(),
            let size = unpacker.number(), let modified = Moment(&unpacker), let changed = Moment(&unpacker)
        else { return nil }
        (self.device, self.inode, self.size) = (device, inode, size)
        (self.modified, self.changed) = (modified, changed)
    }

    func pack(into packer: inout Packer) {
        for number in [device, inode, size] { packer.add(number: number) }
        modified.pack(into: &packer)
        changed.pack(into: &packer)
    }
}

/// File systems of this machine whose files cannot change without a new stamp. On all others (FAT, say, keeps another time
/// in the place of the one that counts) nothing is taken from an index.
enum StampedFileSystem {
    /// Their magic numbers, as `fstatfs` gives them.
    private static let types: [Int64] = [
        0xEF53,  // ext2, ext3, ext4
        0x5846_5342,  // XFS
        0x9123_683E,  // Btrfs
        0x0102_1994,  // tmpfs
        0xF2F5_2010,  // F2FS
        0x2FC1_2FC1,  // ZFS
        0xCA45_1A4E,  // bcachefs
        0x794C_7630,  // overlay
    ]

    static func holds(_ folder: borrowing Descriptor) -> Bool {
        folder.isOnFileSystem(among: types)
    }
}
