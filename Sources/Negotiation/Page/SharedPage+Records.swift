import Words

// Projects, gaps, meetings and what the sides owe.
extension SharedPage {
    private func name(_ field: FieldName) -> String { field.text.capitalised }

    var projects: String {
        let known = dossier.projects.filter { !$0.isBroken }
        let rows = known.map { project in
            [
                link(project.name, to: project.id), stage(of: project),
                number(
                    project.amount == nil ? BoardWords.noAmount.text : source.amount(project.amount),
                    order: project.amount.map { $0.value.value.double }),
                cell(project.owner), date(project.due), cell(stance(on: project, .ours)),
                cell(stance(on: project, .theirs)), cell(project.next),
            ]
        }
        let heads =
            [name(.project), name(.stage), name(.amount), name(.owner), name(.due)]
            + [framework.ours?.name ?? name(.ours), framework.theirs?.name ?? ""] + [name(.next)]
        return table(heads, rows) + known.map(page).joined(separator: "\n")
    }

    private func stage(of project: Record<Project>) -> Cell {
        let place = framework.stages.firstIndex { $0.id == project.stage.id } ?? framework.stages.count
        return cell(framework.stage(project.stage.id)?.name ?? project.stage.id, order: "\(100 + place)")
    }

    private func stance(on project: Record<Project>, _ party: Party) -> String? {
        framework.side(party).flatMap { project.views[$0.id]?.stance?.word }
    }

    private func page(of project: Record<Project>) -> String {
        let views = Party.allCases.compactMap { party -> (String, String?)? in
            guard let side = framework.side(party), let view = project.views[side.id] else { return nil }
            return (side.name, [view.stance?.word, view.note].compactMap(\.self).joined(separator: ": "))
        }
        let criteria = project.criteria.map { result in
            let words = framework.criteria.first { $0.id == result.id.id }?.text ?? result.id.id
            return text([words, result.status.word, result.note].compactMap(\.self).joined(separator: ": "))
        }
        let body =
            facts(
                [
                    (name(.sponsors), Listing.plain(project.sponsors).text), (name(.location), project.location),
                    (name(.sector), project.sector), (name(.risk), project.risk), (name(.next), project.next),
                ] + views) + list(criteria) + prose(project.prose) + sources(project.subject.sources)
        return details(project.id.file, text(project.name), body)
    }

    var gaps: String {
        let known = dossier.gaps.filter { !$0.isBroken }
        let rows = known.map { gap in
            [
                cell("\(gap.status.box) \(gap.status.word)", order: "\(gap.status.place)"),
                link(gap.name, to: gap.id),
                cell(gap.severity?.word, order: gap.severity.map { "\($0.place)" } ?? "9"),
                cell(gap.level?.word), cell(dossier.trend(of: gap)?.words), cell(gap.owner), date(gap.due),
            ]
        }
        let heads = [FieldName.status, .gap, .severity, .level, .trend, .owner, .due].map(name)
        return table(heads, rows) + known.map(page).joined(separator: "\n")
    }

    private func page(of gap: Record<Gap>) -> String {
        let sides = Party.allCases.compactMap { framework.side($0) }
        let columns = sides.map { side -> String in
            let line = gap.lines[side.id]
            var said: [(String, String?)] = [
                (FieldName.position.text, line?.position ?? SharedPageWords.nothingOnRecord.text)
            ]
            if showsMasked {
                said += [
                    (FieldName.fallback.text, line?.fallback), (FieldName.redLine.text, line?.redLine),
                    (FieldName.alternative.text, line?.alternative),
                ]
            }
            return "<div><h4>\(text(side.name))</h4>\(facts(said))</div>"
        }
        let history = gap.subject.history.map { position in
            let value = source.marked(position.value).map { " (\($0)\(gap.measure.map { " \($0)" } ?? ""))" } ?? ""
            return text(
                "\(position.date.long), \(framework.name(of: position.side.id)): \(position.text)\(value)"
                    + (position.source.map { " [\($0)]" } ?? ""))
        }
        let landing = showsMasked ? gap.landingZone : nil
        let body =
            "<div class=\"sides\">\(columns.joined())</div>"
            + facts([(FieldName.ask.text, gap.ask), (FieldName.landingZone.text, landing)])
            + (history.isEmpty ? "" : "<h4>\(text(SharedPageWords.history.text))</h4>" + list(history))
            + prose(gap.prose) + sources(gap.subject.sources)
        return details(gap.id.file, text("\(gap.status.box) \(gap.name)"), body)
    }

    var meetings: String {
        dossier.meetings.filter { !$0.isBroken }.map { meeting in
            let outcomes = meeting.outcomes.map { outcome in
                text(
                    [outcome.result.word, source.names(of: outcome), outcome.note].compactMap(\.self).joined(
                        separator: ": "))
            }
            let body =
                facts([
                    (FieldName.place.text, meeting.place), (FieldName.level.text, meeting.level?.word),
                    (FieldName.status.text, meeting.status?.word),
                    (FieldName.participants.text, source.participants(of: meeting)),
                ]) + list(outcomes) + prose(meeting.prose) + sources(meeting.subject.sources)
            return details(meeting.id.file, text("\(meeting.date.long)  \(meeting.name)"), body)
        }.joined(separator: "\n")
    }

    var statements: String {
        let said = dossier.statements.map { statement -> String in
            let by = statement.item.origin { $0.long }
            return "<blockquote class=\"item\"><p>\(text(PageSign.quote(statement.item.text).text))</p>"
                + "<p class=\"muted\">\(text(by))</p></blockquote>"
        }
        return said.joined(separator: "\n")
    }

    var actions: String {
        let open = dossier.actions.filter { $0.item.status == .open }
        return table(
            [FieldName.due, .owner, .actions, .meeting].map(name),
            open.map {
                [date($0.item.due), cell($0.item.owner), cell($0.item.text), link($0.meeting.name, to: $0.meeting.id)]
            })
    }

    var commitments: String {
        table(
            [FieldName.by, .title, .amount, .status, .due, .consequence].map(name),
            dossier.commitments.filter { !$0.isBroken }.map { commitment in
                [
                    cell(framework.name(of: commitment.by.id)), cell(commitment.name),
                    number(commitment.amount.map { source.amount($0) } ?? source.marked(commitment.rate)),
                    cell(commitment.status.word), date(commitment.due), cell(commitment.consequence),
                ]
            })
    }

    var packages: String {
        dossier.packages.filter { !$0.isBroken }.map { package in
            let terms = package.terms.map { term in
                text(
                    "\(framework.name(of: term.side.id)), \(dossier.gap(term.gap.id)?.name ?? term.gap.id): \(term.text)"
                )
            }
            return details(package.id.file, text("\(package.name) (\(package.status.word))"), list(terms))
        }.joined(separator: "\n")
    }

    private func prose(_ prose: String) -> String {
        source.paragraphs(prose).map { block in
            if case .paragraph(let words) = block { "<p>\(text(words))</p>" } else { "" }
        }.joined()
    }

    private func sources(_ sources: [String]) -> String {
        sources.isEmpty
            ? ""
            : "<p class=\"muted\">\(text(FieldName.sources.text.capitalised)): \(text(CellWords.apart(sources).text))</p>"
    }
}

extension Gap.Status {
    fileprivate var place: Int { Gap.Status.allCases.firstIndex(of: self) ?? 0 }
}

extension Gap.Severity {
    fileprivate var place: Int { Gap.Severity.allCases.firstIndex(of: self) ?? 0 }
}
