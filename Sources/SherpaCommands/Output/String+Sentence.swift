internal import Negotiation

extension String {
    /// With a capital and a full stop.
    var sentence: String { capitalised + (hasSuffix(".") ? "" : ".") }
}
