import FrontMatter
import Words

/// A dossier with nothing in it yet but its own record, ready to be filled in.
public enum EmptyDossier {
    /// Writes it to a folder that is not there yet or is empty.
    public static func write(to folder: String, title: String) throws(StoreError) {
        try DossierStore.make(folder, files: [NewFile(DossierStore.dossierFile, source(title: title))])
    }

    private static func source(title: String) throws(StoreError) -> [UInt8] {
        do {
            return try Document.record(Array(TemplateWords.emptyDossier.text.utf8)).setting("title", to: .text(title))
                .bytes
        } catch {
            throw StoreError(DossierStore.dossierFile, StoreWords.impossibleTitle(title, why: "\(error)"))
        }
    }
}
