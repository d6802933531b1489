/// One place of a surface: a character of one column, the first half of a wide one, or the second.
public struct Cell: Hashable, Sendable {
    /// 0 for the second half of a wide character.
    private var baseValue: UInt32
    private var marks: Marks
    /// Columns of the character that begins here: 1 or 2; 0 for the second half of a wide one.
    public let width: Int8
    public var style: Style

    init(_ cluster: PrintableCluster, style: Style) {
        baseValue = cluster.base.value
        marks = Marks(cluster.marks)
        width = Int8(cluster.width)
        self.style = style
    }

    private init(value: UInt32, width: Int8, style: Style) {
        baseValue = value
        marks = Marks()
        self.width = width
        self.style = style
    }

    /// A blank.
    public static func blank(_ style: Style = .text) -> Cell {
        Cell(value: 0x20, width: 1, style: style)
    }

    /// A printable ASCII byte.
    static func ascii(_ byte: UInt8, _ style: Style) -> Cell {
        Cell(value: UInt32(byte), width: 1, style: style)
    }

    /// The second half of the wide character before it.
    static func continuation(_ style: Style) -> Cell {
        Cell(value: 0, width: 0, style: style)
    }

    public var isContinuation: Bool { width == 0 }
    /// Whether no letter stands here.
    public var isBlank: Bool { baseValue == 0x20 && marks.isEmpty }

    /// The character's first scalar; nil in the second half of a wide one.
    public var base: Unicode.Scalar? { isContinuation ? nil : Unicode.Scalar(baseValue) }

    /// The base and up to four marks; empty in the second half of a wide character.
    public var scalars: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        forEachScalar { scalars.append($0) }
        return scalars
    }

    /// Calls `body` with each of them, which makes no list.
    public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
        guard let base else { return }
        body(base)
        if !marks.isEmpty { marks.forEach(body) }
    }
}

/// The marks of a cell, 21 bits for each: a screen is made, compared and thrown away for every key, and hardly any cell has
/// one.
private struct Marks: Hashable, Sendable {
    private var firstThree: UInt64 = 0
    private var fourth: UInt32 = 0

    private static let size = 21

    init() {}

    /// - Parameter values: in order; unused places are 0.
    init(_ values: SIMD4<UInt32>) {
        for place in 0..<3 { firstThree |= UInt64(values[place]) << (place * Marks.size) }
        fourth = values[3]
    }

    var isEmpty: Bool { firstThree == 0 }

    func forEach(_ body: (Unicode.Scalar) -> Void) {
        var rest = firstThree
        while rest != 0 {
            guard let mark = Unicode.Scalar(UInt32(truncatingIfNeeded: rest & (1 << Marks.size - 1))) else { return }
            body(mark)
            rest >>= Marks.size
        }
        if fourth != 0, let mark = Unicode.Scalar(fourth) { body(mark) }
    }
}
