import Foundation
import Valuation

/// The part of `finance-oracles.json` that is about rates.
struct RateOracles: Decodable {
    struct Flow: Decodable, Sendable {
        let day: String
        let amount: Double

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            day = try container.decode(String.self)
            amount = try container.decode(Double.self)
        }

        var dated: DatedFlow {
            get throws {
                let date = try Date(day, strategy: .iso8601.year().month().day())
                return DatedFlow(day: Int(date.timeIntervalSince1970 / 86_400), amount: amount)
            }
        }
    }

    struct DatedRate: Decodable, Sendable {
        let flows: [Flow]
        let rate: Double
        let tolerance: Double
    }

    struct DatedValue: Decodable, Sendable {
        let rate: Double
        let flows: [Flow]
        let npv: Double
        let tolerance: Double
    }

    struct Value: Decodable, Sendable {
        let rate: Double
        let flows: [Double]
        let npv: Double
        let tolerance: Double
    }

    struct Roots: Decodable, Sendable {
        let flows: [Double]
        let roots: [Double]
        let tolerance: Double?
    }

    struct ModifiedRate: Decodable, Sendable {
        let flows: [Double]
        let finance: Double
        let reinvest: Double
        let rate: Double
        let tolerance: Double
    }

    struct Payment: Decodable, Sendable {
        let rate: Double
        let periods: Int
        let principal: Double
        let payment: Double
        let tolerance: Double
    }

    let xirr: [DatedRate]
    let xnpv: [DatedValue]
    let npv: [Value]
    let irr: [Roots]
    let mirr: [ModifiedRate]
    let payment: [Payment]

    static func load() throws -> RateOracles {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "finance-oracles.json")
        return try JSONDecoder().decode(RateOracles.self, from: Data(contentsOf: file))
    }
}
