import Chance
import Foundation
import PtyProgram
import Scratch
import Waiting

/// A program that gets random keys, and how it is told that it hears them.
struct Subject {
    let arguments: [String]
    let folder: RandomFolder
    /// What its help shows, which `?` opens wherever no text is typed; nil for a program without.
    var help: String?
    /// Of the letters that leave one in so many is typed: seldom, so that one gets anywhere.
    var leaving = 8
    /// Fifths of a second, in one of which it must come to rest.
    var patience = 100

    /// Where this runs as root, it runs as nobody: what is typed may be the name of any file.
    func start() throws -> PtyProgram {
        let drop =
            geteuid() == 0
            ? [
                "/usr/bin/setpriv", "--reuid=\(RandomFolder.account)", "--regid=\(RandomFolder.account)",
                "--clear-groups",
            ]
            : []
        return try PtyProgram(
            drop + arguments, variables: ["HOME": folder.path, "EDITOR": "true", "TZ": "UTC"], in: folder.path)
    }
}

/// A home with a dossier in it, which nothing outside is reached from.
final class RandomFolder {
    static let account: uid_t = 65_534

    let path: String
    private let originals: [String: Data]

    /// - Parameter wrong: files that the dossier has besides.
    init(wrong: [String: Data] = [:]) throws {
        path = Scratch.place(for: "keys")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        _ = try Command(
            [BuiltProgram.sherpa, "init", "\(path)/dossier", "--sample"], in: path,
            environment: ProcessInfo.processInfo.environment)
        var originals: [String: Data] = [:]
        for folder in ["projects", "gaps", "meetings"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/dossier/\(folder)").sorted() {
                originals["\(folder)/\(name)"] = FileManager.default.contents(
                    atPath: "\(path)/dossier/\(folder)/\(name)")
            }
        }
        self.originals = originals
        for (file, bytes) in wrong { try bytes.write(to: URL(filePath: "\(path)/dossier/\(file)")) }
        guard geteuid() == 0 else { return }
        let files = try FileManager.default.subpathsOfDirectory(atPath: path)
        for file in [path] + files.map({ "\(path)/\($0)" }) { chown(file, RandomFolder.account, RandomFolder.account) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What somebody else does to one of the records.
    func change(_ generator: inout SeededGenerator) {
        guard let file = originals.keys.sorted().randomElement(using: &generator) else { return }
        let original = originals[file] ?? Data()
        let place = URL(filePath: "\(path)/dossier/\(file)")
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: try? FileManager.default.removeItem(at: place)
        case 1:
            try? RandomFolder.broken.values.sorted { $0.count < $1.count }.randomElement(using: &generator)?.write(
                to: place)
        case 2: try? original.write(to: place)
        case 3:
            let other = place.deletingLastPathComponent().appending(
                path: "other-\(Int.random(in: 0..<9, using: &generator)).md")
            try? original.write(to: other, options: .atomic)
        default:
            let now = (try? String(contentsOf: place, encoding: .utf8)) ?? String(decoding: original, as: UTF8.self)
            let owner = ["METI", "JBIC", "Commerce", "長官"].randomElement(using: &generator) ?? ""
            let changed = now.replacing(
                /(?m)^owner: .*$/, with: "owner: \(owner) \(UInt8.random(in: 0...255, using: &generator))")
            try? Data(changed.utf8).write(to: place, options: .atomic)
        }
    }

    static let broken: [String: Data] = [
        "gaps/unclosed.md": "---\ntitle: [unclosed\n---\n",
        "gaps/wrong-word.md": "---\ntitle: Wrong\nstatus: almost\n---\n",
        "projects/no-front-matter.md": "no front matter at all\n",
        "projects/twice.md": "---\ntitle: a\ntitle: b\n---\n",
        "projects/empty.md": "", "meetings/2026-01-05-tab.md": "---\n\ttitle: x\n---\n",
        "meetings/2026-02-30-no-day.md": "---\ntitle: No such day\ndate: 2026-02-30\n---\n",
        "meetings/conflict.md": "---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n---\n",
        "projects/flows.md":
            "---\ntitle: Odd\nstage: short\nvaluation: {flows: [{years: 2027-9999, capital-cost: 1bn USD}, {years: 1, revenue: x}]}\n---\n",
    ].mapValues { Data($0.utf8) }.merging(["gaps/bytes.md": Data((0...255).map { UInt8($0) })]) { $1 }
}
