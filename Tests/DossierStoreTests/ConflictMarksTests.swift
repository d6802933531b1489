import Testing

@testable import DossierStore

/// Which lines are taken for the marks of a conflict.
@Suite struct ConflictMarksTests {
    private static func marked(_ size: Int, _ style: String, lineEnd: String) -> [UInt8] {
        func mark(_ character: Character) -> String { String(repeating: character, count: size) }
        let base = style == "merge" ? [] : [mark("|") + " base", "was"]
        let lines =
            ["---", "title: x", mark("<") + " HEAD", "ours"] + base + [
                mark("="), "theirs", mark(">") + " side/one", "end",
            ]
        return Array(lines.map { $0 + lineEnd }.joined().utf8)
    }

    @Test func marksOfEverySizeAndStyleAreFound() {
        var found = 0
        var cases = 0
        for size in 1...1200 {
            for style in ["merge", "diff3"] {
                for lineEnd in ["\n", "\r\n"] {
                    let bytes = ConflictMarksTests.marked(size, style, lineEnd: lineEnd)
                    cases += 1
                    if ConflictMarks.line(in: bytes, size: size) == 3 { found += 1 }
                    // Short ones only where the file is to have such.
                    #expect((ConflictMarks.line(in: bytes) == 3) == (size >= 3))
                }
            }
        }
        print("conflict marks: \(found) of \(cases) found")
        #expect(found == cases)
    }

    static let halves = [
        "<<<<<<< a\nx\n=======\ny\n", "<<<<<<< a\nx\n>>>>>>> b\n", "<<<<<<<\nx\n=======\ny\n>>>>>>>\n",
        "<<<<<<<<<<\nx\n==========\n", "\n<<<<<<< quoted\n\n<<<<<<< a\n=======\n",
    ]

    @Test(arguments: halves) func oneMarkMayBeGone(text: String) {
        #expect(ConflictMarks.line(in: Array(text.utf8)) != nil)
    }

    static let prose = [
        "", "\n", "Title\n=======\n", ">>>>>>> quoted seven deep\n", "Title\n=======\n\n>>>>>>> quoted\n",
        "<<<<<<< alone\n", "=======\n<<<<<<< a\n", "<<<<<<<a\n=======\n>>>>>>>b\n",
        " <<<<<<< a\n =======\n >>>>>>> b\n",
        "<<<<<<< a\n========\n>>>>>> b\n", "< 5 %\n=\n> quoted\n", "<< x\n==\n>> y\n", ">>> print(1)\n===\n<<< x\n",
        "<<<\n===\n>>>\n", "<table>\n=======\n", "||||||| a\n=======\n>>>>>>> b\n",
    ]

    @Test(arguments: prose) func otherTextIsNone(text: String) {
        #expect(ConflictMarks.line(in: Array(text.utf8)) == nil)
    }

    /// In a file that a merge has marked, each one counts that neither version has.
    @Test func remnantsAreFoundInAMerge() {
        func line(_ text: String, of versions: [String], size: Int? = nil) -> Int? {
            ConflictMarks.remnant(in: Array(text.utf8), of: versions.map { Array($0.utf8) }, size: size)
        }
        #expect(line("x\n>>>>>>> b\n", of: []) == 2)
        #expect(line("x\n>>>>>>> b\n", of: ["y\n>>>>>>> b\n"]) == nil)
        #expect(line("x\n>>>>>>> b\n", of: ["y\n>>>>>>> other\n"]) == 2)
        #expect(line("x\n>>>>>>>>>> b\n", of: []) == 2)
        #expect(line("x\n>> b\n", of: []) == nil)
        #expect(line("x\n>> b\n", of: [], size: 2) == 2)
        #expect(line("Title\n=======\n", of: []) == nil)
    }
}
