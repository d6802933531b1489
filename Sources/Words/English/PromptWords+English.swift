extension PromptWords {
    public var english: String {
        switch self {
        case .of(let what, let name): "\(what) of \(name):"
        case .on(let what, let name): "\(what) on \(name):"
        case .named(let name, let what): "\(name), \(what):"
        case .plain(let what): "\(what):"
        case .filter(let things): "filter \(things.english)"
        case .saveViewAs: "save view as"
        case .newID: "new id"
        case .marked(let n): "\(n) marked"
        case .letter: "letter"
        }
    }
}
