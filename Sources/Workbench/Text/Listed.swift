import Words

extension Sequence<String> {
    /// One after another, as the language spoken lists them: `a, b`; 「a、b」.
    var listed: String { Listing.plain(Array(self)).text }
}
