import DossierStore
import Negotiation
import Testing
import Workbench

/// The boards of the samples without money of their own, or with more than one kind of it.
@Suite struct GoldenSamplesTests {
    @Test(arguments: ["korea-us", "treaty-text"]) func board(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        let desk = try Desk(Result { try Fixture.load { try sample.write(to: $0) } }, "80x24")
        try Golden.check(desk.workbench.render(), "board-\(name)-80x24")
    }
}
