import Negotiation
import Screen
import Words

extension Workbench {
    /// What the record holds for its brief; nothing where there is none of it.
    func buildPreparation(_ words: Preparation, _ page: inout PageText) {
        guard !words.isEmpty else { return }
        page.heading(.forTheBrief)
        page.field(.reader, words.reader)
        page.field(.office, words.office)
        page.field(.contact, words.contact)
        page.field(.time, words.time)
        page.field(.handling, words.handling)
        page.field(.objective, words.objective)
        page.field(.stands, words.stands)
        for (index, point) in words.points.prefix(page.room).enumerated() { page.field(.point(index + 1), point) }
        page.field(.answer, words.answer)
        page.field(.recommendation, words.recommendation)
        page.field(.ifNo, words.consequence)
        buildReplies(.ifPressed, words.ifPressed, &page)
        buildReplies(.theyWillRaise, words.expect, &page)
        buildItems(
            .numbersThatMatter, words.numbers.prefix(page.room).map { PageSign.colon($0.number, $0.about) }, &page)
        page.field(.pressLine, words.pressLine)
    }

    private func buildReplies(_ heading: PageHeading, _ replies: [Reply], _ page: inout PageText) {
        buildItems(heading, replies.prefix(page.room).map { PageSign.colon($0.on, $0.say) }, &page)
    }

    private func buildItems(_ heading: PageHeading, _ items: [PageSign], _ page: inout PageText) {
        guard !items.isEmpty else { return }
        page.line(Span(heading.text, .muted))
        for item in items { page.item(Span("-", .muted), item.text) }
    }
}
