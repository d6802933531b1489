extension ChangeSum {
    public var japanese: String {
        switch self {
        case .changes(let n, let place): "\(place.japanese.with("の"))変更 \(n)件"
        case .fields(let fields, let more, let place):
            "\(place.japanese.with("の"))\(Listing.plain(fields.map { $0.isEmpty ? "本文" : FieldName.inJapanese($0) }).japanese)\(more > 0 ? "ほか \(more)件" : "")"
        }
    }
}
