import Negotiation
import Screen
import Testing

@testable import Workbench

/// `C-o` goes back to where one has been, `C-n` forth again.
@Suite struct TrailTests {
    private func place(_ desk: Desk) -> String {
        let bench = desk.workbench
        return "\(bench.board.focus) \(bench.pages.map { type(of: $0).name }) \(bench.current?.name ?? "-")"
    }

    @Test func placesAreGoneBackThroughAndForth() throws {
        var desk = try Desk()
        var places = [place(desk)]
        for keys in ["2", "j<Enter>", "b", "q", "J", "q", "t", "q", "3", "/equity<Space>share<Enter>", "A"] {
            try desk.press(keys)
            if places.last != place(desk) { places.append(place(desk)) }
        }
        // Moving in a list is no other place.
        #expect(places.count >= 8)
        var back = [place(desk)]
        for _ in 0..<30 {
            try desk.press("<C-o>")
            if desk.message == "there is nothing to go back to" { break }
            back.append(place(desk))
        }
        #expect(desk.message == "there is nothing to go back to")
        #expect(back.count >= 8 && back.last?.hasPrefix("shortlist") == true, "\(back)")
        var forth = [place(desk)]
        for _ in 0..<30 {
            try desk.press("<C-n>")
            if desk.message == "there is nothing to go forward to" { break }
            forth.append(place(desk))
        }
        #expect(forth == back.reversed())
    }

    @Test func aNewPlaceEndsTheWayForth() throws {
        var desk = try Desk()
        try desk.press("2<Enter><C-o>")
        #expect(desk.workbench.pages.isEmpty && desk.workbench.board.focus == .gaps)
        try desk.press("3<C-n>")
        #expect(desk.message == "there is nothing to go forward to" && desk.workbench.board.focus == .meetings)
    }

    /// Nothing that was filled in is left by the way, nor comes back when it has been left.
    @Test func whatIsFilledInIsNotLeftByIt() throws {
        for keys in ["2e<Enter><C-u>Another<Enter>", "mRound<Enter><Esc>"] {
            var desk = try Desk()
            try desk.press("3" + keys)
            let before = desk.workbench.place
            try desk.press("<C-o>")
            #expect(desk.workbench.place == before && desk.message == "leave this page first, with q")
            try desk.press("qy")
            #expect(desk.workbench.pages.isEmpty)
            for _ in 0..<5 {
                try desk.press("<C-o>")
                #expect(desk.workbench.form == nil && desk.workbench.logPage == nil)
            }
        }
    }

    @Test func aRecordThatIsGoneIsPassed() throws {
        var desk = try Desk()
        try desk.press("2<Enter>")
        let id = try #require(desk.workbench.current)
        try desk.press("q3")
        let gone = desk.workbench.dossier.updating([id: .gone])
        desk.workbench.receive(.changed([ForeignChange(id, .removed, by: Author())], gone))
        for _ in 0..<5 {
            try desk.press("<C-o>")
            #expect(desk.workbench.current != id)
        }
        #expect(desk.lines.count == 24)
    }
}
