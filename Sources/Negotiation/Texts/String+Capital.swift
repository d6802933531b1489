extension StringProtocol {
    /// With a capital at its beginning.
    package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
