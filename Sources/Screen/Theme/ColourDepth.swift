/// How many colours a terminal shows.
public enum ColourDepth: Int, CaseIterable, Hashable, Sendable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case many = 256

    /// The depth that a terminal of so many colours has.
    public init(colours: Int) {
        self = Self.allCases.last { $0.rawValue <= colours } ?? .none
    }
}

extension Colour {
    /// The number by which a terminal of this depth knows the colour that looks most like this one;
    /// nil for the terminal's own colour, and where there are no colours.
    public func number(in depth: ColourDepth) -> UInt8? {
        switch (self, depth) {
        case (.standard, _), (_, .none):
            nil
        case (.ansi(let number), .many), (.ansi(let number), .sixteen), (.indexed(let number), .many):
            number
        case (.ansi(let number), .eight):
            number & 7
        case (.rgb(let rgb), .many):
            Self.nearest(to: rgb, of: 16...255)
        case (.indexed(let number), _):
            number < depth.rawValue
                ? number : Self.nearest(to: Self.xterm(number), of: 0...UInt8(depth.rawValue - 1))
        case (.rgb(let rgb), _):
            Self.nearest(to: rgb, of: 0...UInt8(depth.rawValue - 1))
        }
    }

    /// The colour as xterm shows it unless told otherwise; nil for the terminal's own.
    public var rgb: RGB? {
        switch self {
        case .standard: nil
        case .ansi(let number): Self.xterm(number & 15)
        case .indexed(let number): Self.xterm(number)
        case .rgb(let rgb): rgb
        }
    }

    private static func nearest(to rgb: RGB, of numbers: ClosedRange<UInt8>) -> UInt8 {
        numbers.min { rgb.distance(to: xterm($0)) < rgb.distance(to: xterm($1)) } ?? numbers.lowerBound
    }

    /// xterm's palette: 16 fixed, a cube of 6×6×6, and 24 greys.
    static func xterm(_ number: UInt8) -> RGB {
        let sixteen: [UInt32] = [
            0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
            0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
        ]
        if number < 16 { return RGB(sixteen[Int(number)]) }
        if number >= 232 {
            let grey = 8 + 10 * (number - 232)
            return RGB(red: grey, green: grey, blue: grey)
        }
        let place = number - 16
        func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
        return RGB(red: level(place / 36), green: level(place / 6 % 6), blue: level(place % 6))
    }
}

extension Colour.RGB {
    /// A distance that follows the eye better than the plain one: "redmean", https://www.compuphase.com/cmetric.htm.
    func distance(to other: Colour.RGB) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (r, g, b) = (
            Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
        )
        return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }
}
