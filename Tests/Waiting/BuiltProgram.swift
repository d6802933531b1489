import Foundation

/// Programs that are built along with the tests.
package enum BuiltProgram {
    /// The one that is tested: another build of it where `SHERPA_PROGRAM` names one, such as the file to copy to other
    /// hosts.
    package static let sherpa = ProcessInfo.processInfo.environment["SHERPA_PROGRAM"] ?? path("sherpa")

    /// Whether the tested one was built along with the tests.
    package static let isOwn = ProcessInfo.processInfo.environment["SHERPA_PROGRAM"] == nil

    /// They lie beside the test bundle.
    package static func path(_ name: String) -> String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name).path
    }
}
