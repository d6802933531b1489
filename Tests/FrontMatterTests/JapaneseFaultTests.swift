import FrontMatter
import Testing
import Words

/// Faults of syntax as they are told in Japanese: what is wrong, then what to do.
@Suite struct JapaneseFaultTests {
    @Test(arguments: [
        ("a: 1\n", "前付けがありません。ファイルの先頭に `---` の行を置いてください"),
        ("---\na: &b 1\n---\n", "アンカー（`&`）は使えません。引用符で囲むか、値をもう一度書いてください"),
        ("---\na: [1\n---\n", "`[` か `{` が閉じていません。閉じて、各行をキーより深く字下げしてください"),
        ("---\na： 1\n---\n", "`：`（U+FF1A）は YAML のコロンではありません。`:` と空白で `key: value` と書いてください"),
        ("---\na: 1\na: 2\n---\n", "同じキーが2回あります。一方を削除してください"),
    ])
    func syntax(text: String, message: String) {
        Language.japanese.speaking {
            let error = #expect(throws: SyntaxError.self) { try Document.record(Array(text.utf8)) }
            #expect(error?.message == message)
        }
    }

    @Test func edits() throws {
        let document = try Document.record(Array("---\na: 1\n---\n".utf8))
        Language.japanese.speaking {
            let error = #expect(throws: EditError.self) { try document.appending(.text("x"), to: "a") }
            #expect(error?.message == "`a` は一覧ではありません。追加先の一覧を指定してください")
        }
    }
}
