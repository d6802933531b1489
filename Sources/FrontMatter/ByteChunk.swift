/// Sixteen bytes of a file, looked at together: most of a file is passed over, and so at a fraction of the cost.
struct ByteChunk {
    static let size = 16
    private let bytes: SIMD16<UInt8>

    /// - Precondition: sixteen bytes stand at `index`.
    @inline(__always)
    init(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) {
        bytes = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    }

    /// The last bytes of a buffer, with zeros behind them.
    init(endOf buffer: UnsafeBufferPointer<UInt8>, at index: Int) {
        var bytes = SIMD16<UInt8>()
        for place in index..<buffer.count { bytes[place - index] = buffer[place] }
        self.bytes = bytes
    }

    /// Some of the sixteen: in each of their places 0xFF, else 0.
    struct Found {
        fileprivate let mask: SIMDMask<SIMD16<Int8>>

        @inline(__always)
        private var halves: SIMD2<UInt64> { unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

        @inline(__always)
        var isNone: Bool { halves[0] | halves[1] == 0 }

        @inline(__always)
        var isAll: Bool { halves[0] & halves[1] == .max }

        /// How many bytes stand before the first; sixteen where there is none.
        @inline(__always)
        var countBeforeFirst: Int {
            let first = halves[0].littleEndian.trailingZeroBitCount >> 3
            return first < 8 ? first : 8 &+ halves[1].littleEndian.trailingZeroBitCount >> 3
        }

        /// A bit for each, the first lowest.
        @inline(__always)
        var bits: (UInt8, UInt8) { (Found.gathered(halves[0]), Found.gathered(halves[1])) }

        @inline(__always)
        private static func gathered(_ bytes: UInt64) -> UInt8 {
            UInt8(truncatingIfNeeded: ((bytes.littleEndian & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56)
        }

        @inline(__always)
        static func | (a: Found, b: Found) -> Found { Found(mask: a.mask .| b.mask) }
    }

    @inline(__always)
    func equal(to byte: UInt8) -> Found { Found(mask: bytes .== SIMD16(repeating: byte)) }

    /// Those that are `byte` once the bit of small letters is set, by which `[` is `{` and `]` is `}`.
    @inline(__always)
    func equal(toSmall byte: UInt8) -> Found {
        Found(mask: (bytes | SIMD16(repeating: 0x20)) .== SIMD16(repeating: byte))
    }

    /// Whether none of the first ones is above 0x7F.
    @inline(__always)
    func isASCII(upTo count: Int) -> Bool {
        let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        let (first, second) = (halves[0].littleEndian & high, halves[1].littleEndian & high)
        // The bits of the others are shifted out.
        return count > 8
            ? first | second << UInt64((16 &- count) &* 8) == 0 : first << UInt64((8 &- count) &* 8) == 0
    }

    /// The controls 0x00 to 0x1F.
    @inline(__always)
    var controls: Found { Found(mask: bytes .< SIMD16(repeating: 0x20)) }

    /// Those in U+0020...U+007E.
    @inline(__always)
    var printable: Found { Found(mask: (bytes &- SIMD16(repeating: 0x20)) .< SIMD16(repeating: 0x5F)) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place from `start` on with this byte; `end` where there is none.
    @inline(__always)
    func firstPlace(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var at = start
        while at &+ ByteChunk.size <= end {
            let found = ByteChunk(self, at: at).equal(to: byte)
            if !found.isNone { return at &+ found.countBeforeFirst }
            at &+= ByteChunk.size
        }
        while at < end, self[at] != byte { at &+= 1 }
        return at
    }
}
