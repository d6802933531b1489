import Glibc

extension Colour.RGB {
    /// How well one colour can be read on another, from 1, not at all, to 21, black on white:
    /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    func contrast(to other: Colour.RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        func light(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
    }
}
