import Foundation
import Scratch
import Testing

/// A deed ready to be done again and again, with what it does when nothing goes wrong.
struct Rehearsal {
    let deed: Deed
    let scene: Scene
    let command: [String]
    /// The stage before an action that was cut short, and its calls; the same as `start` where there was none.
    let earlier: Tree
    private(set) var prelude: [SystemCall] = []
    let start: Tree
    let end: Tree
    let trace: Trace
    private let loading: Set<String>

    init(_ deed: Deed) throws {
        self.deed = deed
        scene = try Scene()
        if deed.kind == .exchange { try scene.makeClones() }
        for words in deed.before {
            let run = try scene.run(scene.command(words))
            try #require(run.status == 0, "\(words): \(run.errors)")
        }
        for path in deed.missing { try FileManager.default.removeItem(atPath: "\(scene.stage)/\(path)") }
        earlier = try scene.tree()
        if !deed.cutShort.isEmpty { prelude = try Rehearsal.cutShort(deed, from: earlier, in: scene) }
        start = try scene.tree()
        try start.write(to: scene.stage)
        command = scene.command(deed.arguments, of: deed.program)
        trace = try Trace(command, injecting: deed.always, withChildren: deed.kind == .exchange, in: scene)
        try #require(trace.run.status == 0 && deed.isAcknowledged(in: trace.run), "\(trace.run)")
        loading = Set(trace.calls[..<trace.opening].map { "\($0.name) \($0.occurrence)" })
        end = try scene.tree()
        for file in deed.files {
            try #require(bytes(file, in: earlier) != bytes(file, in: end), "\(deed.name): \(file)")
        }
    }

    /// Kills the action on its way, and gives the calls that it came to make.
    private static func cutShort(_ deed: Deed, from earlier: Tree, in scene: Scene) throws -> [SystemCall] {
        let command = scene.command(deed.cutShort)
        let calls = try Trace(command, in: scene).calls
        let last = try #require(calls.lastIndex { $0.name == "renameat2" })
        let end = deed.isCutLate ? try #require(calls[last...].first { $0.name == "fsync" }) : calls[last]
        try earlier.write(to: scene.stage)
        let cut = try Trace(command, injecting: ["\(end.name):signal=KILL:when=\(end.occurrence)"], in: scene)
        try #require(cut.run.isKilled)
        return cut.calls
    }

    /// The program's own calls, then those of the gits that it runs, but for the beginning of the program itself. Where
    /// several processes of one git make the same call, strace counts for each, and a fault meets each.
    var calls: [SystemCall] {
        var known: Set<String> = []
        let all = trace.calls.dropFirst() + trace.children.flatMap { $0.dropFirst() }
        return all.filter { known.insert("\($0.child) \($0.name) \($0.occurrence)").inserted }
    }

    /// What the long sweeps take of these calls. All of one program; but of one that runs gits neither those that it makes
    /// before it opens the dossier, which are the same in each deed, nor more than one in ten of the thousands by which
    /// the gits read: a fault there leaves the same files, and the program hears the same, as at the next change.
    func thorough(_ calls: [SystemCall], using random: inout some RandomNumberGenerator) -> [SystemCall] {
        guard deed.kind == .exchange else { return calls }
        let reading = calls.filter { $0.child > 0 && !$0.isChange }
        return calls.filter { $0.child == 0 ? !isLoading($0) : $0.isChange }
            + Sample.evenly(reading, reading.count / 10, using: &random)
    }

    /// Whether the program makes it before it opens the dossier.
    func isLoading(_ call: SystemCall) -> Bool {
        call.child == 0 && loading.contains("\(call.name) \(call.occurrence)")
    }

    /// Does the deed once more from the start, while strace injects this into a call.
    func run(injecting fault: String, into call: SystemCall) throws -> Run {
        try start.write(to: scene.stage)
        let isExchange = deed.kind == .exchange
        if isExchange { try Children.prepare(in: scene) }
        let traced = ([call.name] + deed.always.compactMap { $0.split(separator: ":").first.map(String.init) })
            .joined(separator: ",")
        let options =
            ["-e", "trace=\(traced)", "-e", "inject=\(call.name):\(fault):when=\(call.occurrence)"]
            // Stops at the traced calls only. A signal would be sent too late so: after the call.
            + (fault.hasPrefix("error") && (!isExchange || call.child > 0) ? ["--seccomp-bpf"] : [])
            + deed.always.flatMap { ["-e", "inject=\($0)"] }
        guard call.child == 0 else {
            return try scene.run(Programs.patiently + command, environment: Children.one(call.child, options))
        }
        return try scene.run(
            Programs.patiently + [Programs.strace] + (isExchange ? [] : ["-f"]) + ["-qq", "-o", "/dev/null"] + options
                + command)
    }

    enum Version {
        case old, new, mixed, broken
        /// Of a baseline: it holds some records as before, and others as after.
        case partial
    }

    /// What the deed's files are in this tree, which is the stage's.
    func version(in tree: Tree) throws -> Version {
        if deed.kind == .exchange { return try Exchange(scene).version }
        let found = deed.files.map { file -> Version in
            let bytes = bytes(file, in: tree)
            let (old, new) = (self.bytes(file, in: earlier), self.bytes(file, in: end))
            if bytes == old { return .old }
            if bytes == new { return .new }
            return file.hasSuffix("/baseline") && Rehearsal.isPut(bytes, togetherFrom: [old, new]) ? .partial : .broken
        }
        if found.contains(.broken) { return .broken }
        if found.contains(.partial) { return .partial }
        return Set(found).count == 1 ? found[0] : .mixed
    }

    /// Whether a baseline holds nothing but records of these.
    private static func isPut(_ baseline: [UInt8]?, togetherFrom sources: [[UInt8]?]) -> Bool {
        func parts(_ bytes: [UInt8]?) -> Set<String> {
            // The last line ends all of it, and no record.
            let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").filter {
                !$0.hasPrefix("end: ")
            }
            return Set(("\n" + lines.joined(separator: "\n")).components(separatedBy: "\nfile: "))
        }
        return baseline != nil && parts(baseline).isSubset(of: sources.map(parts).reduce([]) { $0.union($1) })
    }

    /// What counts of them: of a baseline all but what is chance in its heading, and the fingerprint that depends on it; of
    /// the answers of a review how many there are, since a fault may show the person another record first.
    private func bytes(_ file: String, in tree: Tree) -> [UInt8]? {
        guard let text = tree.text(file), file.hasPrefix("*/") else { return tree.bytes(file) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if file.hasSuffix("/progress") {
            let count = lines.count { $0.hasPrefix("answer: ") }
            return count == 0 ? nil : [UInt8(count)]
        }
        let plain = lines.enumerated().map { index, line in
            let word = line.prefix { $0 != ":" }
            let isChance = index < 3 && ["name", "finished"].contains(word) || line.count == 21 && word == "end"
            return isChance ? "\(word): #" : String(line)
        }
        return Array(plain.joined(separator: "\n").utf8)
    }
}
