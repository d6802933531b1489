/// What to answer where something is asked or raised.
public struct Reply: Fielded {
    public var on = ""
    public var say = ""
    public var source: String?

    public init() {}

    package static let fields: FieldTable<Reply> = [
        Field("on", { $0.on }, { $0.on = $1 }, required: true, .replyOn),
        Field("say", { $0.say }, { $0.say = $1 }, required: true, as: .prose, .replySay),
        Field("source", { $0.source }, { $0.source = $1 }, .replySource),
    ]
}
