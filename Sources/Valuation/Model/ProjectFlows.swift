/// A project's own money, year by year, before anybody's assumptions; each list as long as the others, none negative.
public struct ProjectFlows: Hashable, Sendable {
    public var capitalCost: [Double]
    public var revenue: [Double]
    public var operatingCost: [Double]
    public var tax: [Double]

    public init(capitalCost: [Double], revenue: [Double], operatingCost: [Double], tax: [Double]) {
        self.capitalCost = capitalCost
        self.revenue = revenue
        self.operatingCost = operatingCost
        self.tax = tax
    }
}
