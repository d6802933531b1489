internal import CSystemCalls
import Glibc
import Synchronization
internal import Words

/// Where data goes. What is written here is already fit for a terminal.
///
/// A reader that goes away, as `head` does, has seen enough: nothing is said of it, and the command ends as it would have
/// ended. That a command has saved something never depends on whether it could say so.
enum StandardOutput {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal, or `nil` where the output goes elsewhere.
    static var columns: Int? { size.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

    /// Rows of the terminal, or `nil` where the output goes elsewhere.
    static var rows: Int? { size.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

    private static var size: winsize? {
        var size = winsize()
        return isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }

    /// What was asked for.
    static func write(_ text: String) throws(Failure) {
        switch writeAll(Array(text.utf8), to: STDOUT_FILENO) {
        case 0, EPIPE: return
        case let code: throw Failure(CommandWords.outputLost(reason: reason(code)).text)
        }
    }

    /// That something is done and saved. Where it cannot be said, the command goes on, and `Program` says so at its end.
    static func acknowledge(_ text: String) {
        switch writeAll(Array(text.utf8), to: STDOUT_FILENO) {
        case 0, EPIPE: return
        case let code: lost.withLock { $0 = $0 ?? code }
        }
    }

    private static let lost = Mutex<Int32?>(nil)

    /// Why an acknowledgement could not be written; nil where all were.
    static var lossOfAcknowledgement: String? { lost.withLock(\.self).map(reason) }
}

enum StandardStreams {
    /// Closed ones are opened, so that no file that is opened later takes their number, and what is said is written into
    /// it. They are opened the wrong way round: to use them fails as if they were closed.
    static func reserve() {
        for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
    }
}

/// Where messages to people go.
enum StandardError {
    /// Writes a question, and leaves the cursor behind it.
    static func ask(_ question: String) {
        _ = writeAll(Array("\(Program.name): \(GatedText.line(question))".utf8), to: STDERR_FILENO)
    }

    /// Writes one line, with the name of the program before it.
    static func tell(_ message: String) {
        // There is nobody left to tell when this fails.
        _ = writeAll(Array("\(Program.name): \(GatedText.line(message))\n".utf8), to: STDERR_FILENO)
    }
}

/// Returns 0, or the `errno` of the write that failed.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    sherpa_write_all(descriptor, bytes, bytes.count)
}

/// What an `errno` means, in the words of the system.
func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
