import Negotiation
import Screen
import Testing

@testable import Workbench

/// A line that opens with what is so today: the first key replaces it, a motion keeps it, and what is refused stays, with
/// the whole remedy on the screen.
@Suite struct ProposedValueTests {
    /// Keys that open a line with a value in it.
    static let openings = [
        "2w", "2o", "2<Enter>w", "2<Enter>o", "2Ftit<Enter>", "2I", "2f status=open<Enter>f", "2bS", "1v<Enter>",
        "2e<Enter>", "1e<Enter>", "3e<Enter>", "2edue<Esc>", "mRound<Enter>", "mRound<Enter><Esc><Enter>",
        "mRound<Enter><Enter><Enter><Enter><Enter><Enter>nbetter<Enter>k<Enter>", "Ao", "Aw",
    ]

    /// The line that is open.
    private func editor(_ desk: Desk) -> LineEditor? {
        let prompt = desk.workbench.prompt as? LinePrompt
        return (prompt?.line ?? desk.workbench.form?.typing?.line ?? desk.workbench.logPage?.typing?.line)?.editor
    }

    private func open(_ keys: String) throws -> Desk {
        var desk = try Desk()
        try desk.press(keys.hasSuffix("due<Esc>") ? "2e" : keys)
        if keys.hasSuffix("due<Esc>") {
            let form = try #require(desk.workbench.form)
            let row = form.rows(desk.workbench.dossier.framework.subject).firstIndex { $0.label == "due" }
            try desk.press(String(repeating: "j", count: try #require(row)) + "<Enter>")
        }
        return desk
    }

    @Test func theFirstKeyReplacesItAMotionKeepsItBackspaceClearsIt() throws {
        for keys in Self.openings {
            let desk = try open(keys)
            let today = try #require(editor(desk), "\(keys) opens no line")
            #expect(today.isProposed && !today.isEmpty, "\(keys)")
            let picture = desk.workbench.render()
            let row = try #require(picture.cursor?.row)
            #expect(picture.row(row).contains { $0.style == Style(.text, over: .selection) }, "\(keys)")
            for (typed, expected) in [
                ("x", "x"), ("<End>x", today.text + "x"), ("<Home>x", "x" + today.text), ("<BS>", ""), ("<Del>", ""),
                ("<C-u>x", "x"), ("<Left><BS>", String(today.text.dropLast(2) + today.text.suffix(1))),
            ] as [(String, String)] {
                var desk = desk
                try desk.press(typed)
                #expect(editor(desk)?.text == expected, "\(keys)\(typed)")
                #expect(editor(desk)?.isProposed == false, "\(keys)\(typed)")
            }
            for (pasted, expected) in [("words", "words"), ("", today.text)] {
                var desk = desk
                _ = desk.workbench.handle(.paste(pasted))
                #expect(editor(desk)?.text == expected, "\(keys) and `\(pasted)` pasted")
            }
        }
        print("lines that open with a value: \(Self.openings.count)")
    }

    /// Where there are no colours, too.
    @Test func aSelectedValueIsSeenInMonochrome() {
        let selected = Theme.fallback.paint(for: Style(.text, over: .selection)).reduced(to: .none)
        let typed = Theme.fallback.paint(for: Style(.statusline, over: .statusline)).reduced(to: .none)
        #expect(selected.emphasis != typed.emphasis && selected.emphasis.contains(.reverse))
    }

    @Test func whatAPersonHasTypedIsNeverReplacedByAKey() throws {
        var desk = try Desk()
        try desk.press("2oJBIC<Space>and")
        let drafts = desk.workbench.drafts
        var next = try Desk()
        next.workbench.receive(.drafts(drafts))
        try next.press("e")
        #expect(editor(next)?.isProposed == false)
        try next.press("<Space>more<Enter>y")
        #expect(next.workbench.dossier.gap("return-projections")?.owner == "JBIC and more")
    }

    /// Wherever a day is asked for, it is typed as the manual says, over the one that stands there.
    @Test func daysAreTypedOverTheDayThatStandsThere() throws {
        let days = [("+3d", "2026-02-23"), ("fri", "2026-02-27"), ("19<Space>mar", "2026-03-19")]
        for (typed, day) in days {
            for keys in ["2w", "2<Enter>w", "2<Space>jw", "2Fdue<Enter>"] {
                var desk = try Desk()
                try desk.press(keys + typed + "<Enter>")
                #expect(desk.saved.last?.map(\.after) == [.text(day)], "\(keys)\(typed)")
            }
            var form = try open("2edue<Esc>")
            try form.press(typed + "<Enter>S")
            #expect(form.saved.last?.map(\.after) == [.text(day)], "form \(typed)")
            var log = try Desk()
            try log.press("mRound<Enter>" + typed + "<Esc>")
            #expect(log.workbench.logPage?.typing == nil)
            try log.press("<Enter>" + typed + "<Enter><Esc>iReport<Enter>METI<Enter>" + typed + "<Enter>")
            let sheet = try #require(log.workbench.logPage?.log.sheet)
            #expect(sheet["date"] == .text(day), "log \(typed)")
            #expect(sheet[["actions", .index(0), "due"]] == .text(day), "action \(typed)")
            var actions = try Desk()
            try actions.press("Aw" + typed + "<Enter>")
            #expect(actions.saved.last?.map(\.after) == [.text(day)], "actions \(typed)")
        }
    }
}

/// What is refused stays in its line, and what is wrong with it can be read to its end at 80 columns.
@Suite struct RefusedEntryTests {
    private static let wrong = [
        "nonsense", "2026-02-30", "12..5", "{", "[a", "no-such-record", "-1", "999999999999999999999999999999bn USD",
        "a rather long line that is certainly neither a day nor an amount nor the id of any record in this dossier",
    ]

    private func squeezed(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }

    @Test func theWholeRemedyIsOnTheScreen() throws {
        var refused = 0
        for pane in ["1", "2", "3"] {
            let desk = try Desk()
            var listing = desk
            try listing.press(pane)
            let kind = try #require(listing.workbench.board.focus.kind)
            for field in listing.workbench.dossier.changeableFields(of: kind).map(\.name) {
                for text in Self.wrong {
                    var desk = listing
                    let id = try #require(desk.workbench.current)
                    desk.workbench.ask(for: field, of: id)
                    guard desk.workbench.prompt is LinePrompt else { continue }
                    try desk.press("<C-u>")
                    _ = desk.workbench.handle(.paste(text))
                    try desk.press("<Enter>")
                    guard let entry = desk.workbench.prompt as? LinePrompt else { continue }
                    refused += 1
                    let fault = try #require(entry.line.fault, "\(field)=\(text)")
                    #expect(entry.line.text == text, "\(field)=\(text)")
                    let shown = squeezed(desk.lines.joined())
                    #expect(shown.contains(squeezed(fault)), "\(field)=\(text): \(fault)")
                }
            }
        }
        #expect(refused > 50)
        print("refused entries at 80 columns: \(refused), each with its whole remedy")
    }

    @Test func inAFormAndALogToo() throws {
        var refused = 0
        for pane in ["1", "2", "3"] {
            var desk = try Desk()
            try desk.press(pane + "e")
            let count = try #require(desk.workbench.form).rows(desk.workbench.dossier.framework.subject).count
            try desk.press("g")
            for _ in 0..<count {
                let onRow = desk
                try desk.press("j")
                guard let form = onRow.workbench.form, case .value? = onRow.workbench.selectedRow(form)?.kind else {
                    continue
                }
                var opened = onRow
                try opened.press("<Enter><C-u>")
                guard opened.workbench.form?.typing != nil else { continue }
                for text in Self.wrong {
                    var desk = opened
                    _ = desk.workbench.handle(.paste(text))
                    try desk.press("<Enter>")
                    guard let typing = desk.workbench.form?.typing,
                        typing.row.path == desk.workbench.form.flatMap({ desk.workbench.selectedRow($0) })?.path,
                        let fault = typing.line.fault
                    else { continue }
                    refused += 1
                    #expect(squeezed(desk.lines.joined()).contains(squeezed(fault)), "\(typing.row.label): \(fault)")
                    // The line itself is still there.
                    #expect(desk.workbench.render().cursor.map { $0.row < 22 } == true)
                }
            }
        }
        var log = try Desk()
        try log.press("mRound<Enter>")
        for text in Self.wrong {
            var desk = log
            _ = desk.workbench.handle(.paste(text))
            try desk.press("<Enter>")
            let fault = try #require(desk.workbench.logPage?.typing?.line.fault, "date \(text)")
            refused += 1
            #expect(squeezed(desk.lines.joined()).contains(squeezed(fault)), "\(fault)")
        }
        #expect(refused > 50)
        print("refused lines of forms and logs at 80 columns: \(refused)")
    }
}
