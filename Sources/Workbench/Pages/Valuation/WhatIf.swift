import Negotiation
import Valuation

/// Another value for an assumption of a side, tried out and not saved.
struct WhatIf: Sendable, Hashable {
    let assumption: Assumption
    let side: Party
    /// As typed; empty removes it.
    let text: String
}
