/// The names of sheets as spreadsheets take them: no longer than 31 units, without `[]:*?/\`, no apostrophe at an end, and each
/// once, in whatever case.
public enum SheetNames {
    public static func told(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let stem = legal(name)
            var told = cut(stem, to: Workbook.Limit.name)
            var number = 2
            while !taken.insert(told.lowercased()).inserted {
                let end = " (\(number))"
                told = cut(stem, to: Workbook.Limit.name - end.utf16.count) + end
                number += 1
            }
            return told
        }
    }

    private static func legal(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar -> Character in
            scalar.value < 0x20 || "[]:*?/\\".unicodeScalars.contains(scalar) ? " " : Character(scalar)
        }
        var text = String(scalars)[...]
        while let first = text.first, first == "'" || first == " " { text.removeFirst() }
        while let last = text.last, last == "'" || last == " " { text.removeLast() }
        // Excel keeps this name for itself.
        if text.isEmpty || text.lowercased() == "history" { return "Sheet" }
        return String(text)
    }

    private static func cut(_ text: String, to units: Int) -> String {
        var cut = text
        while cut.utf16.count > units { cut.removeLast() }
        while let last = cut.last, last == "'" || last == " " { cut.removeLast() }
        return cut
    }
}
