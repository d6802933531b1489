import Foundation
import Negotiation

@testable import DossierStore

extension DossierWatch {
    /// Waits as a session does, but not for ever: `.none` after 30 s, which fails the test.
    func next() -> Changes {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            var polled = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
            poll(&polled, 1, interval < 0 ? 1000 : min(interval, 1000))
            let changes = changes()
            if changes != .none { return changes }
        }
        return .none
    }

    /// What it tells until it has told of these records; of `late` it may tell again meanwhile. A program that another
    /// test starts has a copy of the file just written for a moment, and the kernel tells of the last one closed.
    func next(_ ids: Set<RecordID>, late: Set<RecordID>) -> Changes {
        var told = Set<RecordID>()
        while !told.isSuperset(of: ids) {
            guard case .records(let more) = next() else { return .none }
            told.formUnion(more)
            guard told.subtracting(ids).isSubset(of: late) else { return .records(told) }
        }
        return .records(ids)
    }
}

extension TemporaryDossier {
    /// Writes into the file that is there, as `echo >` does; `write` makes another.
    func overwrite(_ file: String, _ text: String, _ flags: Int32 = O_TRUNC) {
        let number = open("\(path)/\(file)", O_WRONLY | O_CREAT | flags, 0o644)
        defer { close(number) }
        _ = text.withCString { Foundation.write(number, $0, strlen($0)) }
    }

    /// Writes another file and gives it the place of the old one, as most editors do.
    func exchange(_ file: String, _ text: String) {
        let name = file.split(separator: "/").last ?? ""
        let aside = file.dropLast(name.count) + ".\(name).swp"
        overwrite(String(aside), text)
        move(String(aside), to: file)
    }

    func move(_ file: String, to other: String) { rename("\(path)/\(file)", "\(path)/\(other)") }
    func remove(_ file: String) { try? FileManager.default.removeItem(atPath: "\(path)/\(file)") }
    func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o755) }

    static func gap(_ title: String) -> String { "---\ntitle: \(title)\nstatus: open\n---\n" }
}
