extension PromptWords {
    public var japanese: String {
        switch self {
        case .of(let what, let name): "\(name.with("の"))\(what):"
        case .on(let what, let name): "\(name.with("の"))\(what):"
        case .named(let name, let what): "\(name)、\(what):"
        case .plain(let what): "\(what):"
        case .filter(let things): "\(things.japanese)の絞込み"
        case .saveViewAs: "ビューの名前"
        case .newID: "新しいid"
        case .marked(let n): "選択した \(n)件"
        case .letter: "文字"
        }
    }
}
