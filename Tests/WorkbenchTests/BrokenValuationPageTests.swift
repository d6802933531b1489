import DossierSteps
import Negotiation
import Screen
import Testing

@testable import Workbench

/// What cannot be read is blank on every page of numbers, whatever the dossier's default is.
@Suite struct BrokenValuationPageTests {
    private static let id = RecordID(.project, "softbank-data-centre")
    /// What dossier.md of the sample says of Tokyo, and what it might say instead.
    private static let defaults: [(key: String, here: String, other: String)] = [
        ("discount-rate", "7%", "3%"), ("benchmark", "\"4.3%, 4% from 2030\"", "6%"), ("spread", "2%", "3%"),
        ("tenor", "18", "20"), ("grace", "3", "4"), ("repayment", "annuity", "equal-principal"),
        ("gearing", "70%", "40%"), ("premium", "0.8%", "2%"), ("cover", "67%", "30%"),
        ("premium-reading", "running", "up-front"), ("deemed-spread", "0%", "2%"), ("share-before", "50%", "80%"),
        ("share-after", "10%", "40%"),
    ]

    /// The valuation in all its views, with some of the figures explained, the ranking by each of its figures, and the project.
    private func screens(_ key: String, broken: Bool, _ here: String, _ instead: String) throws -> [String] {
        var desk = try Desk(Fixture.sample, "160x50")
        let dossier = desk.workbench.dossier
        func text(_ id: RecordID, _ source: [UInt8], _ old: String, _ new: String) throws -> [UInt8] {
            let text = String(decoding: source, as: UTF8.self)
            let range = try #require(text.firstRange(of: old), "\(old)")
            return Array(text.replacingCharacters(in: range, with: new).utf8)
        }
        let framework = try text(
            dossier.framework.id, dossier.framework.source, "\(key): {value: \(here)", "\(key): {value: \(instead)")
        let project = try #require(dossier.project(Self.id.name)).source
        let now = dossier.replacing(dossier.framework.id, with: framework).replacing(
            Self.id,
            with: broken
                ? try text(Self.id, project, "    tokyo:\n", "    tokyo:\n      \(key): {value: nonsense, source: X}\n")
                : project)
        desk.workbench.receive(.reloaded(now))
        try desk.press("/softbank<Space>data<Enter>v")
        var shown: [String] = []
        for key in ["f", "f", "ff", "v", "v", "v", "v"] {
            shown.append(desk.lines.joined(separator: "\n"))
            try desk.press(key)
        }
        try desk.press("qL")
        for _ in 0..<9 {
            shown.append(desk.lines.joined(separator: "\n"))
            try desk.press("f")
        }
        try desk.press("<Enter>q")
        shown.append(desk.lines.joined(separator: "\n"))
        return shown
    }

    @Test func noScreenShowsWhatFollowsFromAHiddenDefault() throws {
        var (count, controls) = (0, 0)
        // What dossier.md says of any of them is what it said.
        let (key, here, _) = Self.defaults[0]
        let asItIs = try screens(key, broken: false, here, here)
        for (key, here, other) in Self.defaults {
            let first = try screens(key, broken: true, here, here)
            let second = try screens(key, broken: true, here, other)
            #expect(first == second, "\(key)")
            #expect(first.first?.contains("\(key) is `nonsense`") == true, "\(key): \(first.first ?? "")")
            count += first.count + second.count
            if try screens(key, broken: false, here, other) != asItIs { controls += 1 }
        }
        #expect(controls == Self.defaults.count)
        print(
            "hidden defaults on the screen: \(Self.defaults.count) assumptions, \(count) screens, none depends on them; \(controls) controls do"
        )
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
