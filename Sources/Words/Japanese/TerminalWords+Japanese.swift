extension TerminalWords {
    public var japanese: String {
        switch self {
        case .notATerminal: "標準入力と標準出力が端末ではありません。端末で実行するか、通常のコマンドを使ってください"
        case .noType: "TERM が設定されていません。全画面には TERM=xterm-256color のように設定してください"
        case .dumb(let type): "TERM '\(type)' では全画面を表示できません。端末に合わせて TERM を設定してください（例: xterm-256color）"
        case .unknownType(let type): "TERM '\(type)' も xterm-256color も登録されていません。ncurses-base か ncurses-term を導入してください"
        case .noSignals(let code): "シグナル用のパイプを作れません（エラー \(code)）。ファイルかプログラムをいくつか閉じてください"
        case .drawnAs(let type, let substitute): "TERM '\(type)' は登録されていません。\(substitute) として描画します"
        }
    }
}
