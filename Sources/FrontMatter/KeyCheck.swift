/// Holds each key of a map against those before it.
struct KeyCheck {
    /// Maps up to this size are compared in place; larger ones by hash, so that no file takes quadratic time.
    private static let compared = 24

    private var count = 0
    private var isASCIIPlain = true
    /// A bit for the length and the outer letters of each key so far, while they can be compared: nearly always it tells
    /// that a key is new without a look at the others.
    private var looks: UInt64 = 0
    /// For maps whose keys cannot be compared in place.
    private var notes: Notes?

    private final class Notes {
        /// All keys so far, once they cannot be compared byte by byte. Readers that fold canonically equal texts would
        /// see one key.
        var texts: Set<String> = []
        /// The nodes of all keys so far by the hash of their bytes, while these can be compared: no key is made a text
        /// of its own.
        var places: [Int: Int] = [:]
    }

    /// Throws where `key` is too long, a merge key, or already in the map at `map`, whose earlier entries are complete.
    mutating func check(_ key: Parser.Token, of map: Int, _ parser: borrowing Parser) throws(Refusal) {
        let length = key.end &- key.start
        if isNew(key, length, parser.bytes) { return }
        guard length <= Limits.keyLength else { throw Refusal(.keyTooLong(bytes: Limits.keyLength), at: key.start) }
        let bytes = parser.bytes
        isASCIIPlain = isASCIIPlain && key.style == .plain && Self.isASCII(bytes, key.start, key.end)
        count += 1
        let inner = key.style == .plain ? key.start..<key.end : key.start + 1..<key.end - 1
        let less = UInt8(ascii: "<")
        if inner.count == 2, bytes[inner.lowerBound] == less, bytes[inner.lowerBound + 1] == less {
            throw Refusal(.mergeKey, at: key.start)
        }
        if isASCIIPlain, count <= Self.compared {
            let look = Self.look(bytes, key.start, length)
            guard looks & look != 0 else {
                looks |= look
                return
            }
            var node = map + 1
            while node < parser.nodes.count {
                let other = parser.nodes[node]
                if Int(other.keyEnd - other.entry) == length, Self.equal(bytes, Int(other.entry), key.start, length) {
                    throw Refusal(.duplicateKey, at: key.start)
                }
                node = Int(other.next)
            }
        } else if isASCIIPlain {
            let notes = self.notes ?? Notes()
            self.notes = notes
            if notes.places.isEmpty {
                var node = map + 1
                while node < parser.nodes.count {
                    let other = parser.nodes[node]
                    notes.places[Self.hash(bytes, Int(other.entry), Int(other.keyEnd))] = node
                    node = Int(other.next)
                }
            }
            // Its value is the next node.
            let hash = Self.hash(bytes, key.start, key.end)
            guard let place = notes.places.updateValue(parser.nodes.count, forKey: hash) else { return }
            let other = parser.nodes[place]
            if Int(other.keyEnd - other.entry) == length, Self.equal(bytes, Int(other.entry), key.start, length) {
                throw Refusal(.duplicateKey, at: key.start)
            }
            // Two keys with one hash: from here on they are told apart as texts.
            isASCIIPlain = false
            try take(key, of: map, parser)
        } else {
            try take(key, of: map, parser)
        }
    }

    /// Whether this is a plain key that is told from all before it by its looks, as nearly all are.
    @inline(__always)
    private mutating func isNew(_ key: Parser.Token, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isASCIIPlain, key.style == .plain, count < Self.compared, length > 0, length <= ByteChunk.size,
            key.start &+ ByteChunk.size <= bytes.count, bytes[key.start] != UInt8(ascii: "<"),
            ByteChunk(bytes, at: key.start).isASCII(upTo: length)
        else { return false }
        let look = Self.look(bytes, key.start, length)
        guard looks & look == 0 else { return false }
        looks |= look
        count &+= 1
        return true
    }

    /// Holds a key against the others as a text.
    private mutating func take(_ key: Parser.Token, of map: Int, _ parser: borrowing Parser) throws(Refusal) {
        let bytes = parser.bytes
        let notes = self.notes ?? Notes()
        self.notes = notes
        if notes.texts.isEmpty {
            var node = map + 1
            while node < parser.nodes.count {
                let other = parser.nodes[node]
                notes.texts.insert(text(Int(other.entry), Int(other.keyEnd), other.keyStyle, bytes))
                node = Int(other.next)
            }
        }
        guard notes.texts.insert(text(key.start, key.end, key.style, bytes)).inserted else {
            throw Refusal(.duplicateKey, at: key.start)
        }
    }

    /// One bit of 64. An empty key has none of its own.
    @inline(__always)
    private static func look(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
        guard length > 0 else { return 1 }
        let letters = UInt64(bytes[start]) &* 7 &+ UInt64(bytes[start + length - 1]) &* 3
        return 1 << ((letters &+ UInt64(length)) & 63)
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end]))
        return hasher.finalize()
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var all: UInt8 = 0
        for index in start..<end { all |= bytes[index] }
        return all < 0x80
    }

    private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int, _ right: Int, _ length: Int) -> Bool {
        for index in 0..<length where bytes[left + index] != bytes[right + index] { return false }
        return true
    }

    private func text(_ start: Int, _ end: Int, _ style: Node.Style, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        Scalar(bytes: bytes, span: start..<end, style: style, indent: 0).text
    }
}
