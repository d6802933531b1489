internal import Negotiation
internal import Words

extension String {
    /// With a capital and a full stop; nothing stays nothing.
    var sentence: String {
        guard !isEmpty else { return self }
        return switch Language.current {
        case .english: capitalised + (hasSuffix(".") ? "" : ".")
        case .japanese: self + (hasSuffix("。") ? "" : "。")
        }
    }
}
