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
        page.field(.pressLine, words.pressLine)
    }

    private func buildReplies(_ heading: PageHeading, _ replies: [Reply], _ page: inout PageText) {
        guard !replies.isEmpty else { return }
        page.line(Span(heading.text, .muted))
        for reply in replies.prefix(page.room) {
            page.item(Span("-", .muted), PageSign.colon(reply.on, reply.say).text)
        }
    }
}
