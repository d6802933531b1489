import Glibc

/// Where data goes. What is written here is already fit for a terminal.
enum StandardOutput {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal, or `nil` where the output goes elsewhere.
    static var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    static func write(_ text: String) throws(Failure) {
        switch writeAll(Array(text.utf8), to: STDOUT_FILENO) {
        case 0: return
        // The reader has seen enough, as `head` does.
        case EPIPE: throw Failure(quietly: .fine)
        case let code: throw Failure("cannot write the output: \(reason(code))")
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
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 {
                // What takes nothing and gives no reason would keep us here for ever.
                return EIO
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}

/// What an `errno` means, in the words of the system.
func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
