extension CorrectionWords {
    public var english: String {
        switch self {
        case .near(let word): "did you mean `\(word)`?"
        case .choose(let words): "write \(ChoiceWords.oneOf(words).english)"
        case .chooseOrAdd(let words, let list, let isInDossierFile):
            "write \(ChoiceWords.oneOf(words).english), or add it under \(list)"
                + (isInDossierFile ? " of dossier.md" : "")
        case .add(let list): "add it under \(list)"
        }
    }
}
