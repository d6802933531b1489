extension CorrectionWords {
    public var japanese: String {
        switch self {
        case .near(let word): "（`\(word)` ですか）"
        case .choose(let words): "。\(ChoiceWords.oneOf(words).japanese.with("を"))書いてください"
        case .chooseOrAdd(let words, let list, let isInDossierFile):
            "。\(ChoiceWords.oneOf(words).japanese.with("を"))書くか、"
                + (isInDossierFile ? "dossier.md の " : "") + "\(list) に追加してください"
        case .add(let list): "。\(list) に追加してください"
        }
    }
}
