import Glibc

/// Columns of a character by the C library, which curses asks too; -1 if it has none.
/// Declared here because Swift's Glibc module is built without `_XOPEN_SOURCE` and so leaves it out.
@_silgen_name("wcwidth")
private func wcwidth(_ character: wchar_t) -> CInt

/// Brings the C library's character tables in, without which widths and wide output are wrong.
public enum TextLocale {
    /// Adopts the locale of the environment for characters, once in a process, and says which glyphs the terminal shows.
    ///
    /// A locale that is named but not installed, or not named at all, is common over SSH and in containers, while the
    /// terminal at the other end speaks UTF-8; only a locale *named* otherwise (`LC_ALL=C`) says that it does not.
    /// Widths come from a UTF-8 locale either way, so the layout does not depend on the glyphs.
    @discardableResult
    public static func adopt() -> Glyphs { adopted }

    /// The same, where it is known how wide the terminal draws what has no width of its own.
    public static func adopt(_ width: AmbiguousWidth) -> Glyphs {
        let glyphs = adopt()
        let isTwo =
            switch width {
            case .auto: columns(of: "─") == 2
            case .one: false
            case .two: true
            }
        return isTwo && glyphs != .ascii ? .unambiguous : glyphs
    }

    private static let adopted: Glyphs = {
        if setlocale(LC_CTYPE, "") != nil, codesetIsUTF8 { return utf8 }
        guard setlocale(LC_CTYPE, "C.UTF-8") != nil, codesetIsUTF8 else { return .ascii }
        return wantsUTF8(named: environmentName) ? utf8 : .ascii
    }()

    /// The Linux console has fonts of 256 or 512 characters.
    private static var utf8: Glyphs { Environment.value("TERM") == "linux" ? .lines : .unicode }

    /// Whether a locale of this name is one for UTF-8, or no name at all.
    static func wantsUTF8(named name: String?) -> Bool {
        guard let name else { return true }
        let codeset = name.lowercased().filter { $0 != "-" }
        return codeset.contains(".utf8")
    }

    /// The name that the environment gives for characters, by the order of precedence of POSIX.
    private static var environmentName: String? {
        for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
            if let name = Environment.value(variable) { return name }
        }
        return nil
    }

    /// As the C library counts them in the locale that was adopted; -1 where it knows none.
    static func columns(of scalar: Unicode.Scalar) -> Int32 { wcwidth(wchar_t(bitPattern: scalar.value)) }

    private static var codesetIsUTF8: Bool {
        guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
        return strcmp(codeset, "UTF-8") == 0
    }
}
