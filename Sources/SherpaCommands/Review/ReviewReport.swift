internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words

/// A record of a review or of a list of changes, in text and as JSON.
struct ReviewReport {
    let item: ReviewItem
    let dossier: Dossier
    /// Who wrote it last, where that is known.
    let author: Author?
    let showsRedLines: Bool
    /// What other fields must not tell either, now or as they were; none where red lines are shown.
    let secrets: Secrets

    /// The record, then what there is to tell of it, field by field.
    var lines: [String] {
        var lines = [GatedText.line("\(item.record.file)  \(secrets.told(title))")]
        for reason in item.reasons {
            if reason.isChange {
                lines.append("  " + GatedText.line(secrets.told(reason.summary(in: dossier)) + provenance))
            } else {
                lines.append("  " + GatedText.line(secrets.told(reason.summary(in: dossier))))
            }
        }
        let told = item.changes.map { ToldChange($0, reveals: showsRedLines, secrets) }
        let width = min(24, told.map { DisplayWidth.of(GatedText.line($0.field)) }.max() ?? 0)
        for change in told {
            let field = "    " + DisplayWidth.pad(GatedText.line(change.field), to: width)
            switch change.words {
            case .hidden: lines.append(field + "  changed")
            case .replaced(let before, let after):
                lines.append(field + "  " + GatedText.line("\(before) -> \(after)"))
            case .parts(let parts):
                lines += parts.map { field + "  " + GatedText.line(($0.isAdded ? "+ " : "- ") + $0.text) }
            }
        }
        return lines
    }

    private var title: String {
        for case .removed(let title) in item.reasons { return title }
        return dossier.summary(of: item.record)?.name ?? item.record.name
    }

    /// ` by sato, 2026-02-19 17:40`
    private var provenance: String {
        let name = item.isOwn ? "you" : author?.name
        let parts = [name.map { CommandWords.byAuthor($0).text }, author?.time].compactMap(\.self)
        return parts.isEmpty ? "" : " " + parts.joined(separator: ", ")
    }

    /// The item; `answered` is left out where nobody was asked.
    func json(answered: Bool? = nil) -> JSON {
        var members: [JSON.Member] = [
            .init("id", .string(item.record.name)), .init("kind", .string(item.record.kind.rawValue)),
            .init("file", .string(item.record.file)), .init("title", .string(secrets.told(title))),
            .init("reasons", .array(item.reasons.map(json(of:)))),
            .init("by", .optional(item.isOwn ? nil : author?.name)), .init("own", .bool(item.isOwn)),
            .init("at", .optional(author?.time)), .init("fields", .array(item.changes.map(json(of:)))),
        ]
        if let answered { members.append(.init("answered", .bool(answered))) }
        return .object(members)
    }

    private func json(of reason: ReviewItem.Reason) -> JSON {
        var members: [JSON.Member] = [.init("reason", .string(reason.word))]
        switch reason {
        case .overdue(let action, let days):
            members += [.init("days", .integer(days)), .init("action", .optional(action.map(secrets.told(_:))))]
        case .unowned(let action?): members.append(.init("action", .string(secrets.told(action))))
        case .blocked(let gaps): members.append(.init("by", .array(gaps.map { .string($0.name) })))
        case .broken(let problem), .contradictory(let problem):
            members.append(.init("problem", .string(problem.description)))
        case .unprepared(let lacks, let meeting):
            members += [
                .init("lacks", .array(lacks.map { .string($0.rawValue) })), .init("meeting", .string(meeting.name)),
            ]
        case .breached, .unowned(nil), .changed, .added, .removed, .first: break
        }
        return .object(members)
    }

    private func json(of change: Change) -> JSON {
        let hidden = change.isMasked && !showsRedLines
        func value(_ value: Value?) -> JSON {
            guard let value else { return .null }
            return hidden ? .string(Masked.dots) : JSON(showsRedLines ? value : Masked.masked(value, secrets))
        }
        return .object([
            .init("field", .string(change.name)), .init("before", value(change.before)),
            .init("after", value(change.after)),
        ])
    }
}
