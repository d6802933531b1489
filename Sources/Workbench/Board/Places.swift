import Negotiation
import Screen

/// All places that have keys of their own: a new page adds its line here.
enum Places {
    static let all: [any Place.Type] = [
        Board.self, DetailPage.self, MessagesPage.self, DecisionsPage.self, Form.self, LogPage.self,
        ActionItemsPage.self, BriefPage.self, TimelinePage.self, ReviewPage.self, PortfolioPage.self,
        ValuationPage.self, RankingPage.self, StatementsPage.self, CommitmentsPage.self,
        PackagesPage.self,
    ]
}

extension Workbench {
    public init(
        dossier: Dossier, today: CalendarDate, size: Size, glyphs: Glyphs = .unicode, preview: Bool? = nil,
        readOnly: ReadOnly? = nil, views: [SavedView] = []
    ) {
        self.init(
            ground: Board.self, places: Places.all, dossier: dossier, today: today, size: size, glyphs: glyphs,
            preview: preview, readOnly: readOnly, views: views)
    }
}
