/// The shares of instruments in a sum, side by side.
enum MixPicture {
    private static let height = 28.0
    /// Narrower than this, a box has no room for its name, which a table beside the picture has.
    private static let roomForName = 90.0

    /// - Parameter parts: what each is called, and its part of the whole, between 0 and 1.
    static func of(_ parts: [(name: String, share: Double)], _ label: String) -> Picture? {
        var left = 0.0
        var shapes: [Picture.Shape] = []
        for (index, part) in parts.enumerated() where part.share > 0 {
            let width = part.share * Picture.width
            let name = "\(part.name) \(Portfolio.text(ofShare: part.share))"
            shapes.append(
                .box(.part(index), at: .init(left, 0), width: width, height: height, title: name))
            if width > roomForName { shapes.append(.words(name, at: .init(left + 6, 19), .start, .inside)) }
            left += width
        }
        return shapes.isEmpty ? nil : Picture(label: label, height: height, shapes: shapes)
    }
}
