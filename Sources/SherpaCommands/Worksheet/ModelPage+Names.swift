internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

// What lines and columns are called, and how their numbers look.
extension ModelPage {
    func name(of line: Line) -> String {
        switch line {
        case .verdict: WorksheetWords.verdict.text
        case .figure(let figure): figure.name
        case .yearOfLeastCover: WorksheetWords.yearOfLeastCover.text
        case .searchFrom(let figure): "\(figure.name): \(WorksheetWords.searchFrom)"
        case .foundRate(let figure): "\(figure.name): \(WorksheetWords.foundRate)"
        case .ratesSeen(let figure): "\(figure.name): \(WorksheetWords.ratesSeen)"
        case .hurdle(let hurdle): AssumptionsPage.name(ofHurdle: hurdle)
        case .term(let assumption): assumption.name
        case .valuationDay: WorksheetWords.valuationDay.text
        case .firstPeriod: WorksheetWords.firstPeriod.text
        case .yearsAhead: WorksheetWords.yearsAhead.text
        case .buildingFrom: WorksheetWords.buildingFrom.text
        case .opening: WorksheetWords.opening.text
        case .builtUntil: WorksheetWords.builtUntil.text
        case .graceUntil: WorksheetWords.graceUntil.text
        case .repaidUntil: WorksheetWords.repaidUntil.text
        case .cashWorth: WorksheetWords.cashWorth.text
        case .lastCash: WorksheetWords.lastCash.text
        case .loanState: WorksheetWords.loanState.text
        case .byGearing: WorksheetWords.byGearing.text
        case .byDSCR: WorksheetWords.byDSCR.text
        case .byLLCR: WorksheetWords.byLLCR.text
        case .shareBorrowed: WorksheetWords.shareBorrowed.text
        case .firstService: WorksheetWords.firstService.text
        case .lastService: WorksheetWords.lastService.text
        }
    }

    func name(of column: Column) -> String { words(for: column).text }

    private func words(for column: Column) -> any Saying {
        switch column {
        case .period: WorksheetWords.period
        case .year: WorksheetWords.year
        case .capitalCost: FieldName.capitalCost
        case .revenue: FieldName.revenue
        case .operatingCost: FieldName.operatingCost
        case .tax: FieldName.tax
        case .cfads: ValuationWords.cfads
        case .netFlow: WorksheetWords.netFlow
        case .discountFactor: WorksheetWords.discountFactor
        case .presentValue, .equityValue: WorksheetWords.presentValue
        case .runningTotal: WorksheetWords.runningTotal
        case .turnover: WorksheetWords.turnover
        case .notPaidBack: WorksheetWords.notPaidBack
        case .benchmark: FieldName.benchmark
        case .loanRate: WorksheetWords.loanRate
        case .drawnWhole: WorksheetWords.drawnWhole
        case .interestWhole: WorksheetWords.interestWhole
        case .addedWhole: WorksheetWords.addedWhole
        case .repaymentFactor: WorksheetWords.repaymentFactor
        case .dueWhole: WorksheetWords.dueWhole
        case .principalWhole: WorksheetWords.principalWhole
        case .owedWhole: WorksheetWords.owedWhole
        case .owedAtEndOfGrace: WorksheetWords.owedAtEndOfGrace
        case .serviceWhole: WorksheetWords.serviceWhole
        case .roomByDSCR: WorksheetWords.roomByDSCR
        case .coverFactor: WorksheetWords.coverFactor
        case .drawn: WorksheetWords.drawn
        case .interest: WorksheetWords.interest
        case .added: WorksheetWords.added
        case .principal: WorksheetWords.principal
        case .owed: WorksheetWords.owed
        case .service: WorksheetWords.service
        case .dscr: ValuationWords.dscr
        case .premium: FieldName.premium
        case .equity: WorksheetWords.equityFlow
        case .isLoss: WorksheetWords.isLoss
        case .loss: WorksheetWords.lossOfYear
        case .deemedRate: WorksheetWords.deemedRate
        case .cashToShare: WorksheetWords.cashToShare
        case .missing: WorksheetWords.missing
        case .putIn: WorksheetWords.putIn
        case .shortfall: WorksheetWords.shortfall
        case .toRecover: WorksheetWords.toRecover
        case .owedToUs: WorksheetWords.owedToUs
        case .stillToMakeGood: WorksheetWords.stillToMakeGood
        case .madeGood: WorksheetWords.madeGood
        case .shared: WorksheetWords.shared
        case .ours: ValuationWords.ours
        case .theirs: ValuationWords.theirs
        case .unrecovered: WorksheetWords.unrecovered
        case .isSettled: WorksheetWords.isSettled
        }
    }

    // MARK: Looks

    static func format(of figure: Figure) -> CellStyle.NumberFormat {
        switch figure.measure {
        case .money: .decimals(0)
        case .rate: .percent(2)
        case .ratio: .decimals(3)
        case .years: .decimals(2)
        }
    }

    func format(ofHurdle hurdle: String) -> CellStyle.NumberFormat {
        switch hurdle {
        case "irr", "equity-irr": .percent(2)
        case "dscr", "llcr": .decimals(3)
        default: .decimals(0)
        }
    }

    func format(of line: Line) -> CellStyle.NumberFormat {
        switch line {
        case .figure(let figure): Self.format(of: figure)
        case .foundRate, .searchFrom, .byGearing, .byDSCR, .byLLCR, .shareBorrowed: .percent(4)
        case .firstPeriod, .valuationDay: .day
        case .yearsAhead: .decimals(4)
        case .cashWorth: .decimals(0)
        case .term(let assumption): Self.format(of: assumption)
        case .verdict, .hurdle, .loanState: .general
        case .yearOfLeastCover, .ratesSeen, .buildingFrom, .opening, .builtUntil, .graceUntil, .repaidUntil, .lastCash,
            .firstService, .lastService:
            .plain
        }
    }

    static func format(of assumption: Assumption) -> CellStyle.NumberFormat {
        switch assumption.shape {
        case .date, .day: .day
        case .years: .plain
        case .number: .decimals(3)
        case .amount: .decimals(2)
        case .choice: .general
        default: .percent(3)
        }
    }

    func format(of column: Column) -> CellStyle.NumberFormat {
        switch column {
        case .period, .year, .notPaidBack, .isLoss, .isSettled: .plain
        case .benchmark, .loanRate, .deemedRate: .percent(3)
        case .discountFactor, .repaymentFactor, .coverFactor: .decimals(6)
        case .dscr: .decimals(3)
        case .roomByDSCR: .percent(4)
        default: .decimals(0)
        }
    }
}
