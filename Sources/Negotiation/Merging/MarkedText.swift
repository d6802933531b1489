/// A text in which two versions differ in places, as git marks them.
struct MarkedText {
    struct Hunk {
        var ours: [Line]
        /// `nil` where it is not told.
        var base: [Line]?
        var theirs: [Line]
    }

    enum Piece {
        case common([Line])
        case hunk(Hunk)
    }

    var pieces: [Piece]
    var endsWithBreak: Bool
    /// Labels as they stand in the file.
    var labels = (ours: "", theirs: "")

    init(pieces: [Piece], endsWithBreak: Bool) {
        self.pieces = pieces
        self.endsWithBreak = endsWithBreak
    }

    /// The places where two versions differ, or both from the base: each of the three can be had back from it.
    init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
        let (left, right) = (ours[...].lines(), theirs[...].lines())
        let known = base.map { $0[...].lines() }
        let old = known ?? Matching(left, right).partners.enumerated().compactMap { $1 == nil ? nil : left[$0] }
        pieces = ThreeWay(base: old, ours: left, theirs: right).chunks.map { chunk in
            switch chunk.kind {
            case .stable: .common(Array(right[chunk.theirs]))
            // Where nobody asks for the base, what both have is no difference.
            case .same where known == nil: .common(Array(right[chunk.theirs]))
            case .ours, .theirs, .same, .conflict:
                .hunk(
                    Hunk(
                        ours: Array(left[chunk.ours]), base: known.map { Array($0[chunk.base]) },
                        theirs: Array(right[chunk.theirs])))
            }
        }
        endsWithBreak = ours.last == 0x0A || theirs.last == 0x0A
    }

    var hunks: [Hunk] {
        pieces.compactMap { piece in
            guard case .hunk(let hunk) = piece else { return nil }
            return hunk
        }
    }

    /// The bytes of one version; `nil` where a hunk does not have it.
    func bytes(_ side: (Hunk) -> [Line]?) -> [UInt8]? {
        var lines: [Line] = []
        for piece in pieces {
            switch piece {
            case .common(let common): lines += common
            case .hunk(let hunk):
                guard let own = side(hunk) else { return nil }
                lines += own
            }
        }
        return Self.joined(lines, endsWithBreak)
    }

    static func joined(_ lines: [Line], _ endsWithBreak: Bool) -> [UInt8] {
        var bytes = Array(lines.map(\.bytes).joined(separator: [0x0A]))
        if endsWithBreak, !lines.isEmpty { bytes.append(0x0A) }
        return bytes
    }
}
