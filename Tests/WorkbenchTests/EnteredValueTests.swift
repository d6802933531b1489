import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// What a value that was typed is taken for, and what is asked before it is saved.
@Suite struct EnteredValueTests {
    @Test func anOwnerWhomNobodyHasHeardOfIsConfirmed() throws {
        for keys in ["2o<C-u>METTI<Enter>", "2<Space>jo<C-u>METTI<Enter>", "2:owner<Space>METTI<Enter>"] {
            var desk = try Desk()
            try desk.press(keys)
            #expect(desk.saved.isEmpty && desk.workbench.prompt?.mode.badge == .confirming, "\(keys)")
            #expect(desk.statusLine.contains("METTI is a new owner (did you mean METI?). Save it?"))
            // A no goes back to the line as it was typed, which a dropped link does not lose.
            #expect(keys.contains(":") || desk.workbench.drafts.contains { $0.text.contains("METTI") }, "\(keys)")
            try desk.press("n")
            #expect(desk.saved.isEmpty && desk.lines.joined().contains("METTI"), "\(keys)")
            try desk.press("<Enter>y")
            #expect(desk.saved.last?.allSatisfy { $0.after == "METTI" } == true, "\(keys)")
            // Now it is known.
            #expect(desk.workbench.dossier.knowsOffice("METTI"))
        }
    }

    @Test func soIsOneOfAFormOrALog() throws {
        var form = try Desk()
        try form.press("2e")
        let page = try #require(form.workbench.form)
        let row = page.rows(form.workbench.dossier.framework.subject).firstIndex { $0.label == "owner" }
        try form.press(String(repeating: "j", count: try #require(row)) + "<Enter><C-u>METTI<Enter>S")
        #expect(form.saved.isEmpty && form.workbench.prompt?.mode.badge == .confirming)
        try form.press("n")
        #expect(form.workbench.form != nil)
        try form.press("Sy")
        #expect(form.saved.last?.map(\.after) == ["METTI"])
        var log = try Desk()
        try log.press("mRound<Enter><Esc>iReport<Enter>METTI<Enter><Enter>S")
        #expect(log.statusLine.contains("METTI is a new owner"))
        try log.press("y")
        #expect(log.transaction?.made != nil)
    }

    @Test func whoeverIsNamedAnywhereIsNot() throws {
        let dossier = try Desk().workbench.dossier
        let names = [dossier.owners.first, dossier.people.first, dossier.framework.sides.last?.name]
        for name in names.compactMap(\.self) {
            var desk = try Desk()
            try desk.press("2jo<C-u>")
            _ = desk.workbench.handle(.paste(name))
            try desk.press("<Enter>")
            #expect(desk.workbench.prompt?.mode.badge != .confirming, "\(name)")
        }
    }

    @Test func anAmountWithoutCurrencyIsInThatOfTheEnvelope() throws {
        for (typed, saved) in [("4bn", "4bn USD"), ("7tn<Space>JPY", "7tn JPY"), ("$3bn", "$3bn")] {
            var desk = try Desk()
            try desk.press("1Famo<Enter><C-u>" + typed + "<Enter>")
            #expect(desk.saved.last?.map(\.after) == [.text(saved)], "\(typed)")
            var form = try Desk()
            try form.press("1e")
            let page = try #require(form.workbench.form)
            let row = page.rows(form.workbench.dossier.framework.subject).firstIndex { $0.label == "amount" }
            try form.press(String(repeating: "j", count: try #require(row)) + "<Enter><C-u>" + typed + "<Enter>S")
            #expect(form.saved.last?.map(\.after) == [.text(saved)], "form \(typed)")
        }
        // Four what? It stays a question.
        var desk = try Desk()
        try desk.press("1Famo<Enter><C-u>4<Enter>")
        #expect(desk.saved.isEmpty && desk.workbench.prompt is LinePrompt)
    }
}
