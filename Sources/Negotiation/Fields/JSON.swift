/// A JSON value whose objects keep the order in which they were made, so that output follows the field tables.
public indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    public static func integer(_ value: Int) -> JSON { .number(String(value)) }

    public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}

extension JSON.Member {
    /// Beside a date that is not simply a day, the first and the last day that it may mean, so that a script can sort by
    /// them: `due-first` and `due-last`. An open end has none.
    static func days(of key: String, _ value: JSON, _ shape: Shape) -> [JSON.Member] {
        switch shape {
        case .date, .claims(.date):
            guard case .string(let text) = value, let date = KnownDate(text) else { return [] }
            return days(of: key, date)
        default: return []
        }
    }

    package static func days(of key: String, _ date: KnownDate?) -> [JSON.Member] {
        guard let date, !date.isUnread, date.day == nil else { return [] }
        return [
            .init(key + "-first", date.isOpenStart ? .null : .string(date.first.description)),
            .init(key + "-last", date.isOpenEnd ? .null : .string(date.last.description)),
        ]
    }
}

extension JSON: CustomStringConvertible {
    /// Indented by two spaces; control characters, DEL, C1 and bidi controls escaped, so that it is safe on a terminal.
    public var description: String {
        var text = ""
        write(to: &text, indent: 0)
        return text
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += value
        case .string(let value): JSON.quote(value, to: &text)
        case .array(let items):
            JSON.enclose("[", items, "]", to: &text, indent: indent) { $0.write(to: &$1, indent: indent + 2) }
        case .object(let members):
            JSON.enclose("{", members, "}", to: &text, indent: indent) {
                JSON.quote($0.key, to: &$1)
                $1 += ": "
                $0.value.write(to: &$1, indent: indent + 2)
            }
        }
    }

    private static func enclose<Part>(
        _ open: String, _ parts: [Part], _ close: String, to text: inout String, indent: Int,
        _ write: (Part, inout String) -> Void
    ) {
        text += open
        for (index, part) in parts.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: " ", count: indent + 2)
            write(part, &text)
        }
        if !parts.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16)
                        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
