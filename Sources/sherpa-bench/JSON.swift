/// A value of JSON, with members in the order given.
enum JSON: CustomStringConvertible {
    case string(String)
    case number(Double)
    case array([JSON])
    case object([(String, JSON)])

    static func integer(_ value: Int) -> JSON { .number(Double(value)) }

    var description: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let value): value == value.rounded() ? "\(Int(value))" : "\(value)"
        case .array(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
