import Foundation
import Testing
import Waiting

/// Help that is longer than the screen.
@Suite(.waits) struct HelpTests {
    @Test func longHelpIsShownAScreenAtATime() throws {
        let home = try Home()
        try home.write("#!/bin/sh\nhead -n 2\necho 'the pager has it'\n", to: "pager")
        let window = try TerminalWindow(in: home)
        try window.run("chmod +x pager; PAGER=./pager sherpa help dossier")
        let paged = try window.wait(for: "the pager has it")
        #expect(paged.lines.contains { $0.hasPrefix("sherpa-dossier(5): ") })
        #expect(!paged.text.contains("sherpa-config(5)"))
        // Without such a program, all of it goes to the terminal.
        try window.run("clear; PAGER=nowhere sherpa help dossier")
        try window.wait(for: "sherpa(1), sherpa-config(5), sherpa-keys(7)")
        // What fits is no matter for a pager.
        try window.run("clear; PAGER=./pager sherpa help undo")
        let short = try window.wait(for: "Undo your last save.")
        #expect(!short.text.contains("the pager has it"))
    }
}
