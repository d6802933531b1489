extension FieldName {
    /// A field in a Japanese sentence, by its key or the path of its value: 「担当」 of `owner`, 「対応事項[2].担当」 of
    /// `actions[2].owner`. What is somebody's own stays as it is written.
    static func inJapanese(_ path: String) -> String {
        path.split(separator: ".").map { step in
            let key = step.prefix { $0 != "[" }
            return (FieldName(rawValue: String(key))?.japanese ?? String(key)) + step[key.endIndex...]
        }.joined(separator: ".")
    }
}
