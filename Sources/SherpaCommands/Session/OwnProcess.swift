internal import CSystemCalls
internal import Negotiation

/// What others on the same machine can learn of this process without being let in.
enum OwnProcess {
    /// However it ends, its memory is not written to disk.
    static func leaveNoCore() { sherpa_leave_no_core() }

    /// Covers the values of masked fields among the arguments, which `ps` shows to every account.
    ///
    /// They stand there until this has run, some milliseconds, and longer in the shell's history: `FIELD=-` takes the value
    /// from standard input instead.
    static func hideArguments(_ arguments: [String]) {
        for (place, argument) in arguments.enumerated() {
            guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")),
                Masked.hides(String(argument[..<equals]))
            else { continue }
            let length = argument.utf8.distance(from: argument.utf8.startIndex, to: equals) + 1
            sherpa_hide_argument(Int32(place), Int32(length))
        }
    }
}
