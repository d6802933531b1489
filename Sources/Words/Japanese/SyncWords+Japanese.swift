extension SyncWords {
    public var japanese: String {
        switch self {
        case .more(let p1): "ほか\(p1)件"
        case .committed(let name, let change, let authors): "コミット: \(name): \(change)\(by(authors))"
        case .received(let name, let change, let authors): "受信: \(name): \(change)\(by(authors))"
        case .kept(let path, let isRemovedHere): "保持: \(path)（\(isRemovedHere ? "こちらで削除、他者が変更" : "こちらで変更、他者が削除")）"
        case .outside(let path): "競合: \(path): 台帳の外のファイルです。決めてから `git add` してください"
        case .wholeFile(let path): "競合: \(path): 双方が変更しました。正しい版を置いて `git add` してください"
        case .sameLines(let path, let line, let authors):
            "競合: \(path)\(line.map { ":\($0)" } ?? ""): 双方が同じ行を変更しました\(by(authors))"
        case .conflict(let name, let words, let authors): "競合: \(name): \(words)\(by(authors))"
        case .bothChanged(let p1): "双方が\(p1)を変更しました"
        case .values(let name, let ours, let theirs, let before):
            "\(name): 手元 \(ours)、相手 \(theirs)\(before.map { "、変更前 \($0)" } ?? "")"
        case .new(let title): "追加\(title.map { "「\($0)」" } ?? "")"
        case .removed(let title): "削除\(title.map { "「\($0)」" } ?? "")"
        case .changed: "変更"
        case .fieldChanged(let p1): "\(p1)の変更"
        case .layoutChanged: "コメントまたは書式の変更"
        case .mergeUndone: "中断していた統合を取り消し、やり直します"
        case .noRemote: "送信先がないため送信していません"
        case .nameRemote(let program): "他者と交換するには `\(program) sync --setup --remote ADDRESS` で指定してください"
        case .waiting: "別の同期が実行中です。終わるまで最大1分待ちます"
        case .pushed(let upstream): "送信しました: \(upstream)"
        case .upToDate(let upstream): "最新です: \(upstream)"
        case .nothingElse(let upstream): "ほかに送信するものはありません: \(upstream)"
        case .othersFirst(let p1, let reason): "他者の送信が \(p1)回先行しました（\(reason)）。手元では統合済みです。もう一度同期してください"
        case .ownBranch(let upstream, let main, let command):
            "\(upstream) は独立したブランチです。\(main) を使う人に届けるには `\(command)` を実行し、もう一度同期してください"
        case .notYetSafe: "git の書き込みがディスクに反映されたか確認できません。ディスクを確かめ、別の場所に写しを置いてください"
        case .toDecide(let p1, let program):
            "判断が必要なファイルが \(p1)件あります。`\(program)` か、エディターで目印の間を直してから、もう一度同期してください。それまで送信しません"
        case .allDecided: "統合しました: 競合はすべて解決済みです"
        case .closed(let more, let why): "読み取れないものがある間は、コミットも送信もしません\(more > 0 ? "（ほか\(more)件）" : ""): \(why)"
        case .commitAnyway(let what, _): "\(what)。このままコミットしますか [y/N] "
        case .nothingCommitted(let what, let field):
            "\(what)。何もコミットしていません。欄の名前を `\(field)` にするか、残す場合はキーを `x-` で始めてから、もう一度同期してください"
        case .misplaced(let file, let line, let key): "\(file):\(line): `\(key)` は非表示の欄ですが、ここには置けません"
        case .looksMasked(let file, let line, let key, let field): "\(file):\(line): `\(key)` は非表示の欄 `\(field)` に似ています"
        case .moreOf(let p1): "ほか\(p1)件"
        }
    }

    private func by(_ authors: [String]) -> String { authors.isEmpty ? "" : "（\(authors.joined(separator: "、"))）" }
}
