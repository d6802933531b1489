import Negotiation

// Words that Tab offers in a form.
extension Workbench {
    /// In an empty line Tab goes on to the next.
    func completions(of text: String, for row: Form.Row) -> [String] {
        text.isEmpty ? [] : Completion.candidates(for: text, row.shape, row.path, in: dossier)
    }
}
