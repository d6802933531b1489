import Testing
import Waiting

/// The other half of the bargain, from the keyboard, down to the files.
@Suite(.waits) struct BargainTests {
    private static let package = """
        ---
        title: A share for time
        status: tabled
        by: tokyo
        date: 2026-02-18
        terms:
          - {gap: deadline, side: washington, text: The end of 2029}
          - {gap: funding-clock, side: tokyo, text: 45 calendar days}
        ---

        """

    @Test func aPackageIsAcceptedAsAWholeAndTakenBackAsAWhole() throws {
        let home = try Home.withSample()
        try home.write(Self.package, to: "dossier/packages/share-for-time.md")
        let before = try ["gaps/deadline.md", "gaps/funding-clock.md"].map { try home.read("dossier/\($0)") }
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.press("T")
        try window.wait(for: "▌A share for time")
        try window.press("H")
        try window.wait(for: "Accept A share for time, on 2 gaps?")
        try window.press("y")
        try window.wait { $0.text.contains("[x] accepted") && $0.status.contains("saved") }
        #expect(try home.read("dossier/packages/share-for-time.md").contains("status: accepted"))
        #expect(try home.read("dossier/gaps/deadline.md").contains("package: share-for-time"))
        #expect(try home.read("dossier/gaps/funding-clock.md").contains("text: 45 calendar days"))
        try window.press("u")
        try window.wait { $0.text.contains("[~] tabled") && $0.status.contains("undo") }
        #expect(try home.read("dossier/packages/share-for-time.md") == Self.package)
        #expect(try ["gaps/deadline.md", "gaps/funding-clock.md"].map { try home.read("dossier/\($0)") } == before)
    }

    @Test func aCommitmentIsAddedFromTheBoard() throws {
        let home = try Home.withSample()
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.press("O")
        try window.wait { $0.text.contains("owes") || $0.status.contains("a adds one") }
        if try window.picture().text.contains("owes") {
            try window.press("q", "4")
            try window.wait { $0.text.contains("4 Commitments") }
        }
        try window.press("a", "Enter")
        try window.type("Report by the summit")
        try window.press("Enter")
        try window.wait { $0.text.contains("▏ title-ja") && $0.status.contains("Esc stop typing") }
        try window.press("Escape")
        try window.wait { $0.status.contains("S save") }
        try window.press("S")
        try window.wait(for: "saved commitments/report-by-the-summit.md")
        let text = try home.read("dossier/commitments/report-by-the-summit.md")
        #expect(text.contains("by: tokyo\nstatus: offered\n"))
    }
}
