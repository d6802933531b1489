import Words

/// A brief that is written a few parts at a time: that of a summit goes over all records, and nobody waits for 10,000.
package struct BriefWriting: Sendable {
    /// What stands below a heading, in parts that each take no more than a moment.
    struct Section: Sendable {
        let heading: Brief.Block
        /// Made when its turn comes.
        let parts: @Sendable () -> Parts

        init(heading: BriefHeading, parts: @escaping @Sendable () -> Parts) {
            self.init(heading: heading.text, parts: parts)
        }

        init(heading: String, parts: @escaping @Sendable () -> Parts) {
            self.heading = .heading(heading)
            self.parts = parts
        }

        /// The beginning of an annex.
        init(annex title: String) {
            heading = .annex(title)
            parts = { Parts([]) }
        }
    }

    struct Parts: Sendable {
        let count: Int
        let blocks: @Sendable (Int) -> [Brief.Block]

        /// All in one.
        init(_ blocks: [Brief.Block]) {
            count = 1
            self.blocks = { _ in blocks }
        }

        /// Those of some items at a time.
        init<Item: Sendable>(_ items: [Item], _ blocks: @escaping @Sendable (ArraySlice<Item>) -> [Brief.Block]) {
            let most = 64
            count = (items.count + most - 1) / most
            self.blocks = { blocks(items[$0 * most..<min(items.count, ($0 + 1) * most)]) }
        }
    }

    package let title: String
    package let subtitle: String
    package let handling: String?
    package let foot: Brief.Foot
    private var first: [Brief.Block]?
    private var sections: ArraySlice<Section> = []
    private var parts: Parts?
    private var place = 0
    private var hasHeading = false
    /// Whether signs are explained at its end, and one has been written.
    private var tellsSigns = false
    private var hasSigns = false
    private let secrets: Secrets

    /// A brief that is written already.
    package init(_ brief: Brief) {
        (title, subtitle, handling, foot) = (brief.title, brief.subtitle, brief.handling, brief.foot)
        first = brief.blocks
        secrets = .none
    }

    /// - Parameter secrets: what no part of it may tell.
    init(_ head: Brief, _ sections: [Section], withholding secrets: Secrets) {
        self.secrets = secrets
        title = secrets.told(head.title)
        subtitle = secrets.told(head.subtitle)
        handling = head.handling.map { secrets.told($0) }
        foot = .init(name: secrets.told(head.foot.name), day: head.foot.day)
        first = head.blocks
        self.sections = sections[...]
        tellsSigns = true
    }

    /// What comes next, perhaps nothing; nil once all is written.
    package mutating func next() -> [Brief.Block]? {
        if let first {
            self.first = nil
            return written(first)
        }
        if let parts, let section = sections.first {
            if place < parts.count {
                let blocks = parts.blocks(place).filter { !$0.isEmpty }
                place += 1
                guard !blocks.isEmpty else { return [] }
                defer { hasHeading = true }
                return written((hasHeading ? [] : [section.heading]) + blocks)
            }
            sections.removeFirst()
            self.parts = nil
            return []
        }
        if let section = sections.first {
            (parts, place, hasHeading) = (section.parts(), 0, false)
            // An annex begins with or without anything of its own below its title.
            guard case .annex = section.heading else { return [] }
            return written([section.heading])
        }
        guard tellsSigns else { return nil }
        tellsSigns = false
        return hasSigns ? [.note(BriefSource.legend)] : nil
    }

    private mutating func written(_ blocks: [Brief.Block]) -> [Brief.Block] {
        if tellsSigns, !hasSigns { hasSigns = blocks.contains(where: \.hasSigns) }
        return secrets.isEmpty ? blocks : blocks.map { $0.told(secrets) }
    }

    /// All of it at once; items that came in parts are one list.
    package var whole: Brief {
        var writing = self
        var brief = Brief(title: title, subtitle: subtitle, handling: handling, foot: foot)
        while let blocks = writing.next() {
            for block in blocks {
                if case .items(let more) = block, case .items(let items)? = brief.blocks.last {
                    brief.blocks[brief.blocks.count - 1] = .items(items + more)
                } else {
                    brief.blocks.append(block)
                }
            }
        }
        return brief
    }
}
