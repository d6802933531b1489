import FrontMatter
import Words

/// A character that looks like one that means something in a file, and is none: a blank of another kind, a full-width colon.
struct OddCharacter {
    let scalar: Unicode.Scalar
    /// In the file; of a text that is written with escapes, or over several lines, where that begins.
    let offset: Int

    /// Words behind what holds it.
    var words: OddWords { OddCharacter.words(of: scalar) }

    /// The first in a scalar.
    init?(in node: NodeView) {
        guard node.kind == .scalar else { return nil }
        let text = node.text
        guard let place = text.unicodeScalars.firstIndex(where: { $0.isOddBlank || $0.isOddColon }) else { return nil }
        scalar = text.unicodeScalars[place]
        offset = node.offset + (node.plain == nil ? 0 : text.utf8.distance(from: text.startIndex, to: place))
    }

    static func words(of scalar: Unicode.Scalar) -> OddWords {
        scalar.isOddColon ? .notColon(codePoint: scalar.codePoint) : .notSpace(codePoint: scalar.codePoint)
    }
}
