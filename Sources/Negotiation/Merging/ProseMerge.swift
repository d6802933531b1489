/// Two versions of the prose below the front matter, merged by lines.
struct ProseMerge {
    /// The merged lines; in conflicts they hold what this side has. The same in all three where there are none.
    private(set) var ours: [Line] = []
    private(set) var theirs: [Line] = []
    private(set) var base: [Line] = []
    private(set) var isConflict = false

    /// - Parameters:
    ///   - base: nil where nobody knows: then each difference is a conflict.
    ///   - isMarked: whether the differences are what a merge has marked. It could not join them, so each is a conflict:
    ///     lines that stand there more than once may match otherwise here, and would be joined without a question.
    init(base old: [Line]?, ours left: [Line], theirs right: [Line], isMarked: Bool = false) {
        guard let old, !isMarked else {
            (ours, theirs) = (left, right)
            isConflict = left != right
            base = isConflict ? old ?? [] : left
            return
        }
        for chunk in ThreeWay(base: old, ours: left, theirs: right).chunks {
            switch chunk.kind {
            case .stable, .same, .theirs: add(right[chunk.theirs])
            case .ours: add(left[chunk.ours])
            case .conflict:
                isConflict = true
                base += old[chunk.base]
                ours += left[chunk.ours]
                theirs += right[chunk.theirs]
            }
        }
    }

    private mutating func add(_ lines: ArraySlice<Line>) {
        base += lines
        ours += lines
        theirs += lines
    }
}
