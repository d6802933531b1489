/// What the number format of a cell says of the number in it.
enum CellFormat: Equatable {
    case plain
    /// A day, perhaps with a time.
    case date
    /// A time of day.
    case time
    case percent
    /// A currency by its code.
    case currency(String)

    /// The formats that have a number and no code of their own (ECMA-376, part 1, 18.8.30), with those for dates of East
    /// Asia.
    init(builtIn number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 18...21: self = .time
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        default: self = .plain
        }
    }

    /// By a code as in `yyyy"年"m"月"d"日"`, `0.0%`, `[$USD] #,##0`.
    init(code: String) {
        var letters = ""
        var literals = ""
        // `[h]:mm` counts hours beyond a day.
        var isElapsed = false
        var rest = code[...]
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"":
                literals += rest.prefix { $0 != "\"" } + " "
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                if let next = rest.popFirst(), character == "\\" { literals.append(next) }
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.drop { $0 != "]" }.dropFirst()
                // `[$¥-411]`: what is shown, and a language. All else in brackets is a colour, a condition, hours.
                if inside.first == "$" {
                    literals += inside.dropFirst().prefix { $0 != "-" } + " "
                } else if inside.allSatisfy({ "hmsHMS".contains($0) }) {
                    isElapsed = true
                }
            case "$", "¥", "￥", "€", "£": literals.append(character)
            default: letters.append(character)
            }
        }
        letters = letters.lowercased()
        if letters.contains("general") || letters.contains("標準") {
            self = .plain
        } else if letters.contains("%") {
            self = .percent
        } else if letters.contains(where: { "0#?".contains($0) }), !letters.contains("s") {
            self = CellFormat.currency(in: literals).map(CellFormat.currency) ?? .plain
        } else {
            let hasDay = letters.contains { "ydge".contains($0) }
            let hasTime = isElapsed || letters.contains { "hs".contains($0) }
            if hasDay || (letters.contains("m") && !hasTime) {
                self = .date
            } else {
                self = letters.contains("h") && !isElapsed ? .time : .plain
            }
        }
    }

    private static func currency(in text: String) -> String? {
        let signs: [(String, String)] = [
            ("US$", "USD"), ("¥", "JPY"), ("￥", "JPY"), ("€", "EUR"), ("£", "GBP"), ("$", "USD"),
        ]
        let words = text.split { !("A"..."Z").contains($0) }
        if let code = words.first(where: { $0.count == 3 }) { return String(code) }
        return signs.first { text.contains($0.0) }?.1
    }
}
