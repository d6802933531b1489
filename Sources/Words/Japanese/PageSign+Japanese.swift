extension PageSign {
    public var japanese: String {
        switch self {
        case .nothing, .by: "-"
        case .more: ".."
        case .differs: "!"
        case .quote(let words): "「\(words)」"
        case .remark(let remark, let subject): "\(subject)（\(remark)）"
        case .colon(let label, let text): "\(label): \(text)"
        case .dashed(let parts): parts.joined(separator: " / ")
        case .range(let first, let last, let count): "\(first)-\(last)/\(count)"
        case .count(let number, let count): "\(number)/\(count)"
        }
    }
}
