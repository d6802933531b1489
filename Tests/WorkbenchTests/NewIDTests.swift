import Negotiation
import Testing

@testable import Workbench

/// The name of a new record's file, which its title makes and a person may change.
@Suite struct NewIDTests {
    @Test func itIsOfferedAndCanBeChanged() throws {
        var desk = try Desk()
        try desk.press("2a")
        for title in ["データセンター", "収益率"] {
            try desk.press("<C-u>")
            desk.workbench.receive(.notice("", .info))
            _ = desk.workbench.handle(.paste(title))
            try desk.press("<Enter>")
            let offered = title == "収益率" ? "gap-2026-02-20" : "detasenta"
            #expect(desk.lines.contains { $0.contains("id") && $0.contains(offered) }, "\(desk.lines)")
            try desk.press("<Esc>gg<Enter>")
        }
        try desk.press("<Enter><Esc>ggj<Enter><C-u>rate-of-return<Enter><Esc>S")
        #expect(desk.transaction?.made == RecordID(.gap, "rate-of-return"))
    }

    @Test func oneThatIsTakenOrNoneIsRefusedAtOnce() throws {
        var desk = try Desk()
        try desk.press("2aEquity<Enter><Esc>ggj<Enter><C-u>equity-share")
        #expect(desk.lines.joined().contains("is taken"))
        try desk.press("<C-u>Equity")
        #expect(desk.lines.joined().contains("is not a valid id"))
    }
}
