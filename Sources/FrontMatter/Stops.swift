/// Where plain scalars may end: a bit for each byte of a file, found sixteen bytes at a time before the file is parsed.
///
/// Nearly all of a file are plain keys and texts, and a parser that looks at each of their bytes does little else.
struct Stops {
    /// The controls, `:` and `#`.
    private let inBlocks: UnsafeMutablePointer<UInt8>
    /// These, and `,` `?` `[` `]` `{` `}`.
    private let inFlow: UnsafeMutablePointer<UInt8>

    /// Calls `body` with the stops of a range. Its end is one, too.
    static func with<Result>(
        of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Stops) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        // Read as words, from whichever byte the last ones begin.
        let size = range.upperBound / 8 + 1 + 8
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size * 2)
        defer { memory.deallocate() }
        let stops = Stops(inBlocks: memory, inFlow: memory + size)
        stops.find(in: bytes, range)
        return try body(stops)
    }

    /// The first stop at `index` or behind it, in a range that ends with one.
    @inline(__always)
    func next(from index: Int, inFlow isInFlow: Bool) -> Int {
        let bits = UnsafeRawPointer(isInFlow ? inFlow : inBlocks)
        var place = index >> 3
        var word = Stops.word(bits, at: place) >> UInt64(index & 7)
        if word != 0 { return index &+ word.trailingZeroBitCount }
        repeat {
            place &+= 8
            word = Stops.word(bits, at: place)
        } while word == 0
        return place << 3 &+ word.trailingZeroBitCount
    }

    @inline(__always)
    private static func word(_ bits: UnsafeRawPointer, at place: Int) -> UInt64 {
        UInt64(littleEndian: bits.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    private func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound & ~(ByteChunk.size - 1)
        while index < range.upperBound {
            let isWhole = index &+ ByteChunk.size <= bytes.count
            let chunk = isWhole ? ByteChunk(bytes, at: index) : ByteChunk(endOf: bytes, at: index)
            let stops = chunk.controls | chunk.equal(to: UInt8(ascii: ":")) | chunk.equal(to: UInt8(ascii: "#"))
            let others =
                chunk.equal(to: UInt8(ascii: ",")) | chunk.equal(to: UInt8(ascii: "?"))
                | chunk.equal(toSmall: UInt8(ascii: "{")) | chunk.equal(toSmall: UInt8(ascii: "}"))
            let place = index >> 3
            (inBlocks[place], inBlocks[place &+ 1]) = stops.bits
            (inFlow[place], inFlow[place &+ 1]) = (stops | others).bits
            index &+= ByteChunk.size
        }
        Stops.close(inBlocks, at: range.upperBound)
        Stops.close(inFlow, at: range.upperBound)
    }

    /// Makes the end a stop, behind which nothing is known.
    private static func close(_ bits: UnsafeMutablePointer<UInt8>, at end: Int) {
        let place = end >> 3
        bits[place] |= 0xFF << UInt8(end & 7)
        for index in place + 1..<place + 9 { bits[index] = 0xFF }
    }
}
