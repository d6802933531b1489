import Chance
import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

/// A dossier with an index of its own. Its files count as having rested, unless a test says otherwise.
private struct IndexedDossier {
    let dossier: TemporaryDossier
    let cache: TemporaryFolder

    init(gaps: Int = 8) throws {
        dossier = try TemporaryDossier()
        cache = try TemporaryFolder()
        for number in 0..<gaps { try dossier.write("gaps/gap-\(number).md", IndexedDossier.gap(number)) }
    }

    static func gap(_ number: Int, owner: String = "METI") -> String {
        "---\ntitle: Gap \(number)\nstatus: open\nseverity: major\nowner: \(owner)\ndue: 2026-03-1\(number % 10)\n---\nProse.\n"
    }

    static func later(by seconds: Int) -> timespec {
        var time = LocalClock.now
        time.tv_sec += seconds
        return time
    }

    func load(restingFor seconds: Int = 10) throws -> (dossier: Dossier, reading: IndexedReading, keeper: IndexKeeper) {
        let store = try dossier.store()
        let keeper = try #require(
            IndexKeeper(store, below: cache.path, fewest: 1, at: IndexedDossier.later(by: seconds)))
        let (loaded, reading) = store.read(keeper)
        return (loaded, try #require(reading), keeper)
    }

    /// As after a first screen: what was found to differ.
    @discardableResult
    func check(restingFor seconds: Int = 10) throws -> DossierWatch.Changes {
        let (loaded, reading, keeper) = try load(restingFor: seconds)
        let check = IndexCheck(keeper, loaded, reading)
        check.run()
        return check.changes()
    }

    var indexFile: URL {
        get throws {
            let base = URL(fileURLWithPath: cache.path).appendingPathComponent("dossiers")
            let names = try FileManager.default.contentsOfDirectory(atPath: base.path)
            return base.appendingPathComponent(try #require(names.first)).appendingPathComponent("index/records")
        }
    }

    /// That what is read by the index is what the files say.
    func expectTruth(_ note: Comment? = nil) throws {
        let plain = try dossier.store().load()
        let (indexed, _, _) = try load()
        #expect(indexed.hasSameText(as: plain), note)
    }
}

extension Dossier {
    fileprivate func hasSameText(as other: Dossier) -> Bool {
        func text(_ summary: RecordSummary) -> String {
            "\(summary.id) \(summary.source) \(summary.json()) \(summary.problems)"
        }
        return summaries.map(text) == other.summaries.map(text)
    }
}

@Suite struct IndexTests {
    @Test func theSecondLoadTakesAllFromTheIndex() throws {
        let indexed = try IndexedDossier()
        #expect(try indexed.load().reading.fromIndex.isEmpty)
        try indexed.check()
        let second = try indexed.load()
        #expect(second.reading.fromIndex.count == 9)
        #expect(second.reading.isUpToDate == true)
        try indexed.expectTruth()
    }

    @Test func otherBytesOfTheSameSizeAndTimeAreRead() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        let path = "\(indexed.dossier.path)/gaps/gap-3.md"
        var before = stat()
        try #require(stat(path, &before) == 0)
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data(IndexedDossier.gap(3, owner: "MOFA").utf8.prefix(before.st_size)))
        try file.close()
        let times = [before.st_atim, before.st_mtim]
        try #require(utimensat(AT_FDCWD, path, times, 0) == 0)
        var after = stat()
        try #require(stat(path, &after) == 0)
        #expect(after.st_size == before.st_size && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
        #expect(after.st_ino == before.st_ino)
        let (loaded, reading, _) = try indexed.load()
        #expect(loaded.gap("gap-3")?.owner == "MOFA")
        #expect(reading.fromIndex.count == 8)
    }

    @Test func anotherFileInItsPlaceIsRead() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        // As from a backup: with the time that it had.
        let path = "\(indexed.dossier.path)/gaps/gap-3.md"
        try indexed.dossier.write("restored", IndexedDossier.gap(3, owner: "MOFA"))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(attributes[.modificationDate])],
            ofItemAtPath: "\(indexed.dossier.path)/restored")
        try #require(rename("\(indexed.dossier.path)/restored", path) == 0)
        #expect(try indexed.load().dossier.gap("gap-3")?.owner == "MOFA")
    }

    /// As after `git checkout`: written and read within a second, and perhaps written again without another stamp.
    @Test func whatHasJustBeenWrittenIsNotPutThere() throws {
        let indexed = try IndexedDossier()
        try indexed.check(restingFor: 0)
        #expect(try indexed.load().reading.fromIndex.isEmpty)
    }

    @Test func whatWasChangedInTheFutureIsNotPutThere() throws {
        let indexed = try IndexedDossier()
        // The clock was set back since.
        try indexed.check(restingFor: -3600)
        #expect(try indexed.load().reading.fromIndex.isEmpty)
    }

    @Test func recordsThatCameWentOrWereRenamedAreRead() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        try FileManager.default.removeItem(atPath: "\(indexed.dossier.path)/gaps/gap-0.md")
        try #require(
            rename("\(indexed.dossier.path)/gaps/gap-1.md", "\(indexed.dossier.path)/gaps/gap-2.md") == 0)
        try indexed.dossier.write("gaps/new.md", IndexedDossier.gap(9))
        try indexed.expectTruth()
        try indexed.check()
        #expect(try indexed.load().reading.isUpToDate)
    }

    @Test func faultyRecordsAreReadEachTime() throws {
        let indexed = try IndexedDossier()
        try indexed.dossier.write("gaps/gap-3.md", "---\ntitle: Gap 3\nstatus: ajar\n---\n")
        try indexed.check()
        let reading = try indexed.load().reading
        #expect(reading.fromIndex.count == 8)
        // Or else it would be written anew at each start.
        #expect(reading.isUpToDate)
        try indexed.expectTruth()
    }

    @Test func anotherDossierFileMakesAllBeRead() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        try indexed.dossier.write(
            "dossier.md", TemporaryDossier.framework.replacing("title: Test", with: "title: Talks"))
        #expect(try indexed.load().reading.fromIndex.isEmpty)
    }

    @Test func theIndexOfAnotherPlaceIsNotTaken() throws {
        let (one, other) = (try IndexedDossier(), try IndexedDossier())
        try one.check()
        try other.check()
        try FileManager.default.removeItem(at: other.indexFile)
        try FileManager.default.copyItem(at: one.indexFile, to: other.indexFile)
        #expect(try other.load().reading.fromIndex.isEmpty)
    }

    @Test func anIndexThatOthersCouldHaveWrittenIsNotTaken() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        let path = try indexed.indexFile.path
        chmod(path, 0o660)
        #expect(try indexed.load().reading.fromIndex.isEmpty)
        chmod(path, 0o600)
        #expect(try indexed.load().reading.fromIndex.count == 9)
        // Only root can give a file away.
        if geteuid() == 0 {
            chown(path, 65534, 65534)
            #expect(try indexed.load().reading.fromIndex.isEmpty)
        }
    }

    /// A killed writer leaves a part beside it, a full disk nothing; neither keeps the dossier from being read.
    @Test func whereNothingCanBeWrittenAllIsRead() throws {
        let indexed = try IndexedDossier()
        let store = try indexed.dossier.store()
        let keeper = try #require(IndexKeeper(store, below: "/proc/nowhere", fewest: 1))
        let loaded = LoadedDossier(store, keeper)
        loaded.check?.run()
        #expect(LoadedDossier(store, keeper).dossier.hasSameText(as: store.load()))
        try indexed.check()
        let part = try indexed.indexFile.deletingLastPathComponent().appendingPathComponent(".records.part")
        try Data("half of it".utf8).write(to: part)
        chmod(part.path, 0o600)
        try indexed.dossier.write("gaps/new.md", IndexedDossier.gap(9))
        try indexed.check()
        #expect(!FileManager.default.fileExists(atPath: part.path))
        let reading = try indexed.load().reading
        #expect(reading.fromIndex.count == 10, "\(reading.stamps.count) \(reading.index?.count ?? -1)")
    }

    @Test func noDamageIsTakenForARecord() throws {
        let indexed = try IndexedDossier(gaps: 3)
        try indexed.check()
        let whole = try Array(Data(contentsOf: indexed.indexFile))
        var random = SeededGenerator(for: "noDamageIsTakenForARecord")
        let plain = try indexed.dossier.store().load()
        func expectTruth(_ bytes: [UInt8], _ note: Comment) throws {
            let file = try indexed.indexFile
            try Data(bytes).write(to: file)
            chmod(file.path, 0o600)
            #expect(try indexed.load().dossier.hasSameText(as: plain), note)
        }
        for _ in 0..<400 {
            var bytes = whole
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try expectTruth(bytes, "byte \(place)")
        }
        for _ in 0..<100 {
            let length = Int.random(in: 0..<whole.count, using: &random)
            try expectTruth(Array(whole[..<length]), "cut at \(length)")
        }
    }

    /// What is not looked at before is read from it only when it is asked for: by then the file may be another one.
    @Test func anIndexThatIsCutOrChangedWhileInUseHarmsNothing() throws {
        let indexed = try IndexedDossier()
        try indexed.check()
        let plain = try indexed.dossier.store().load()
        for spoil in [
            { (bytes: Data) in bytes.prefix(bytes.count / 3) }, { Data(count: $0.count) }, { _ in Data() },
        ] {
            try indexed.check()
            let (loaded, reading, _) = try indexed.load()
            #expect(reading.fromIndex.count == 9)
            let file = try indexed.indexFile
            let handle = try FileHandle(forUpdating: file)
            let spoilt = spoil(try Data(contentsOf: file))
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: spoilt)
            #expect(loaded.hasSameText(as: plain))
        }
    }

    /// The fields of a record that the index has lost are those of its file, which may have changed since they were summed up.
    @Test func noSumIsTakenOverFromWhatTheIndexHasLost() throws {
        let indexed = try IndexedDossier(gaps: 2)
        let id = RecordID(.project, "plant")
        func plant(_ amount: String) -> String { "---\ntitle: Plant\nstage: shortlisted\namount: \(amount)\n---\n" }
        try indexed.dossier.write(id.file, plant("1bn USD"))
        let prose = String(repeating: "Prose. ", count: 20_000)
        try indexed.dossier.write("gaps/long.md", "---\ntitle: Long\nstatus: agreed\n---\n\(prose)")
        try indexed.check()
        let (loaded, reading, _) = try indexed.load()
        #expect(reading.fromIndex.contains(id))
        let sums = ProjectSums(loaded)
        // Whatever was read last is still at hand: so that the project is not, others are read, of which one is long.
        for gap in loaded.gaps { #expect(!gap.source.isEmpty) }
        try FileHandle(forUpdating: indexed.indexFile).truncate(atOffset: 0)
        try indexed.dossier.write(id.file, plant("2bn USD"))
        let reread = try indexed.dossier.store().rereading(.records([id]), of: loaded).dossier
        let (taken, anew) = (ProjectSums(reread, after: loaded, sums), ProjectSums(reread))
        #expect(taken.portfolio.shortlisted == anew.portfolio.shortlisted)
        #expect(taken.portfolio.shortlisted != sums.portfolio.shortlisted)
    }

    /// Neither the index nor the file says any more what the outline was made of.
    @Test func whatIndexAndFileHaveBothLostIsFoundToDiffer() throws {
        let indexed = try IndexedDossier(gaps: 2)
        let id = RecordID(.meeting, "2026-02-12-talks")
        func talks(_ actions: String) -> String {
            "---\ntitle: Talks\ndate: 2026-02-12\nstatus: held\n\(actions)---\n"
        }
        try indexed.dossier.write(
            id.file, talks("actions:\n  - {text: ask, due: 2026-03-01, status: open}\n"))
        try indexed.check()
        for now in [talks(""), nil] {
            let (loaded, reading, _) = try indexed.load()
            #expect(reading.fromIndex.contains(id))
            try FileHandle(forUpdating: indexed.indexFile).truncate(atOffset: 0)
            if let now {
                try indexed.dossier.write(id.file, now)
            } else {
                try FileManager.default.removeItem(atPath: "\(indexed.dossier.path)/\(id.file)")
            }
            for day in Agenda(loaded).days { #expect(day.title != "ask") }
            #expect(loaded.source(of: id) == [])
            let reread = try indexed.dossier.store().rereading(.records([id]), of: loaded)
            #expect(reread.files.map(\.id) == [id])
            #expect(reread.dossier.meeting(id.name)?.title == now.map { _ in "Talks" })
            try indexed.check()
        }
    }

    /// What must never happen: a stamp that is the same beside other bytes. The check finds it, as a change by others.
    @Test func aForgedIndexIsFoundOut() throws {
        let indexed = try IndexedDossier()
        let (loaded, reading, keeper) = try indexed.load()
        let forged = loaded.updating([
            RecordID(.gap, "gap-3"): .bytes(Array(IndexedDossier.gap(3, owner: "Nobody").utf8))
        ])
        keeper.write(forged, reading)
        #expect(try indexed.load().dossier.gap("gap-3")?.owner == "Nobody")
        let changes = try indexed.check()
        #expect(changes == .records([RecordID(.gap, "gap-3")]))
        let reread = try indexed.dossier.store().rereading(changes, of: indexed.load().dossier)
        #expect(reread.dossier.gap("gap-3")?.owner == "METI")
        #expect(reread.files.map(\.id) == [RecordID(.gap, "gap-3")])
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String { replacingOccurrences(of: old, with: new) }
}
