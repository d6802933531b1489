/// How much of the difference between two valuations each differing assumption makes.
///
/// The shares are Shapley values (L. S. Shapley, "A Value for n-Person Games", 1953): the effect of taking an
/// assumption over from the other side, averaged over all orders in which all of them could be. They add up exactly to
/// the difference, whatever the assumptions do to each other.
public struct Attribution: Sendable {
    public let assumptions: [Assumption]
    /// For each figure, what each assumption makes of the difference; undefined where the figure has no value for one of the
    /// mixtures of both sides' assumptions.
    public let shares: [Figure: Result<[Double], Undefined>]
    /// Where orders were drawn at random instead of all being tried, how exact the shares are.
    public let samples: [Figure: Sample]

    /// How exact shares are that were sampled.
    public struct Sample: Hashable, Sendable {
        /// Of each share, in the order of the assumptions: the mean of many such samples is as far off as this.
        public let standardErrors: [Double]
        /// The orders that were tried.
        public let orders: Int
        /// Whether the errors are as small as they are to be; else the effort ran out first.
        public let isExact: Bool
    }

    /// Up to so many differing assumptions that can move a figure, all their mixtures are valued: 65,536.
    public static let mostExact = 16
    /// Beyond that, orders are drawn until every standard error is less than this part of the difference.
    public static let tolerance = 0.01

    /// From the valuation on the first terms to that on the second.
    ///
    /// - Parameter figures: those that are asked for; each costs its own time.
    public init(
        of project: ProjectFlows, from: ProjectTerms, to: ProjectTerms, figures: [Figure] = Figure.allCases
    ) {
        let differing = from.differences(from: to)
        var shares: [Figure: Result<[Double], Undefined>] = [:]
        var samples: [Figure: Sample] = [:]
        // What cannot move a figure has no share in it, and need not be mixed: half as many mixtures for each.
        let groups = Dictionary(grouping: figures) { figure in
            differing.filter(figure.assumptions(between: from, and: to).contains)
        }
        for (players, figures) in groups {
            var mixtures = Mixtures(project: project, from: from, to: to, assumptions: players, figures: figures)
            let parts: [[Double]]
            if players.count <= Attribution.mostExact {
                parts = mixtures.exactShares()
            } else {
                let sampled = mixtures.sampledShares()
                parts = sampled.map(\.shares)
                for (figure, sample) in zip(figures, sampled) {
                    samples[figure] = Sample(
                        standardErrors: differing.map { assumption in
                            players.firstIndex(of: assumption).map { sample.errors[$0] } ?? 0
                        }, orders: sample.orders, isExact: sample.isExact)
                }
            }
            for (index, figure) in figures.enumerated() {
                if let why = mixtures.failures[index] {
                    shares[figure] = .failure(why)
                    samples[figure] = nil
                } else {
                    shares[figure] = .success(
                        differing.map { assumption in
                            players.firstIndex(of: assumption).map { parts[index][$0] } ?? 0
                        })
                }
            }
        }
        assumptions = differing
        self.shares = shares
        self.samples = samples
    }
}
