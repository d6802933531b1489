/// The two invisible characters by which some scripts are spelled: U+200C, which keeps letters apart that would join, and
/// U+200D, which joins. Persian, Hindi and many others are misspelt without them; elsewhere they only hide.
public enum Joiner {
    /// What one is there for.
    public enum Use: Hashable, Sendable {
        /// It decides the shapes of letters.
        case letters
        /// It makes one picture of two.
        case picture
    }

    private static let joining: Unicode.Scalar = "\u{200D}"

    public static func isOne(_ scalar: Unicode.Scalar) -> Bool { scalar.value | 1 == joining.value }

    /// What a joiner is there for; nil where its script does without (RFC 5892, A.1 and A.2, and Unicode 16, 9.2 and 12.1).
    ///
    /// - Parameters:
    ///   - behind: what stands before it, the nearest first.
    ///   - ahead: what follows it.
    public static func use(
        of joiner: Unicode.Scalar, behind: some Sequence<Unicode.Scalar>, ahead: some Sequence<Unicode.Scalar>
    ) -> Use? {
        guard let use = useAtEnd(of: joiner, behind: behind, ahead: ahead) else { return nil }
        guard use == .letters, !comesAfterVirama(behind), !comesBeforeVirama(ahead) else { return use }
        return ahead.first { !$0.isMark }.map(\.joins) == true ? use : nil
    }

    /// The same as far as it can be told of a text that may have been cut behind the joiner, or filled with blanks: of joined
    /// letters those before it alone count.
    public static func useAtEnd(
        of joiner: Unicode.Scalar, behind: some Sequence<Unicode.Scalar>, ahead: some Sequence<Unicode.Scalar>
    ) -> Use? {
        if comesAfterVirama(behind) { return .letters }
        guard let letter = behind.first(where: { !$0.isMark }) else { return nil }
        if letter.joins { return .letters }
        guard joiner == joining else { return nil }
        if letter.isPicture, ahead.first(where: { _ in true })?.isPicture == true { return .picture }
        // As Bengali writes ra before a ya that is put below it.
        return letter.properties.generalCategory == .otherLetter && comesBeforeVirama(ahead) ? .letters : nil
    }

    private static func comesAfterVirama(_ behind: some Sequence<Unicode.Scalar>) -> Bool {
        behind.first { _ in true }?.isVirama == true
    }

    private static func comesBeforeVirama(_ ahead: some Sequence<Unicode.Scalar>) -> Bool {
        ahead.first { _ in true }?.isVirama == true
    }
}

extension Unicode.Scalar {
    /// The sign by which a letter loses its vowel and joins the next.
    fileprivate var isVirama: Bool { value >= 0x900 && properties.canonicalCombiningClass == .virama }

    /// What stands on a letter, variation selectors included.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    fileprivate var isPicture: Bool { value > 0xFF && properties.isEmoji }

    /// Whether it is a letter of a script whose letters join: the standard library does not know `Joining_Type`.
    fileprivate var joins: Bool {
        switch value {
        // Arabic, Syriac, Arabic, N'Ko, Mandaic, Syriac, Arabic.
        case 0x0620...0x06FF, 0x0710...0x077F, 0x07CA...0x07EA, 0x0840...0x08C9,
            // Mongolian, Phags-pa, Arabic in its old forms.
            0x1820...0x18AA, 0xA840...0xA871, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
            // Manichaean, Psalter Pahlavi, Rohingya, Sogdian, Chorasmian, Adlam.
            0x10AC0...0x10AE4, 0x10B80...0x10BAF, 0x10D00...0x10D23, 0x10F30...0x10FCB, 0x1E900...0x1E943:
            switch properties.generalCategory {
            case .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter: true
            default: false
            }
        default: false
        }
    }
}
