extension SavedWords {
    public var english: String {
        switch self {
        case .deed(let deed, let isDurable): isDurable ? deed.english : "\(deed.english), but not yet safe on disk"
        case .change(let change, let file, let isDurable):
            "\(isDurable ? "saved" : "written, not yet safe on disk:") \(file): \(change)"
        case .sum(let sum, let undo, let isDurable):
            "\(isDurable ? "saved" : "written, not yet safe on disk:") \(sum.english); \(undo) undoes all of it"
        case .joined(let sum): ", joined with \(sum.english)"
        case .back(let file, let time): "undo: \(file) is back, \(time)"
        case .madeAgain(let file, let time): "redo: \(file) is created again, \(time)"
        case .goneAgain(let file, let isRedo, let time): "\(isRedo ? "redo" : "undo"): \(file) is gone again, \(time)"
        case .renamedAgain(let old, let new, let links, let isRedo, let time):
            "\(isRedo ? "redo" : "undo"): \(old) is \(new) again, with \(links.of("link")), \(time)"
        case .changedAgain(let change, let name, let isRedo, let time):
            "\(isRedo ? "redo" : "undo"): \(name) \(change), \(time)"
        case .sumAgain(let sum, let files, let isRedo, let time):
            "\(isRedo ? "redone" : "undone"): \(files.isEmpty ? "" : "\(Listing.plain(files).english) and ")\(sum.english), \(time)"
        case .nothingLeft(let isRedo): "\(isRedo ? "redo" : "undo"): nothing was left of it to change"
        case .changedMeanwhileOver(let who, let save):
            "not saved: \(who ?? "somebody else") changed this meanwhile; \(save) saves yours over it"
        case .changedMeanwhile(let fields, let who):
            "not saved: \(who ?? "somebody else") changed \(Listing.plain(fields).english) meanwhile"
        case .gone(let file): "\(file) was removed meanwhile"
        case .notRenamedGone(let file): "not renamed: \(file) was removed meanwhile"
        case .renameAgain(let file): "not renamed: \(file) was removed meanwhile; rename again"
        case .notSavedGone(let file, let remedy):
            "not saved: \(file) was removed meanwhile\(remedy.isEmpty ? "" : ": \(remedy)")"
        }
    }
}
