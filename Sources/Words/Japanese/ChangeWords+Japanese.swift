extension ChangeWords {
    public var japanese: String {
        switch self {
        case .none: "（なし）"
        case .prose: "本文"
        case .changed(let name): "\(name.with("を"))変更"
        case .added(let name): "\(name.with("を"))追加"
        case .removed(let name): "\(name.with("を"))削除"
        // An arrow of one sign is of ambiguous width.
        case .replaced(let name, let before, let after, _):
            "\(name)\(before.hasPrefix("（") ? "" : " ")\(before) -> \(after)"
        case .fileMade(let file): "\(file): 追加"
        case .fileRemoved(let file): "\(file): 削除"
        case .proseChanged(let file): "\(file): 本文を変更"
        case .inFile(let file, let change): "\(file): \(change)"
        case .renamed(let file, let name, let links):
            "\(file): \(name) に改名" + (links == 0 ? "" : "（参照 \(links)件も変更）")
        case .items(let count): "\(count)件"
        case .characters(let count): "\(count)文字"
        case .lines(let count): "\(count)行"
        }
    }
}

extension LogWords {
    public var japanese: String {
        switch self {
        case .counts(let gaps, let positions, let quotes, let actions):
            Listing.plain(
                [("論点", gaps), ("立場", positions), ("発言", quotes), ("対応事項", actions)]
                    .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)件" }
            ).japanese
        }
    }
}

extension TextWords {
    public var japanese: String {
        switch self {
        case .clean: "括弧なし"
        case .counts(let brackets, let choices, let unpaired):
            Listing.plain(
                [("括弧", brackets), ("選択肢", choices), ("片方だけの括弧", unpaired)]
                    .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)件" }
            ).japanese
        }
    }
}

extension FlagWords {
    public var japanese: String {
        switch self {
        case .yes: "はい"
        case .no: "いいえ"
        }
    }
}
