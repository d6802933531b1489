/// A picture of lines, boxes and words, on pages of HTML. It is 600 wide and `height` high, in units that grow with the page;
/// y grows downwards. Other pages have a table in its place.
package struct Picture: Sendable, Hashable {
    package enum Shape: Sendable, Hashable {
        case line(Style, from: Point, to: Point)
        case curve(Style, [Point])
        /// - Parameter title: what is told of it where the pointer rests.
        case box(Style, at: Point, width: Double, height: Double, title: String)
        case words(String, at: Point, Anchor, Style = .plain)
    }

    /// Told apart by line or brightness, so that no colour is needed.
    package enum Style: String, Sendable, Hashable {
        case plain, axis, grid, ours, theirs
        /// Upon a box.
        case inside
        case part0, part1, part2, part3

        /// That of one of several parts, by its place.
        static func part(_ place: Int) -> Style { [.part0, .part1, .part2, .part3][place % 4] }
    }

    /// Which end of words stands at their point.
    package enum Anchor: String, Sendable, Hashable { case start, middle, end }

    package struct Point: Sendable, Hashable {
        package let x: Double
        package let y: Double

        init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
    }

    package static let width = 600.0

    /// What it shows, for those who do not see it.
    package let label: String
    package let height: Double
    package let shapes: [Shape]
}

extension Picture {
    /// Every text of it as it may be told.
    func told(_ told: (String) -> String) -> Picture {
        Picture(
            label: told(label), height: height,
            shapes: shapes.map { shape in
                switch shape {
                case .line, .curve: shape
                case .box(let style, let point, let width, let height, let title):
                    .box(style, at: point, width: width, height: height, title: told(title))
                case .words(let words, let point, let anchor, let style): .words(told(words), at: point, anchor, style)
                }
            })
    }

    /// To stand in a page of HTML. It brings a look of its own, in black on white, since not all programs that print apply a
    /// page's style sheet within pictures; where they do, the sheet's rules win.
    var svg: String {
        "<svg viewBox=\"0 0 \(Picture.digits(Picture.width)) \(Picture.digits(height))\" font-size=\"12\" role=\"img\" "
            + "aria-label=\"\(HTML.text(label))\">\(shapes.map(\.svg).joined())</svg>"
    }

    /// With one decimal.
    fileprivate static func digits(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e15 else { return "0" }
        return "\(tenths < 0 ? "-" : "")\(abs(Int(tenths)) / 10).\(abs(Int(tenths)) % 10)"
    }
}

extension Picture.Shape {
    fileprivate var svg: String {
        let digits = Picture.digits
        return switch self {
        case .line(let style, let from, let to):
            "<line \(style.look) x1=\"\(digits(from.x))\" y1=\"\(digits(from.y))\" x2=\"\(digits(to.x))\" "
                + "y2=\"\(digits(to.y))\"/>"
        case .curve(let style, let points):
            "<polyline \(style.look) fill=\"none\" stroke-width=\"2\" "
                + "points=\"\(points.map { "\(digits($0.x)),\(digits($0.y))" }.joined(separator: " "))\"/>"
        case .box(let style, let point, let width, let height, let title):
            "<rect \(style.look) x=\"\(digits(point.x))\" y=\"\(digits(point.y))\" width=\"\(digits(width))\" "
                + "height=\"\(digits(height))\"><title>\(HTML.text(title))</title></rect>"
        case .words(let words, let point, let anchor, let style):
            "<text\(style == .plain ? "" : " class=\"\(style)\"") x=\"\(digits(point.x))\" y=\"\(digits(point.y))\""
                + "\(anchor == .start ? "" : " text-anchor=\"\(anchor)\"")>\(HTML.text(words))</text>"
        }
    }
}

extension Picture.Style {
    /// Its name for style sheets, and what it looks like without one.
    fileprivate var look: String {
        let look =
            switch self {
            case .plain, .inside: ""
            case .axis, .ours: "stroke=\"#000\""
            case .theirs: "stroke=\"#000\" stroke-dasharray=\"6 4\""
            case .grid: "stroke=\"#ccc\""
            case .part0: "fill=\"#ccc\" stroke=\"#000\""
            case .part1: "fill=\"#fff\" stroke=\"#000\""
            case .part2: "fill=\"#999\" stroke=\"#000\""
            case .part3: "fill=\"#eee\" stroke=\"#000\""
            }
        return "class=\"\(self)\" \(look)"
    }
}
