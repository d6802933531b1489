/// Why a command ends without having done all of its work.
struct Failure: Error {
    /// For a person, in one line: what is wrong, and how to do it right. `nil` when all is said already.
    let message: String?
    let status: ExitStatus

    init(_ message: String, _ status: ExitStatus = .failed) {
        self.message = message
        self.status = status
    }

    /// Ends the program without a word.
    init(quietly status: ExitStatus) {
        message = nil
        self.status = status
    }
}
