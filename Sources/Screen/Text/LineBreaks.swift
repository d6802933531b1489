/// Where text may be broken into lines: at blanks, and between wide characters by the rules of Japanese.
public enum LineBreaks {
    /// Words, or wide characters, that stay together on a line.
    public struct Piece: Sendable, Equatable {
        public let text: String
        /// Whether a blank stands before it, unless it begins a line.
        public let isAfterBlank: Bool
    }

    /// Characters that begin no line.
    public static let noLineStart: Set<Character> = [
        "、", "。", "，", "．", "）", "］", "」", "』", "】", "〕", "〉", "》", "・", "：", "；", "？", "！", "ー", "々", "〜",
        "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ",
        ",", ".", ")", "]", ":", ";", "?", "!", "…",
    ]

    /// Characters that end no line.
    public static let noLineEnd: Set<Character> = ["（", "「", "『", "【", "〔", "〈", "《", "〜"]

    /// The pieces of a text. Digits keep what they count, and what is typed its particle.
    public static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var piece = ""
        var (isAfterBlank, isBlank) = (false, false)
        for character in text {
            if character == " " {
                isBlank = true
                continue
            }
            defer { isBlank = false }
            if let last = piece.last {
                if isBlank ? !isWide(last) && isHiragana(character) : !mayBreak(last, character) {
                    piece += isBlank ? " " : ""
                } else {
                    pieces.append(Piece(text: piece, isAfterBlank: isAfterBlank))
                    (piece, isAfterBlank) = ("", isBlank)
                }
            }
            piece.append(character)
        }
        if !piece.isEmpty { pieces.append(Piece(text: piece, isAfterBlank: isAfterBlank)) }
        return pieces
    }

    /// Whether a line may end between two characters that stand side by side.
    private static func mayBreak(_ first: Character, _ second: Character) -> Bool {
        guard isWide(first) || isWide(second) else { return false }
        return !noLineStart.contains(second) && !noLineEnd.contains(first) && !("0"..."9").contains(first)
    }

    public static func isWide(_ character: Character) -> Bool {
        !character.isASCII && DisplayWidth.of(String(character)) == 2
    }

    private static func isHiragana(_ character: Character) -> Bool { ("\u{3041}"..."\u{3096}").contains(character) }
}
