import CSystemCalls

extension GitRepository {
    /// Has all on disk that git has written, its own files and the records; false where the system does not promise it.
    ///
    /// git synchronises neither a commit's objects nor what a merge puts in a record's place. Until then a power cut takes
    /// back what a save has told as saved: the merge has replaced the file, and the commit that also holds it is not there.
    public func synchronize() -> Bool {
        // Its own files may lie on another file system.
        guard let own = try? Descriptor.folder(stateFolder), sherpa_sync_file_system(own.number) == 0 else {
            return false
        }
        return sherpa_sync_file_system(store.folder.number) == 0
    }
}
