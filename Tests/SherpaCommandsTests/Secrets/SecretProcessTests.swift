import Foundation
import SecretSamples
import Testing

/// What the system shows of a process: its arguments, and what is left of its memory.
@Suite struct SecretProcessTests {
    private static let secret = "\(SecretDossier.marker)-quartz"

    /// Runs a program until it waits for more of its input, hands its process id to `then`, and gives what that printed.
    ///
    /// The pipe takes 64 KiB: once more has gone into it, the program has begun to read.
    private func whileReading(_ program: String, in folder: TemporaryFolder, then: String) throws -> String {
        let script = """
            ulimit -c unlimited; mkfifo pipe; exec 3<>pipe
            \(program) <&3 >/dev/null 2>&1 &
            process=$!
            head -c 200000 /dev/zero | tr '\\0' a >&3
            \(then)
            """
        return try folder.run(["bash", "-c", script], as: "sato").output
    }

    private static let set = "'\(SherpaRun.program.path)' -C sample set equity-share"

    @Test func argumentsAreCovered() throws {
        var count = 0
        for field in SecretDossier.fields {
            for key in [field] + Misspelling.all(of: field, everyLetter: false).map(\.key) {
                let folder = try TemporaryFolder.withSample()
                let said = try whileReading(
                    "\(Self.set) 'tokyo.\(key)=\(Self.secret)' 'ask=\(SecretDossier.open)' status=-", in: folder,
                    then: "tr '\\0' '\\n' < /proc/$process/cmdline; kill $process; wait")
                #expect(said.contains("ask=\(SecretDossier.open)") && said.contains("tokyo.\(key)=***"), "\(said)")
                #expect(!said.contains(SecretDossier.marker), "\(said)")
                count += 1
            }
        }
        print("secrets, arguments: \(count), told 0")
    }

    @Test func aValueComesFromStandardInput() throws {
        let folder = try TemporaryFolder.withSample()
        let run = try SherpaRun(
            "-C", "sample", "set", "equity-share", "tokyo.fallback=-", in: folder, input: "\(Self.secret) one\n")
        #expect(run.status == 0 && run.output == "saved gaps/equity-share.md: tokyo.fallback ••• -> •••\n", "\(run)")
        #expect(try folder.read("sample/gaps/equity-share.md").contains("fallback: \(Self.secret) one\n"))
        let added = try SherpaRun("-C", "sample", "add", "gap", "New", "landing-zone=-", in: folder, input: "two")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try folder.read("sample/gaps/new.md").contains("landing-zone: two\n"))
        let both = try SherpaRun(
            "-C", "sample", "set", "equity-share", "tokyo.fallback=-", "landing-zone=-", in: folder, input: "x")
        #expect(both.status == 2 && both.errors.contains("only one value"), "\(both.errors)")
        let bytes = try folder.run(
            ["sh", "-c", "printf '\\377' | \(Self.set) tokyo.fallback=-"], as: "sato")
        #expect(bytes.status == 2 && bytes.output.contains("not UTF-8"), "\(bytes.output)")
    }

    private static func crash(_ signal: String) -> String {
        "kill -\(signal) $process; wait $process; echo ended $?; ls -a | grep -c '^core'"
    }

    /// Whether this machine keeps the memory of a program that crashes here.
    private func dumps(_ signal: String) throws -> Bool {
        try whileReading("sh -c 'cat >/dev/null; :'", in: TemporaryFolder(), then: Self.crash(signal))
            .hasSuffix("\n1\n")
    }

    @Test(arguments: ["QUIT", "SEGV", "ABRT"]) func noCoreFileIsLeft(signal: String) throws {
        let folder = try TemporaryFolder.withSample()
        let said = try whileReading("\(Self.set) tokyo.fallback=-", in: folder, then: Self.crash(signal))
        let number = ["QUIT": 3, "SEGV": 11, "ABRT": 6][signal, default: 0]
        #expect(said.contains("ended \(128 + number)\n") && said.hasSuffix("\n0\n"), "\(said)")
        #expect(!said.contains("core dumped"))
        // The control: where the kernel hands cores to another program, only the limit can be looked at.
        let limit = try whileReading(
            "\(Self.set) tokyo.fallback=-", in: TemporaryFolder.withSample(),
            then: "grep 'core file' /proc/$process/limits; kill $process")
        #expect(limit.contains(#/core file size +[01] /#), "\(limit)")
        let pattern = try String(contentsOfFile: "/proc/sys/kernel/core_pattern", encoding: .utf8)
        if pattern.first != "|", pattern.first != "/" { #expect(try dumps(signal), "the control left no core file") }
    }
}
