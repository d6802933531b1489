import Valuation
import Words

extension Verdict {
    /// The figure that the hurdle is about, in words.
    package var name: String { figureWords.text }

    private var figureWords: FigureWords { figure?.words ?? .noLoss }

    /// Why it is not met, or cannot be calculated: `IRR 6.4% < 7.0%`, `a loss in 2031`. Nil where it is met, or does not apply.
    package func objection(_ text: FigureText) -> String? { objectionWords(text)?.text }

    func objectionWords(_ text: FigureText) -> VerdictWords? {
        guard isMet != true, exemption == nil else { return nil }
        guard let figure else {
            if case .failure(let why) = value { return .lossesUnknown(reason: why.reason) }
            return year.map { .loss(year: $0) }
        }
        guard let threshold else {
            if case .failure(let why) = value { return .told(why.reason) }
            return nil
        }
        switch value {
        case .success(let value):
            let (shown, demanded) = text.pair(value, threshold, of: figure)
            return .below(figure.words, shown, demanded: demanded, year: figure == .dscrMinimum ? year : nil)
        case .failure(let why): return .unknown(figure.words, reason: why.reason)
        }
    }

    fileprivate var exemptionWords: VerdictWords? { exemption.map { .exempt(figureWords, reason: $0) } }
}

extension SideAppraisal {
    /// `feasible`; `not feasible: IRR 6.4% < 7.0%; …`.
    package func verdict(_ text: FigureText) -> String {
        if let fault { return VerdictWords.faulty(reason: fault).text }
        let exempt = verdicts.compactMap(\.exemptionWords)
        let objections = verdicts.compactMap { $0.objectionWords(text) }
        let words: VerdictWords =
            switch isFeasible {
            case true?: .feasible(exempt)
            case false?: .notFeasible(objections)
            case nil where verdicts.isEmpty: .noHurdles
            case nil: .notCalculable(objections.isEmpty ? exempt : objections)
            }
        return words.text
    }
}
