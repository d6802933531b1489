import CSystemCalls

/// File systems on which other machines change files without this kernel hearing of it.
enum NetworkFileSystem {
    /// Their magic numbers, as `fstatfs` gives them.
    private static let types: [Int64] = [
        0x6969,  // NFS
        0x517B, 0xFF53_4D42, 0xFE53_4D42,  // SMB, CIFS, SMB2
        0x6573_5546,  // FUSE: sshfs, virtiofs, cloud drives
        0x0102_1997,  // 9P: virtual machines, WSL
        0x5346_414F, 0x6B41_4653,  // AFS
        0x7375_7245,  // Coda
        0x00C3_6400,  // Ceph
        0x0BD0_0BD0,  // Lustre
        0x4750_4653,  // GPFS
        0x0116_1970,  // GFS2
        0x7461_636F,  // OCFS2
        0x786F_4256,  // VirtualBox shared folders
        0x564C,  // NCP
    ]

    /// Whether the folder lies on one; not where the system cannot tell.
    static func holds(_ folder: borrowing Descriptor) -> Bool {
        folder.isOnFileSystem(among: types)
    }
}

extension Descriptor {
    /// Whether it lies on a file system with one of these magic numbers; not where the system cannot tell.
    borrowing func isOnFileSystem(among types: [Int64]) -> Bool {
        types.contains(Int64(sherpa_file_system_type(number)))
    }
}
