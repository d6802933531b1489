import Foundation
import Negotiation
import Scratch

@testable import DossierStore

/// A folder of its own for a test, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = Scratch.place(for: "store")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A small dossier for a test to spoil.
struct TemporaryDossier {
    let folder: TemporaryFolder
    var path: String { folder.path }

    static let framework = """
        ---
        title: Test
        sides:
          - {id: tokyo, name: Tokyo, ours: yes}
          - {id: washington, name: Washington}
        envelope: 1bn USD
        stages:
          - {id: shortlisted, name: Shortlisted, counts-as: shortlisted}
        criteria:
          - {id: no-losses, text: Nobody loses money}
        calendars:
          - id: japan
        ---

        """

    static let gap = """
        ---
        title: Return projections # the big one
        status: open
        severity:   critical

        # who answers
        owner: 'METI'
        x-note: kept
        due: 2026-03-19
        ---

        Prose stays.
        """

    init(framework: String = TemporaryDossier.framework) throws {
        folder = try TemporaryFolder()
        try write("dossier.md", framework)
        try write("gaps/returns.md", TemporaryDossier.gap)
    }

    func write(_ file: String, _ text: String) throws { try write(file, Array(text.utf8)) }

    func write(_ file: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")), as: UTF8.self)
    }

    /// Names in a folder of the dossier, hidden ones too.
    func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    func store() throws -> DossierStore { try .open(path) }
}

extension RecordID {
    static let returns = RecordID(.gap, "returns")
}

/// Root may do everything, so that tests of permissions would prove nothing: for use in a process of their own.
func giveUpRoot() {
    guard geteuid() == 0 else { return }
    setgroups(0, nil)
    setgid(65534)
    setuid(65534)
}
