/// Names that the keys of maps are looked for among, for every key of every file: no text is made of a key.
public struct KeyNames: Sendable {
    private struct Name {
        let count: Int
        /// The first eight bytes, or all and zeros.
        let head: UInt64
        /// Where the other bytes begin in `tails`.
        let tail: Int
    }

    private static let headSize = 8
    private let names: [Name]
    private let tails: [UInt8]

    public init(_ names: [String]) {
        var tails: [UInt8] = []
        self.names = names.map { name in
            let bytes = Array(name.utf8)
            defer { tails += bytes.dropFirst(KeyNames.headSize) }
            return bytes.withUnsafeBufferPointer {
                Name(count: bytes.count, head: KeyNames.head(of: $0), tail: tails.count)
            }
        }
        self.tails = tails
    }

    /// The place of an entry's key among the names; nil where it is none of them. The search begins at `start` and goes
    /// round: most files keep the order of the names.
    public func place(of entry: NodeView.Entry, from start: Int) -> Int? {
        let record = entry.value.record
        guard record.keyStyle == .plain else {
            return entry.keyScalar.withUTF8 { place(of: $0, KeyNames.head(of: $0), from: start) }
        }
        let bytes = entry.value.tree.pointee.bytes
        let key = UnsafeBufferPointer(rebasing: bytes[record.keySpan])
        // Eight bytes can be read at once wherever there are as many behind the key's beginning.
        guard Int(record.entry) &+ KeyNames.headSize <= bytes.count, key.count < KeyNames.headSize else {
            return place(of: key, KeyNames.head(of: key), from: start)
        }
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: Int(record.entry), as: UInt64.self)
        return place(of: key, word.littleEndian & (1 << UInt64(key.count &* 8) &- 1), from: start)
    }

    @inline(__always)
    private func place(of key: UnsafeBufferPointer<UInt8>, _ head: UInt64, from start: Int) -> Int? {
        names.withUnsafeBufferPointer { names in
            var place = start
            for _ in names.indices {
                if place >= names.count { place = 0 }
                let name = names[place]
                if name.head == head, name.count == key.count, endsAlike(key, name) { return place }
                place &+= 1
            }
            return nil
        }
    }

    @inline(__always)
    private func endsAlike(_ key: UnsafeBufferPointer<UInt8>, _ name: Name) -> Bool {
        guard key.count > KeyNames.headSize else { return true }
        return tails.withUnsafeBufferPointer { tails in
            for index in KeyNames.headSize..<key.count where key[index] != tails[name.tail + index - KeyNames.headSize]
            {
                return false
            }
            return true
        }
    }

    @inline(__always)
    private static func head(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if key.count >= KeyNames.headSize {
            return UInt64(littleEndian: UnsafeRawBufferPointer(key).loadUnaligned(as: UInt64.self))
        }
        var head: UInt64 = 0
        for index in key.indices { head |= UInt64(key[index]) << UInt64(index &* 8) }
        return head
    }
}
