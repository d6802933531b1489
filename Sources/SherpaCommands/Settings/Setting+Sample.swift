internal import Screen

extension Setting {
    /// A file in which each setting stands as a comment. Lines that set something begin with `#` and no blank, so that one
    /// sign less sets it.
    static var sample: String {
        let heading = [
            "Settings of \(Program.name); \(Program.name)-config(5) explains them, and `\(Program.name) config` shows what is set.",
            "Each is commented out: remove the # before the lines that you want.",
        ]
        let settings = all.map { setting in
            let words = "\(setting.help.sentence) Write \(setting.expectation). Without it: \(setting.standard)."
            return comment(words.filter { $0 != "`" }) + setting.example.map { "#\($0)" }
        }
        return ([heading.flatMap(comment)] + settings).map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private static func comment(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= 80 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append("# " + word)
            }
        }
        return lines
    }
}
