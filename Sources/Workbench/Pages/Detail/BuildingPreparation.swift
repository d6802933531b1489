import Negotiation
import Screen

extension Workbench {
    /// What the record holds for its brief; nothing where there is none of it.
    func buildPreparation(_ words: Preparation, _ page: inout PageText) {
        guard !words.isEmpty else { return }
        page.heading("For the brief")
        page.field("for", words.reader)
        page.field("from", words.office)
        page.field("contact", words.contact)
        page.field("time", words.time)
        page.field("handling", words.handling)
        page.field("objective", words.objective)
        page.field("stands", words.stands)
        for (index, point) in words.points.prefix(page.room).enumerated() { page.field("point \(index + 1)", point) }
        page.field("answer", words.answer)
        page.field("recommend", words.recommendation)
        page.field("if no", words.consequence)
        buildReplies("If pressed", words.ifPressed, &page)
        buildReplies("They will raise", words.expect, &page)
        page.field("press line", words.pressLine)
    }

    private func buildReplies(_ heading: String, _ replies: [Reply], _ page: inout PageText) {
        guard !replies.isEmpty else { return }
        page.line(Span(heading, .muted))
        for reply in replies.prefix(page.room) { page.item(Span("-", .muted), "\(reply.on): \(reply.say)") }
    }
}
