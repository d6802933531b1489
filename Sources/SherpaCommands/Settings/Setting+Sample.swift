internal import Screen
internal import Words

extension Setting {
    /// A file in which each setting stands as a comment. Lines that set something begin with `#` and no blank, so that one
    /// sign less sets it.
    static var sample: String {
        let heading = [
            SettingWords.sampleHead(program: Program.name).text, SettingWords.sampleUse.text,
        ]
        let settings = all.map { setting in
            let words = SettingWords.sampleSetting(
                help: setting.help.sentence, form: setting.expectation, standard: setting.standard
            ).text
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
