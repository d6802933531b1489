extension FileWords {
    public var english: String {
        switch self {
        case .symbolicLink: "is a symbolic link, which is not followed: put the file itself here"
        case .folder: "is a folder, not a record: move it away, or name it without `.md`"
        case .pipe: "is a named pipe, not a record: remove it"
        case .socket: "is a socket, not a record: remove it"
        case .device: "is a device, not a record: remove it"
        case .tooLarge(let size, let limit):
            "has \(size) bytes, but a record may have at most \(limit) (\(limit >> 20) MiB): move the long text to another file"
        case .unreadable(let why): "cannot be read: \(why.english)"
        case .damaged: "is damaged"
        case .keptFromSave(let record):
            "kept from a save that collided with somebody else's: compare it with `\(record)`, then remove it"
        case .copyOfGone(let program, let record):
            "a copy that \(program) has kept of a record that is gone: name it `\(record).md`, or remove it"
        case .folderAmongRecords(let name): "a folder, which is not read: records lie in `\(name)/` itself"
        case .notNamedAsRecord: "not read: the files of records end in `.md`"
        case .invalidName(let longest, let proposed):
            "the name is not a valid id: use lower-case letters, digits and hyphens, at most \(longest) of them"
                + (proposed.map { ", such as `\($0)`" } ?? "")
        }
    }
}
