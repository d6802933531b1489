import Glibc
import Negotiation
import Words

/// Why files could not be found, read or written: one clear line with a remedy.
public struct StoreError: Error, CustomStringConvertible, Sendable {
    /// The file or folder, safe to show on a terminal.
    public let path: String
    /// What is wrong.
    private let fault: any Saying
    /// Why, where the system refused.
    private let cause: SystemError?
    /// The system's error number, where the system refused.
    public var code: Int32? { cause?.code }
    /// Whether there are two versions of something, and a person is to decide.
    public let awaitsDecision: Bool

    /// What is wrong and what to do about it.
    public var reason: String { cause.map { "\(fault): \($0)" } ?? fault.text }

    public var description: String { "\(path): \(reason)" }

    init(_ path: String, _ fault: some Saying, awaitsDecision: Bool = false) {
        self.path = VisibleName.text(path.utf8)
        self.fault = fault
        self.awaitsDecision = awaitsDecision
        cause = nil
    }

    /// `action` is what was tried, as in "cannot be written".
    init(_ path: String, _ action: some Saying, _ error: SystemError) {
        self.path = VisibleName.text(path.utf8)
        fault = action
        cause = error
        awaitsDecision = false
    }
}

/// An error number of the system, told with what can be done about it.
struct SystemError: Error, CustomStringConvertible, Equatable {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(errno) }

    var words: SystemWords {
        switch code {
        case EACCES, EPERM: .permissionDenied
        case ENOSPC: .diskFull
        case EDQUOT: .quotaUsedUp
        case EROFS: .readOnly
        case EIO: .diskFault
        case EFBIG: .fileTooLarge
        case EMFILE, ENFILE: .tooManyFiles
        case ENOENT: .noSuchFile
        case ENOTDIR: .notFolder
        default: .other(String(cString: strerror(code)))
        }
    }

    var description: String { words.text }
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
