extension SavingWords {
    public var japanese: String {
        switch self {
        case .notSaved: "保存できません"
        case .notRemoved: "削除できません"
        case .notMade: "作成できません"
        case .fileUnreadable: "ファイルを読み取れないため、保存できません"
        case .interruptionUnknown: "中断した保存の有無を確認できないため、保存できません"
        case .interruptionUnfinished: "中断した保存を完了できないため、保存できません"
        case .pastUnreadable: "これまでの保存の記録を読み取れません"
        case .removalNotUndoable: "後で元に戻せないため、削除していません"
        case .conflict(let file, let who, let field):
            "\(file): \(who.map { "\($0) " } ?? "他の人")が先に\(field)を変更しました。現在の内容を確かめてから、もう一度変更してください"
        case .gone(let file): "\(file) は削除されています。作り直すか、変更を取りやめてください"
        case .changed(let file, let who, let time):
            "\(file) は表示した後に" + (who.map { " \($0) が" } ?? "") + (time.map { "（\($0)）" } ?? "")
                + "変更しているため、そのまま残しました。内容を確かめてください"
        case .createdAgain(let kept): "他の人が作り直しています。元の版は \(kept) に残しました"
        case .changedBeforeRemoval(let kept): "変更があったため、削除していません。その版は \(kept) に残しました"
        case .beingWritten(isRemoval: true):
            "別のプログラムが書込み中のため、削除していません。終了後に確かめてください"
        case .beingWritten(isRemoval: false):
            "別のプログラムが書込み中のため、保存していません。終了後に保存してください"
        case .placeTaken(isRemoval: true): "別のものに置き換わったため、削除していません。`ls -l` で確かめてください"
        case .placeTaken(isRemoval: false): "別のものに置き換わったため、保存していません。`ls -l` で確かめてください"
        case .keepsChanging: "別のプログラムが変更を続けているため、保存していません。終了後に保存してください"
        case .versionsKept(let files):
            "保存の途中で変更が重なったため、保存していません。各版は \(Listing.plain(files).japanese) に残しました"
        case .thereAgain(let file): "\(file) に別の内容があります。先に別の場所に移してください"
        case .idTaken: "同じ id の項目があるため、作成していません。別の id を指定してください"
        case .invalidID(let id): "`\(id)` は id として使えません。半角の英小文字、数字、ハイフンで指定してください"
        case .dossierStays: "台帳そのものの項目は削除できません"
        case .fileHasFault(let problem): "\(problem)。直すまでファイルは変更しません"
        case .notRecord(let why): "保存できません。\(why.japanese)"
        case .finished(let what, let who, let time): "中断した保存を完了しました: \(what)（\(who)、\(time)）"
        case .lost(let file, let why): "\(file): 中断した保存は失われました。\(why)"
        case .keptBeside(let file, let kept): "\(file): 中断した保存の内容は \(kept) に残しました"
        case .removalOff(let file): "\(file) は削除する予定でしたが、その後に変更されたため残しました"
        case .removalUndone(let file): "\(file): 削除の途中で変更されたため、元に戻しました"
        case .strayKept(let file, let kept): "\(file): 保存の途中で書かれた内容は \(kept) に残しました"
        case .otherWithID: "同じ id の項目が別にあります"
        case .cannotBeUndone(let isFinished, let place, let why):
            "\(isFinished ? "" : "保存しましたが、")元に戻すことはできません: \(place): \(why)"
        case .cannotLock: "ロックできません"
        case .locked(let seconds, let path):
            "別のプログラムが保存中です（\(seconds)秒経過）。終了させて（`fuser \(path)` で確認）、もう一度保存してください"
        }
    }
}
