import Chance

/// What a person, a terminal or a bad link sends at once.
enum Stroke {
    case bytes([UInt8])
    case resize(columns: UInt16, rows: UInt16)

    /// - Parameter leaving: one in so many of the letters that leave is sent, the others are not.
    static func random(_ generator: inout SeededGenerator, leaving: Int) -> Stroke {
        switch Int.random(in: 0..<1000, using: &generator) {
        case ..<560: .bytes([letter(&generator, leaving: leaving)])
        case ..<700: .bytes(Array((keys.randomElement(using: &generator) ?? "\r").utf8))
        // Every control but those that begin sequences; C-z too: nobody is there to be stopped for.
        case ..<770: .bytes([UInt8.random(in: 0x00...0x1a, using: &generator)])
        case ..<810: .bytes([0x1b, letter(&generator, leaving: leaving)])
        case ..<880: .bytes(Array((reports.randomElement(using: &generator) ?? "\u{1b}[I").utf8))
        case ..<900: .bytes(mouse(&generator))
        case ..<920: .bytes(Array((beginnings.randomElement(using: &generator) ?? "\u{1b}").utf8))
        case ..<950: .bytes(Array((characters.randomElement(using: &generator) ?? "日").utf8))
        case ..<965: .bytes([UInt8.random(in: 0x80...0xff, using: &generator)])
        case ..<980: .bytes(Array("\u{1b}[200~".utf8) + text(&generator) + Array("\u{1b}[201~".utf8))
        case ..<982: .bytes(Array("\u{1b}[200~".utf8) + text(&generator))
        default:
            .resize(
                columns: [1, 20, 39, 40, 60, 80, 100, 132, 200].randomElement(using: &generator) ?? 80,
                rows: [1, 5, 10, 16, 24, 40, 60].randomElement(using: &generator) ?? 24)
        }
    }

    private static func letter(_ generator: inout SeededGenerator, leaving: Int) -> UInt8 {
        let letter = UInt8.random(in: 0x20...0x7e, using: &generator)
        let leaves = letter == UInt8(ascii: "q") || letter == UInt8(ascii: "Q")
        return leaves && !generator.once(in: leaving) ? UInt8(ascii: "j") : letter
    }

    private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...200, using: &generator)).map { _ in
            generator.once(in: 9) ? 0x0d : UInt8.random(in: 0x20...0xff, using: &generator)
        }
    }

    private static func mouse(_ generator: inout SeededGenerator) -> [UInt8] {
        let values = (0..<3).map { _ in Int.random(in: 0...222, using: &generator) }
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: [0x1b, 0x5b, 0x4d] + values.map { UInt8($0 + 33) }
        case 1: Array("\u{1b}[M".utf8) + values.flatMap { Array(String(Unicode.Scalar(UInt8($0 + 33))).utf8) }
        case 2: Array("\u{1b}[\(values[0]);\(values[1]);\(values[2])M".utf8)
        default: Array("\u{1b}[<\(values[0]);\(values[1]);\(values[2])\(generator.once(in: 2) ? "M" : "m")".utf8)
        }
    }

    private static let keys =
        ["\r", "\t", "\u{7f}", "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[Z", "\u{1b}[H", "\u{1b}[F"]
        + ["\u{1b}OA", "\u{1b}OB", "\u{1b}[3~", "\u{1b}[5~", "\u{1b}[6~", "\u{1b}OP", "\u{1b}[24~", "\u{1b}[1;5C"]
        + ["\u{1b}[13u", "\u{1b}[99;5u", "\u{1b}[27;5;108~", "\r", "\r", "\u{1b}[B", "\u{1b}[A"]

    private static let reports = [
        "\u{1b}[I", "\u{1b}[O", "\u{1b}[5;10R", "\u{1b}[?62;22c", "\u{1b}[>41;367;0c", "\u{1b}P!|00\u{1b}\\",
        "\u{1b}[0n",
        "\u{1b}[?2004;1$y", "\u{1b}P>|XTerm(367)\u{1b}\\", "\u{1b}[?5u", "\u{1b}[48;24;80;480;640t",
        "\u{1b}]11;rgb:0000/0000/0000\u{7}", "\u{1b}]52;c;cVEhCg==\u{1b}\\", "\u{1b}_Gi=31;OK\u{1b}\\",
        "\u{1b}^q\u{1b}\\",
        "\u{1b}Xq\u{1b}\\", "\u{1b}[106;1:3u", "\u{1b}]lqQ\u{1b}\\",
    ]

    /// Of what is never finished, and Escape.
    private static let beginnings = [
        "\u{1b}", "\u{1b}", "\u{1b}[", "\u{1b}[1;", "\u{1b}[<0;", "\u{1b}[M", "\u{1b}O", "\u{1b}]", "\u{1b}]11;",
        "\u{1b}P",
        "\u{1b}X", "\u{1b}^", "\u{1b}_", "\u{1b}[20",
    ]

    private static let characters = ["日", "ｊ", "：", "é", "e\u{301}", "😀", "👩‍👩‍👧", "\u{202e}", "\u{200b}", "ß", "İ"]
}

extension Stroke: CustomStringConvertible {
    var description: String {
        switch self {
        case .bytes(let bytes):
            bytes.map { (0x21...0x7e).contains($0) ? String(Unicode.Scalar($0)) : "\\x" + String($0, radix: 16) }
                .joined()
        case .resize(let columns, let rows): "<\(columns)x\(rows)>"
        }
    }
}
