extension MissingWords {
    public var japanese: String {
        switch self {
        case .handling: "取扱区分"
        case .reader: "宛先"
        case .office: "発出元"
        case .contact: "連絡先"
        case .hour: "時刻"
        case .place: "場所"
        case .objective: "目的"
        case .points: "発言要領"
        case .replies: "更問"
        case .expected: "先方の想定発言"
        case .pressLine: "対外応答要領"
        case .numberSources: "計数の出典"
        case .agenda: "論点による議題"
        case .ourLine: "我が方の立場"
        case .theirLine: "先方の立場"
        case .answer: "応答要領"
        case .recommendation: "方針案"
        case .consequence: "否の場合の帰結"
        }
    }
}
