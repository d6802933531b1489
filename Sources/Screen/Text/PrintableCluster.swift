import Glibc
import Scripts

/// A scalar that takes up columns, with the marks that join its cell.
struct PrintableCluster {
    /// Most marks that curses keeps in a cell.
    static let mostMarks = 4

    var base: Unicode.Scalar
    /// Marks in order; unused places are 0.
    var marks: SIMD4<UInt32> = .zero
    /// 1 or 2 columns.
    var width: Int

    /// Walks text cell by cell, *through the gate*: what must not reach a terminal comes out as its visible escape.
    /// Everything that measures, clips or draws walks text here, so all agree.
    struct Walk: IteratorProtocol {
        private var scalars: String.UnicodeScalarView.Iterator
        private var ahead: Unicode.Scalar?
        /// What is left of an escape that has begun.
        private var escape = Escape()

        init(_ text: String) {
            scalars = text.unicodeScalars.makeIterator()
            ahead = scalars.next()
        }

        mutating func next() -> PrintableCluster? {
            if let scalar = escape.next() { return PrintableCluster(base: scalar, width: 1) }
            while let scalar = ahead {
                ahead = scalars.next()
                switch ScalarKind(scalar) {
                case .spacing(let width):
                    var cluster = PrintableCluster(base: scalar, width: width)
                    takeMarks(into: &cluster)
                    return cluster
                case .omitted:
                    continue
                case .mark, .unprintable:
                    escape = Escape(of: scalar)
                    return escape.next().map { PrintableCluster(base: $0, width: 1) }
                }
            }
            return nil
        }

        /// Marks beyond those that a cell holds are left in the text, and so become escapes.
        private mutating func takeMarks(into cluster: inout PrintableCluster) {
            var count = 0
            while let scalar = ahead, !scalar.isASCII {
                switch ScalarKind(scalar) {
                case .mark where count < PrintableCluster.mostMarks:
                    cluster.marks[count] = scalar.value
                    count += 1
                case .omitted:
                    break
                case .unprintable where Joiner.isOne(scalar):
                    switch use(of: scalar, in: cluster, count) {
                    case .letters where count < PrintableCluster.mostMarks:
                        cluster.marks[count] = scalar.value
                        count += 1
                    // A terminal that made one picture of two would give it two columns, and curses counts four.
                    case .picture: break
                    default: return
                    }
                default:
                    return
                }
                ahead = scalars.next()
            }
        }

        /// What the joiner ahead is there for, behind the first `count` marks of a cluster. Text is cut and filled before it
        /// comes here again, so what is told must not change with that.
        private func use(of joiner: Unicode.Scalar, in cluster: PrintableCluster, _ count: Int) -> Joiner.Use? {
            let marks = (0..<count).reversed().lazy.compactMap { Unicode.Scalar(cluster.marks[$0]) }
            return Joiner.useAtEnd(
                of: joiner, behind: Array(marks) + [cluster.base], ahead: IteratorSequence(scalars))
        }
    }

    /// Appends the scalars to text, in UTF-8: to a text itself they would be appended one by one, at ten times the cost.
    func append(to text: inout [UInt8]) {
        if base.isASCII { text.append(UInt8(truncatingIfNeeded: base.value)) } else { text += base.utf8 }
        guard marks[0] != 0 else { return }
        for index in marks.indices {
            guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { return }
            text += mark.utf8
        }
    }
}
