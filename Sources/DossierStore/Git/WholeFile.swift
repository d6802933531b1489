import Glibc

/// Files that belong to git for the moment: no other Sherpa writes them, and git keeps what they were.
enum WholeFile {
    /// Gives a file other bytes, all or none of them.
    static func replace(_ path: String, with bytes: [UInt8], in folder: borrowing Descriptor) throws(SystemError) {
        let mode = try folder.open(path, O_RDONLY).status().st_mode & 0o777
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = ".\(parts.last ?? "").\(String(UInt64.random(in: 0 ... .max), radix: 16)).tmp"
        let aside = (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
        do throws(SystemError) {
            let file = try folder.open(aside, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
            try file.write(bytes)
            try file.finish()
            guard renameat(folder.number, aside, folder.number, path) == 0 else { throw .last }
        } catch {
            unlinkat(folder.number, aside, 0)
            throw error
        }
    }

    /// Adds lines to a file, which is made where it is not there.
    static func append(_ lines: [String], to name: String, in folder: borrowing Descriptor) throws(SystemError) {
        let file = try folder.open(name, O_RDWR | O_CREAT | O_APPEND, mode: 0o666)
        var last: UInt8 = 0x0A
        let size = try file.status().st_size
        if size > 0, pread(file.number, &last, 1, size - 1) != 1 { throw .last }
        try file.write(Array(((last == 0x0A ? [] : [""]) + lines + [""]).joined(separator: "\n").utf8))
        try file.synchronize()
    }
}
