import Words

/// What records name in the language of the dossier, and may name in Japanese too.
///
/// People read the name in the language that is spoken to them; files hold both as they are written.
public protocol NamedTwice {
    /// As the dossier writes it.
    var ownName: String { get }
    var nameJa: String? { get }
}

extension NamedTwice {
    /// In the language that is spoken, where the dossier has it.
    public var name: String { spoken(ownName, nameJa) }
    /// Whether it is called so, in either language.
    package func isCalled(_ word: String) -> Bool { word == ownName || word == nameJa }
}

/// The one of two forms that is read in the language spoken; the first, where there is no other.
func spoken(_ own: String, _ japanese: String?) -> String {
    guard Language.current == .japanese, let japanese, !japanese.isEmpty else { return own }
    return japanese
}
