internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Words

struct SyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "sync", abstract: CommandAbstract.sync.text,
        discussion: CommandNotes.sync.text)

    @Flag(help: ArgumentHelp(OptionHelp.syncSetup.text)) var setup = false
    @Option(
        help: ArgumentHelp(
            OptionHelp.remote.text, valueName: "url"))
    var remote: String?
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if remote != nil, !setup { throw ValidationError(UsageWords.remoteWithSetup.text) }
        if remote?.isEmpty == true { throw ValidationError(UsageWords.remoteAddress.text) }
    }

    func run() throws {
        let store = try options.store()
        try SyncCommand.requireReadable(store)
        if setup {
            let repository = try SyncCommand.setUp(store, remote: remote)
            try Sync(repository, of: store).run()
        } else {
            try Sync(GitRepository(of: store), of: store).run()
        }
    }

    /// What git cannot read it would leave out, or take for removed.
    private static func requireReadable(_ store: DossierStore) throws(Failure) {
        let closed = store.load().unread.filter(\.isClosed)
        guard let first = closed.first else { return }
        throw Failure(SyncWords.closed(more: closed.count - 1, why: first.sentence).text)
    }

    /// Makes a clone ready, and tells what it took.
    static func setUp(_ store: DossierStore, remote: String? = nil) throws -> GitRepository {
        let (repository, done) = try GitRepository.setUp(
            store, remote: remote.map(absolute), driver: MergeDriver(program: Program.path))
        try SyncReport.tell(done)
        return repository
    }

    /// The path of a folder that is here; any other address as it is. git takes paths from the dossier's folder.
    private static func absolute(_ address: String) -> String {
        guard let path = realpath(address, nil) else { return address }
        defer { free(path) }
        return String(cString: path)
    }
}
