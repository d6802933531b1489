internal import Negotiation

// What the tables of fields say, as a page of the manual has it.
extension ManualBlock {
    static func fields(of kind: RecordKind) -> [ManualBlock] {
        let perSide = kind.sideFieldInfos
        guard !perSide.isEmpty else { return items(kind.fieldInfos) }
        let side = ManualBlock.item(
            "the id of a side, as in `tokyo`", [.paragraph("What the record says for that side:")] + items(perSide))
        return items(kind.fieldInfos) + [side]
    }

    static func items(_ fields: [FieldInfo]) -> [ManualBlock] {
        fields.map { field in
            let marks = [field.required ? "required" : nil, field.masked ? "masked" : nil].compactMap(\.self)
            let form = Form(field.shape)
            return .item(
                "`\(field.key)`" + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"),
                [.paragraph(field.help.sentence + (form.words.isEmpty ? "" : " \(form.words)"))] + items(form.parts))
        }
    }

    /// How a value is written.
    private struct Form {
        /// A sentence; empty where there is nothing to say.
        let words: String
        /// Of maps: their keys.
        var parts: [FieldInfo] = []

        init(_ shape: Shape) {
            switch shape {
            case .claims(let inner): words = "Write \(inner.expectation), or a claim."
            case .fields(let fields): (words, parts) = ("A map:", fields)
            case .list(.fields(let fields)): (words, parts) = ("A list of maps:", fields)
            case .perSide(.fields(let fields)): (words, parts) = ("A map from side to a map:", fields)
            case .line: words = ""
            default: words = "Write \(shape.expectation)."
            }
        }
    }
}
