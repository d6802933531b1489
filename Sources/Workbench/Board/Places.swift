/// All places, for whatever goes over all of them: a new page adds its line here.
enum Places {
    static let all: [any Place.Type] = [
        Board.self, DetailPage.self, MessagesPage.self, DecisionsPage.self, Form.self, LogPage.self,
        ActionItemsPage.self, BriefPage.self, TimelinePage.self, ReviewPage.self, PortfolioPage.self,
        ValuationPage.self, RankingPage.self, StatementsPage.self,
    ]
}
