extension GitWords {
    public var japanese: String {
        switch self {
        case .notInstalled:
            "git が導入されていないか、PATH にありません。`apt-get install git` などで導入してください"
        case .cannotStart: "git を起動できません"
        case .failed(let command, let why): "git \(command): \(why)"
        case .ended(let status): "\(status) で終了しました"
        case .locked(let remedy):
            "別の git が実行中のままです。実行していなければ `\(remedy)` でロックを外し、もう一度同期してください"
        case .noRepository:
            "git リポジトリの中にありません。`sherpa sync --setup` で作成するか、既存のものを clone してください"
        case .noIdentity:
            "git に氏名と電子メールが設定されていません。`git config --global user.name \"Your Name\"` と "
                + "`git config --global user.email you@example.org` で設定し、もう一度同期してください"
        case .syncUnderWay(let path):
            "別の同期が1分以上続いています。終了させてください（`fuser \(path)` で確認）"
        case .noVersionYet: "git に台帳の版がまだありません。`sherpa sync` で最初の版を作成します"
        case .filesKeepChanging: "ファイルの変更が続いています。終わってからもう一度同期してください"
        case .theRemote: "リモート"
        case .localUpstream(let branch):
            "ブランチ \(branch) の送り先が手元の別のブランチになっているため、何も送信されません。"
                + "`git branch --unset-upstream` で解除し、もう一度同期してください"
        case .severalRemotes(let count, let branch):
            "リモートが \(count)個あります。`git push -u REMOTE \(branch)` で選び、もう一度同期してください"
        case .notTaken(let upstream, let why): "\(upstream) が受け付けません: \(why)"
        case .shallow(let upstream):
            "手元には履歴の新しい部分しかなく、\(upstream) と共通の履歴がありません。"
                + "`git fetch --unshallow` で残りを取得し、もう一度同期してください"
        case .unrelated(let upstream):
            "\(upstream) は共通の履歴がない別の台帳です。そちらを clone するか、空のリモートを指定してください"
        case .mergedNothing(let upstream):
            "\(upstream) の変更を統合できませんでした。内容は失われていません。もう一度同期してください"
        case .otherAddress(let remote):
            "リモート `\(remote)` は別の所在を指しています。`git remote set-url \(remote) ADDRESS` で変更してください"
        case .underWay(let operation, let undecided, let command):
            "\(operation.japanese)の途中です。\(undecided.map { "\($0.japanese) の版を選び、" } ?? "")"
                + "`\(command)` で終えてから（ファイルはすべて残ります）、もう一度同期してください"
        case .noBranch(let command):
            "git がどのブランチにもありません。`\(command)` で移ってから（ファイルはすべて残ります）、もう一度同期してください"
        case .noCommits(let branch, let command):
            "ブランチ \(branch) にはコミットがありませんが、ほかにはあります。"
                + "`\(command)` を実行してから（ファイルはすべて残ります）、もう一度同期してください"
        case .marks(let places, let isCommitted):
            "競合の印が残っています（\(places.japanese)）。"
                + (isCommitted ? "コミット済みですが、送信していません。" : "コミットしていません。")
                + "一方の版を残して印を消し、もう一度同期してください"
        case .twoVersions(let places, let pathspec):
            "git に2つの版があります（\(places.japanese)）。一方を残して印を消し、`git add --update \(pathspec)` を"
                + "実行してから、もう一度同期してください"
        case .hidden(let first, let count, let option, let files):
            "\(first)\(count == 1 ? "" : " ほか\(count - 1)件")に変更がありますが、git が無視する設定です（\(option)）。"
                + "`git update-index --no-\(option) -- \(files)` で解除し、もう一度同期してください"
        case .nested(let folder, let command):
            "\(folder) は別の git リポジトリのため、中の項目を送信できません。"
                + "`\(command)` で通常のフォルダーに戻し、もう一度同期してください"
        case .ignored(_, let rule, let files):
            "git が無視する設定です（\(rule)）。共有するものは `git add --force -- \(files)` で追加し、"
                + "もう一度同期してください"
        case .ignoredStay(let first, let count, let rule, let files):
            "\(first)\(count == 1 ? "" : " ほか\(count - 1)件") は送信しません: "
                + GitWords.ignored(of: count, rule: rule, files: files).japanese
        case .nestedStays(let folder, let command):
            "\(folder) は別の git リポジトリのため、送信しません。`\(command)` で通常のフォルダーに戻し、"
                + "もう一度同期してください"
        case .copyStays(let path, let program, let record):
            "\(path) は \(program) による `\(record)` のコピーのため、送信しません。"
                + "画面の `decide` で版を選び、もう一度同期してください"
        case .madeRepository(let path): "git リポジトリを作成しました: \(path)"
        case .addedLines(let lines, let file): "\(file) に追加しました: \(lines.joined(separator: " "))"
        case .addedRemote(let remote): "リモート \(remote) を追加しました"
        }
    }
}

extension GitWords.Operation {
    fileprivate var japanese: String {
        switch self {
        case .rebase: "リベース"
        case .patches: "パッチの適用（git am）"
        case .cherryPick: "チェリーピック"
        case .revert: "取消し（revert）"
        case .bisection: "二分探索（bisect）"
        }
    }
}
