import Foundation
import Testing

/// Lets strace into one of the gits that a program runs, and leaves the others alone.
///
/// A script of that name comes first in PATH. It counts the runs, which follow one another; what git runs in its turn,
/// such as our merge driver or the other end of a push, is found by git itself and belongs to that run.
enum Children {
    private static let script = """
        #!/bin/sh
        read -r run < "$FAULTS/runs"
        run=$((run + 1))
        echo $run > "$FAULTS/runs"
        case $FAULT_RUN in
        all) exec \(Programs.strace) -f $FAULT_OPTIONS -o "$FAULTS/trace.$run" /usr/bin/git "$@" ;;
        $run) exec \(Programs.strace) -f -qq $FAULT_OPTIONS -o /dev/null /usr/bin/git "$@" ;;
        *) exec /usr/bin/git "$@" ;;
        esac

        """

    /// The next run is the first.
    static func prepare(in scene: Scene) throws {
        let git = "\(scene.path)/bin/git"
        if !FileManager.default.fileExists(atPath: git) {
            mkdir("\(scene.path)/bin", 0o755)
            // By a process of its own, so that no child that another test starts meanwhile holds it open for writing.
            let made = try scene.run(
                ["/bin/sh", "-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\"", git, script])
            try #require(made.status == 0, "\(made)")
        }
        try Data("0\n".utf8).write(to: URL(filePath: "\(scene.path)/runs"))
    }

    static func all(_ options: [String]) -> [String: String] {
        ["FAULT_RUN": "all", "FAULT_OPTIONS": options.joined(separator: " ")]
    }

    static func one(_ run: Int, _ options: [String]) -> [String: String] {
        ["FAULT_RUN": "\(run)", "FAULT_OPTIONS": options.joined(separator: " ")]
    }

    /// What strace has written of each run.
    static func traces(in scene: Scene) throws -> [TraceText] {
        let runs = try String(contentsOfFile: "\(scene.path)/runs", encoding: .utf8)
        let count = Int(runs.split(separator: "\n").first ?? "") ?? 0
        return try (0..<count).map { try TraceText(reading: "\(scene.path)/trace.\($0 + 1)") }
    }
}
