import Words

/// A page for somebody who has five minutes: what is to be said, without how it is laid out. Text, Markdown, HTML and
/// the screen each lay it out in their way.
package struct Brief: Sendable, Hashable {
    package var title: String
    /// What it is, and of which day.
    package var subtitle: String
    /// The mark at the top and foot of every side: who may see it.
    package var handling: String?
    /// What it is and of which day, for the foot of a side.
    package var foot: Foot
    package var blocks: [Block] = []

    package struct Foot: Sendable, Hashable {
        package let name: String
        package let day: String
    }

    package init(title: String, subtitle: String, handling: String? = nil, foot: Foot? = nil) {
        self.title = title
        self.subtitle = subtitle
        self.handling = handling
        self.foot = foot ?? Foot(name: title, day: "")
    }

    package enum Block: Sendable, Hashable {
        case heading(String)
        /// What stands below is of one record.
        case name(String)
        case paragraph(String)
        /// Label and text, one below the other.
        case facts([Fact])
        case items([Item])
        case table(Table)
        /// What pages without pictures have in its place; nil where what they need stands beside it.
        case picture(Picture, Table?)
        /// Something that the principal says yes or no to.
        case decision(Decision)
        /// What follows is an annex, with sides of its own.
        case annex(String)
        /// Words as somebody said them.
        case quote(String, by: String)
        /// Where the facts come from, what the signs mean.
        case note(String)
    }

    package struct Fact: Sendable, Hashable {
        package let label: String
        package let text: String
    }

    package struct Item: Sendable, Hashable {
        /// Before the text: a box, a date, a number.
        package let mark: String
        package let text: String
        /// Where it comes from, or what belongs to it.
        package let note: String?

        init(_ mark: String, _ text: String, note: String? = nil) {
            self.mark = mark
            self.text = text
            self.note = note
        }
    }

    package struct Table: Sendable, Hashable {
        package struct Column: Sendable, Hashable {
            package let head: String
            package let isNumber: Bool

            init(_ head: BriefLabel, isNumber: Bool = false) { self.init(head.text, isNumber: isNumber) }

            init(_ head: String, isNumber: Bool = false) {
                self.head = head
                self.isNumber = isNumber
            }
        }

        package let columns: [Column]
        package let rows: [[String]]
    }

    /// An item on which the principal decides. It is never broken over two sides.
    package struct Decision: Sendable, Hashable {
        package let number: Int
        package let title: String
        /// Who can settle it.
        package let level: String?
        /// What is to be known before.
        package let facts: [Fact]
        package let recommendation: String?
        /// What follows from a no.
        package let consequence: String?
    }

    /// What the principal answers to a recommendation.
    package static var choices: [String] { [BriefLabel.agree, .notAgree, .discuss].map(\.text) }
}

// Nothing is said of what is not known.
extension Brief {
    mutating func section(_ heading: BriefHeading, _ blocks: [Block]) { section(heading.text, blocks) }

    mutating func section(_ heading: String, _ blocks: [Block]) {
        let blocks = blocks.filter { !$0.isEmpty }
        guard !blocks.isEmpty else { return }
        self.blocks.append(.heading(heading))
        self.blocks += blocks
    }

    mutating func section(_ heading: BriefHeading, _ text: String?) {
        section(heading, [.paragraph(text ?? "")])
    }

    static func facts(_ facts: (BriefLabel, String?)...) -> Block {
        .facts(
            facts.compactMap { label, text in
                text.flatMap { $0.isEmpty ? nil : Fact(label: label.text, text: $0) }
            })
    }
}

// What is masked is in no other words of it either.
extension Brief {
    /// Every text of it without passages that repeat masked values, unless they were asked for.
    func withholding(_ secrets: @autoclosure () -> Secrets, unless isAskedFor: Bool) -> Brief {
        guard !isAskedFor else { return self }
        let secrets = secrets()
        guard !secrets.isEmpty else { return self }
        var brief = Brief(
            title: secrets.told(title), subtitle: secrets.told(subtitle), handling: handling.map { secrets.told($0) },
            foot: Foot(name: secrets.told(foot.name), day: foot.day))
        brief.blocks = blocks.map { $0.told(secrets) }
        return brief
    }
}

extension Brief.Block {
    /// Whether a text of it bears the sign of what is illustrative.
    var hasSigns: Bool {
        func has(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "~")) }
        return switch self {
        case .heading(let text), .name(let text), .paragraph(let text), .note(let text), .annex(let text): has(text)
        case .decision(let decision): decision.texts.contains(where: has)
        case .facts(let facts): facts.contains { has($0.label) || has($0.text) }
        case .items(let items): items.contains { has($0.mark) || has($0.text) || has($0.note ?? "") }
        case .table(let table), .picture(_, let table?): table.rows.contains { $0.contains(where: has) }
        case .picture(_, nil): false
        case .quote(let text, let by): has(text) || has(by)
        }
    }
}

extension Brief.Block {
    func told(_ secrets: Secrets) -> Brief.Block {
        let told = secrets.told(_:)
        return switch self {
        case .heading(let text): .heading(told(text))
        case .name(let text): .name(told(text))
        case .paragraph(let text): .paragraph(told(text))
        case .facts(let facts): .facts(facts.map { .init(label: $0.label, text: told($0.text)) })
        case .items(let items): .items(items.map { .init($0.mark, told($0.text), note: $0.note.map(told)) })
        case .table(let table): .table(table.told(secrets))
        case .picture(let picture, let table): .picture(picture.told(told), table?.told(secrets))
        case .decision(let decision):
            .decision(
                .init(
                    number: decision.number, title: told(decision.title), level: decision.level,
                    facts: decision.facts.map { .init(label: $0.label, text: told($0.text)) },
                    recommendation: decision.recommendation.map(told), consequence: decision.consequence.map(told)))
        case .annex(let text): .annex(told(text))
        case .quote(let text, let by): .quote(told(text), by: told(by))
        case .note(let text): .note(told(text))
        }
    }

    var isEmpty: Bool {
        switch self {
        case .heading, .name, .decision, .quote, .annex, .picture: false
        case .paragraph(let text), .note(let text): text.allSatisfy(\.isWhitespace)
        case .facts(let facts): facts.isEmpty
        case .items(let items): items.isEmpty
        case .table(let table): table.rows.isEmpty
        }
    }
}

extension Brief.Table {
    fileprivate func told(_ secrets: Secrets) -> Brief.Table {
        .init(columns: columns, rows: rows.map { $0.map(secrets.told) })
    }
}

/// What every brief of one dossier on one day is made from.
struct BriefSource {
    let dossier: Dossier
    let today: CalendarDate

    var framework: Framework { dossier.framework.subject }
    var ours: Side? { framework.ours }
    var theirs: Side? { framework.theirs }

    func name(of side: String?) -> String { side.map { framework.name(of: $0) } ?? "" }

    /// `16 Mar 2026, in 24 days`
    func dated(_ date: KnownDate?) -> String? {
        date.map { date in
            let distance = date.distance(from: today, BriefSource.days)
            return distance.isEmpty ? date.long : BriefWords.dated(day: date.long, distance: distance).text
        }
    }

    /// `~` before what is illustrative, `!` behind what is disputed.
    func marked<Content: CustomStringConvertible & Equatable>(_ claims: Claims<Content>?) -> String? {
        claims.map { "\($0.isIllustrative ? "~" : "")\(Negotiation.told($0.value))\($0.isDisputed ? "!" : "")" }
    }

    func amount(_ claims: Claims<Amount>?) -> String {
        guard let claims else { return PageSign.nothing.text }
        return "\(claims.isIllustrative ? "~" : "")\(prose(claims.value))"
            + (claims.isDisputed ? "!" : "")
    }

    func amount(_ sum: Portfolio.Sum) -> String {
        "\(sum.isIllustrative ? "~" : "")\(prose(sum.total))"
    }

    /// Rounded as in columns, with its currency.
    func prose(_ amount: Amount, _ rounding: ExactDecimal.Rounding = .nearest) -> String {
        Language.current == .english
            ? "\(amount.short(rounding)) \(amount.currency.code)" : amount.words(decimals: 1, rounding)
    }

    func provenance<Content>(_ claim: Claim<Content>) -> String {
        Listing.plain([claim.basis?.word, claim.source, claim.date?.long].compactMap(\.self)).text
    }

    static var legend: String { BriefWords.legend.text }
}

extension Brief.Decision {
    fileprivate var texts: [String] {
        [title, recommendation ?? "", consequence ?? ""] + facts.flatMap { [$0.label, $0.text] }
    }
}
