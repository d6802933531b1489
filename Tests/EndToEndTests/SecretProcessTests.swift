import Foundation
import SecretSamples
import Testing
import Waiting

/// What the system shows of a process: its arguments, and what is left of its memory.
@Suite(.waits) struct SecretProcessTests {
    /// Runs a program until it waits for more of its input, then a script that finds its process id in `$process`.
    ///
    /// A pipe takes 64 KiB: once more has gone into it, the program has begun to read. A shell lets what runs beside it
    /// ignore SIGQUIT, and Swift's own handler would swallow a signal that is sent instead of raised by a fault.
    private static func whileReading(_ program: String, then: String) -> String {
        """
        rm -f pipe; mkfifo pipe; exec 3<>pipe
        env --default-signal=QUIT SWIFT_BACKTRACE=enable=no \(program) <&3 3>&- >/dev/null 2>&1 &
        process=$!
        head -c 200000 /dev/zero | tr '\\0' a >&3
        \(then)
        """
    }

    private static let set = "'\(Home.program)' -C dossier set equity-share"

    @Test func argumentsAreCovered() throws {
        let home = try Home.withSample()
        let keys = SecretDossier.fields.flatMap { field in
            [field] + Misspelling.all(of: field, everyLetter: false).map(\.key)
        }
        try home.write(keys.map { $0 + "\n" }.joined(), to: "keys")
        let one = Self.whileReading(
            "\(Self.set) \"tokyo.$key=\(SecretDossier.marker)-quartz\" 'ask=\(SecretDossier.open)' status=-",
            then: "tr '\\0' '\\n' < /proc/$process/cmdline; kill -KILL $process; wait $process")
        let said = try home.run("bash", "-c", "while IFS= read -r key; do \(one); done < keys").output
        for key in keys { #expect(said.contains("tokyo.\(key)=****"), "\(key)") }
        let open = said.components(separatedBy: "ask=\(SecretDossier.open)").count - 1
        #expect(open == keys.count && !said.contains(SecretDossier.marker), "\(said.suffix(2000))")
        print("secrets, arguments: processes \(keys.count), told 0; open ones shown \(open)")
    }

    /// Crashes a program, and tells by which signal it ended and how many core files it left.
    private func crash(_ program: String, _ signal: String, in home: Home) throws -> String {
        let then = "kill -\(signal) $process; wait $process; echo ended $?; ls | grep -c '^core'"
        let script = "ulimit -c unlimited; " + Self.whileReading(program, then: then)
        return try home.run("bash", "-c", script).output
    }

    @Test(arguments: [("QUIT", 131), ("SEGV", 139), ("ABRT", 134)]) func noCoreFileIsLeft(
        signal: String, status: Int
    ) throws {
        let home = try Home.withSample()
        #expect(try crash("\(Self.set) tokyo.fallback=-", signal, in: home) == "ended \(status)\n0\n")
        // The control: another program leaves one, where the kernel writes it into the folder at all.
        let pattern = try String(contentsOfFile: "/proc/sys/kernel/core_pattern", encoding: .utf8)
        guard pattern.hasPrefix("core") else {
            let limits = Self.whileReading(
                "\(Self.set) tokyo.fallback=-", then: "grep '^Max core' /proc/$process/limits; kill -KILL $process")
            let said = try home.run("bash", "-c", "ulimit -c unlimited; \(limits)").output
            return #expect(said.contains(#/core file size +[01] /#), "\(said)")
        }
        #expect(try crash("/usr/bin/cat", signal, in: home) == "ended \(status)\n1\n")
    }
}
