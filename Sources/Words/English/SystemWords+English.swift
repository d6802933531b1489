extension SystemWords {
    public var english: String {
        switch self {
        case .permissionDenied: "permission denied; ask the owner for it, or look at `ls -l`"
        case .diskFull: "the disk is full; free some space and try again"
        case .quotaUsedUp: "your disk quota is used up; free some space and try again"
        case .readOnly: "the file system is read-only; copy the dossier to a place that can be written"
        case .diskFault: "the disk reports a fault; check it, and keep a copy elsewhere"
        case .fileTooLarge: "the file is larger than this account may write; raise `ulimit -f`"
        case .tooManyFiles: "too many open files; close some programs, or raise `ulimit -n`"
        case .noSuchFile: "there is no such file or folder"
        case .notFolder: "it is not a folder"
        case .other(let words): words
        }
    }
}
