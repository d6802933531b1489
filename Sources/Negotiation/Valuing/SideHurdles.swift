import FrontMatter
import Valuation

/// What a side demands of a project before it calls it feasible, on its own assumptions.
package struct SideHurdles: Fielded {
    package var irr: Claims<Percent>?
    package var equityIRR: Claims<Percent>?
    package var dscr: Claims<ExactDecimal>?
    package var llcr: Claims<ExactDecimal>?
    package var npv: Claims<Amount>?
    package var noLoss: Claims<Bool>?
    /// What is demanded, but cannot be read, by the name of the hurdle.
    var unread: [String: UnreadField] = [:]

    package init() {}

    /// Why nobody knows what is demanded; nil where it can be read, or nothing is said.
    package func whyUnread(_ hurdle: String) -> String? { unread[hurdle]?.reason }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> SideHurdles? { readPartly(node, &reading) }

    /// Where nobody can tell which hurdle is meant, it may be any.
    package mutating func leaveOut(_ key: String?, _ why: UnreadField) {
        let keys = SideHurdles.fieldInfos.map(\.key)
        let meant = key.flatMap { keys.contains($0) ? [$0] : nil } ?? keys
        for hurdle in meant where unread[hurdle] == nil { unread[hurdle] = why }
    }

    package static let fields: FieldTable<SideHurdles> = [
        Field(
            "irr", { $0.irr }, { $0.irr = $1 }, within: -99...1000,
            .hurdleIRR),
        Field(
            "equity-irr", { $0.equityIRR }, { $0.equityIRR = $1 }, within: -99...1000,
            .hurdleEquityIRR),
        Field(
            "dscr", { $0.dscr }, { $0.dscr = $1 }, within: 0...100,
            .hurdleDSCR),
        Field(
            "llcr", { $0.llcr }, { $0.llcr = $1 }, within: 0...100,
            .hurdleLLCR),
        Field(
            "npv", { $0.npv }, { $0.npv = $1 }, within: FlowYears.money, .hurdleNPV),
        Field(
            "no-loss", { $0.noLoss }, { $0.noLoss = $1 },
            .hurdleNoLoss),
    ]

    /// With the other's wherever this says nothing.
    func inheriting(_ defaults: SideHurdles) -> SideHurdles {
        var merged = self
        func take<Content>(_ hurdle: String, _ path: WritableKeyPath<SideHurdles, Claims<Content>?>) {
            guard self[keyPath: path] == nil, unread[hurdle] == nil else { return }
            merged[keyPath: path] = defaults[keyPath: path]
            merged.unread[hurdle] = defaults.unread[hurdle]
        }
        take("irr", \.irr)
        take("equity-irr", \.equityIRR)
        take("dscr", \.dscr)
        take("llcr", \.llcr)
        take("npv", \.npv)
        take("no-loss", \.noLoss)
        return merged
    }
}
