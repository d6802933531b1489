import Foundation

/// The sample as the program first brought it along: dossiers like it are kept by people, so its files must go on being
/// read. Tests that want peculiar records take it, so that the sample of today can follow its facts.
public enum FirstSample {
    private static let files = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Files")

    /// Writes it to a folder that is not there yet, or adds its files to one that is.
    public static func write(to folder: String) throws {
        let root = files.resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = found?.nextObject() as? URL {
            guard file.pathExtension == "md" else { continue }
            let target = URL(fileURLWithPath: folder)
                .appendingPathComponent(String(file.path.dropFirst(root.path.count + 1)))
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contentsOf: file).write(to: target)
        }
    }
}
