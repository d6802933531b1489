/// Something about the program's settings that a person should know. Never a reason to stop.
struct Notice {
    let text: String

    /// A fault in a settings file, with its place.
    init(_ file: String, line: Int, column: Int, _ text: String) {
        self.text = "\(file):\(line):\(column): \(text)"
    }

    init(_ text: String) { self.text = text }
}
