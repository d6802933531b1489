/// A colour of a terminal.
public enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the 16 colours that people set in their terminals: 0–7, and 8–15 bright.
    case ansi(UInt8)
    /// One of the 256 colours of xterm.
    case indexed(UInt8)
    case rgb(RGB)

    /// Red, green and blue of sRGB, 0–255.
    public struct RGB: Hashable, Sendable {
        public var red, green, blue: UInt8

        public init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// The names of the 16, in order.
    public static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// A colour written `red`, `bright-red`, `default`, `#rrggbb`, or the number of one of the 256. Nil for other text.
    public init?(_ text: some StringProtocol) {
        if text == "default" {
            self = .standard
        } else if let number = UInt8(text) {
            self = .indexed(number)
        } else if text.hasPrefix("#"), text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
            let value = UInt32(text.dropFirst(), radix: 16)
        {
            self = .rgb(RGB(value))
        } else {
            let bright = text.hasPrefix("bright-")
            guard let place = Colour.names.firstIndex(of: String(bright ? text.dropFirst(7) : text[...])) else {
                return nil
            }
            self = .ansi(UInt8(place) + (bright ? 8 : 0))
        }
    }
}

extension Colour.RGB {
    /// From 0xrrggbb.
    init(_ value: UInt32) {
        self.init(
            red: UInt8(value >> 16 & 0xff), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }
}
