import Glibc
import Negotiation

/// Why files could not be found, read or written: one clear line with a remedy.
public struct StoreError: Error, CustomStringConvertible, Sendable {
    /// The file or folder, safe to show on a terminal.
    public let path: String
    /// What is wrong and what to do about it.
    public let reason: String
    /// The system's error number, where the system refused.
    public let code: Int32?
    /// Whether there are two versions of something, and a person is to decide.
    public let awaitsDecision: Bool

    public var description: String { "\(path): \(reason)" }

    init(_ path: String, _ reason: String, awaitsDecision: Bool = false) {
        self.path = VisibleName.text(path.utf8)
        self.reason = reason
        self.awaitsDecision = awaitsDecision
        code = nil
    }

    /// `action` is what was tried, as in "cannot be written".
    init(_ path: String, _ action: String, _ error: SystemError) {
        self.path = VisibleName.text(path.utf8)
        reason = "\(action): \(error)"
        code = error.code
        awaitsDecision = false
    }
}

/// An error number of the system, told with what can be done about it.
struct SystemError: Error, CustomStringConvertible, Equatable {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(errno) }

    var description: String {
        switch code {
        case EACCES, EPERM: "permission denied; ask the owner for it, or look at `ls -l`"
        case ENOSPC: "the disk is full; free some space and try again"
        case EDQUOT: "your disk quota is used up; free some space and try again"
        case EROFS: "the file system is read-only; copy the dossier to a place that can be written"
        case EIO: "the disk reports a fault; check it, and keep a copy elsewhere"
        case EFBIG: "the file is larger than this account may write; raise `ulimit -f`"
        case EMFILE, ENFILE: "too many open files; close some programs, or raise `ulimit -n`"
        case ENOENT: "there is no such file or folder"
        case ENOTDIR: "it is not a folder"
        default: String(cString: strerror(code))
        }
    }
}

/// A file's name as text that is safe on a terminal: what is not valid UTF-8, and every character that is not
/// printed as itself (controls, bidi marks, zero-width characters), is written as `\xNN` for each of its bytes.
enum VisibleName {
    static func text(_ bytes: some Collection<UInt8>) -> String {
        var text = ""
        var rest = bytes[...]
        while let byte = rest.first {
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let sequence = rest.prefix(length)
            if let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first, !scalar.isInvisible {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                let digits = String(byte, radix: 16)
                text += "\\x" + (byte < 0x10 ? "0" : "") + digits
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
