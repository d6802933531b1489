internal import Negotiation
internal import Words

// What the tables of fields say, as a page of the manual has it.
extension ManualBlock {
    static func fields(of kind: RecordKind) -> [ManualBlock] {
        let perSide = kind.sideFieldInfos
        guard !perSide.isEmpty else { return items(kind.fieldInfos) }
        let side = ManualBlock.item(
            ManualWords.idOfSide(example: "tokyo").text,
            [.paragraph(ManualWords.saidForSide.text)] + items(perSide))
        return items(kind.fieldInfos) + [side]
    }

    static func items(_ fields: [FieldInfo]) -> [ManualBlock] {
        fields.map { field in
            let marks: [FieldMark] = (field.required ? [.required] : []) + (field.masked ? [.masked] : [])
            let form = Form(field.shape)
            return .item(
                ManualWords.field(key: field.key, marks).text,
                [.paragraph(ManualText.joined(field.help.sentence, form.words?.text ?? ""))] + items(form.parts))
        }
    }

    /// How a value is written.
    private struct Form {
        /// Nil where there is nothing to say.
        let words: ManualWords?
        /// Of maps: their keys.
        var parts: [FieldInfo] = []

        init(_ shape: Shape) {
            switch shape {
            case .claims(let inner): words = .writeOrClaim(inner.expectation)
            case .fields(let fields): (words, parts) = (.map, fields)
            case .list(.fields(let fields)): (words, parts) = (.listOfMaps, fields)
            case .perSide(.fields(let fields)): (words, parts) = (.mapOfSides, fields)
            case .line: words = nil
            default: words = .write(shape.expectation)
            }
        }
    }
}
