/// Gives the words of a wrapped line the styles that they had before they were wrapped.
struct StyledScalars {
    private let scalars: [Unicode.Scalar]
    /// The span of each.
    private let spans: [Span]
    private let owners: [Int]
    private var place = 0

    init(_ spans: [Span]) {
        self.spans = spans
        var (scalars, owners): ([Unicode.Scalar], [Int]) = ([], [])
        for (owner, span) in spans.enumerated() {
            scalars += span.text.unicodeScalars
            owners += Array(repeating: owner, count: span.text.unicodeScalars.count)
        }
        (self.scalars, self.owners) = (scalars, owners)
    }

    /// The next line. Wrapping leaves out nothing but blanks.
    mutating func take(_ line: String) -> StyledLine {
        var styled: StyledLine = []
        var last: Int?
        for scalar in line.unicodeScalars {
            while place < scalars.count, scalars[place] != scalar, scalars[place] == " " { place += 1 }
            guard place < scalars.count else { break }
            if owners[place] != last {
                styled.append(Span("", spans[owners[place]].style))
                last = owners[place]
            }
            styled[styled.count - 1].text.unicodeScalars.append(scalar)
            place += 1
        }
        return styled
    }
}

extension [Span] {
    /// Cut at the line breaks.
    var lines: [StyledLine] {
        var lines: [StyledLine] = [[]]
        for span in self {
            for (index, part) in span.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .enumerated()
            {
                if index > 0 { lines.append([]) }
                if !part.isEmpty { lines[lines.count - 1].append(Span(String(part), span.style)) }
            }
        }
        return lines
    }
}
