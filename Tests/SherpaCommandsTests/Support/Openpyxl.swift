import Foundation
import Testing

/// A library that is not ours, and what it reads in the workbooks that the program writes.
enum Openpyxl {
    static let isInstalled = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")

    /// The cells of a sheet, row by row, as `repr` tells them; `format` tells the looks of its numbers instead.
    static func rows(_ file: String, sheet: Int = 0, format: Bool = false, in folder: TemporaryFolder) throws
        -> [[String]]
    {
        let script = """
            import sys, openpyxl
            for r in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[\(sheet)].iter_rows():
                print('\\x1f'.join(c.number_format if \(format ? "True" : "False") else repr(c.value) for c in r))
            """
        return try run(script, [file], in: folder).split(separator: "\n").map {
            $0.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
        }
    }

    static func run(_ script: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
        let run = try SherpaRun(
            URL(fileURLWithPath: "/usr/bin/python3"), ["-c", script] + arguments, in: folder, input: "",
            environment: ["PYTHONIOENCODING": "utf-8"])
        try #require(run.status == 0, "\(run.errors)")
        return run.output
    }
}
