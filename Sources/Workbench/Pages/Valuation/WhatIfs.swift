import FrontMatter
import Negotiation
import Screen
import Valuation
import Words

// Trying out other assumptions: nothing of it is saved, until it is taken down as a position.
extension Workbench {
    mutating func askWhatIf() {
        guard let page = trying(), let assumption = page.selected else { return }
        askWhatIf(assumption, side: page.side)
    }

    mutating func askWhatIf(_ assumption: Assumption, side: Party, typed: String? = nil) {
        guard let page = valuationPage else { return }
        let hint = WhatIfWords.hint(assumption.shape.expectation(within: assumption.info.limits)).text
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        prompt = LinePrompt(
            .init(WhatIfWords.label(side: sideName(page, side), assumption: assumption.name).text, of: name),
            proposed: page.text(assumption, side) ?? "", typed: typed, enter: .try, hint: { _, _ in .init(text: hint) },
            completions: completions(for: assumption),
            draft: { bench, text in bench.draft(ofWhatIf: text, for: assumption, side: side) },
            accept: { bench, text throws(ChangeRefusal) in
                try bench.tryOut(.init(assumption: assumption, side: side, text: text))
                return []
            })
    }

    /// What the explained figure is to come to, for its break-even alone.
    mutating func askTarget() {
        guard let page = trying(), case .success(let appraisal) = page.appraisal else { return }
        let hint = WhatIfWords.targetHint(page.figure.expectation(in: appraisal.currency)).text
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        prompt = LinePrompt(
            .init(WhatIfWords.targetLabel(page.figure.name).text, of: name), enter: .find,
            hint: { _, _ in .init(text: hint) },
            draft: { _, _ in nil },
            accept: { bench, text throws(ChangeRefusal) in
                try bench.valuationPage?.aim(at: text)
                return []
            })
    }

    private func completions(for assumption: Assumption) -> (@Sendable (Workbench, String) -> [String])? {
        guard case .choice(let words) = assumption.shape else { return nil }
        // A word that is one of them already makes way for the next.
        return { _, text in
            words.contains(text) ? words.filter { $0 != text } : Completion.ranked(words, for: text)
        }
    }

    /// One step of what is selected: a point of a tenth, a year, the next word.
    mutating func nudge(by step: Int) {
        guard let page = trying(), let assumption = page.selected else { return }
        guard let text = Workbench.nudged(page.text(assumption, page.side), assumption, by: step) else {
            return tell(WhatIfWords.noSteps(assumption.name).text)
        }
        tryOrTell(.init(assumption: assumption, side: page.side, text: text))
    }

    /// What the other side takes it to be.
    mutating func adoptOtherSide() {
        guard let page = trying(), let assumption = page.selected else { return }
        let text = page.text(assumption, page.side.other) ?? ""
        guard text != page.text(assumption, page.side) ?? "" else {
            return tell(WhatIfWords.sidesAgree(assumption.name).text)
        }
        tryOrTell(.init(assumption: assumption, side: page.side, text: text))
    }

    mutating func takeBackWhatIf(all: Bool = false) {
        guard var page = trying(), let assumption = page.selected else { return }
        guard all ? !page.whatIfs.isEmpty : page.isTried(assumption, page.side) else {
            return tell((page.whatIfs.isEmpty ? WhatIfWords.nothingTried : .alreadyFiled).text)
        }
        if all { page.takeBack() } else { page.takeBack(assumption, side: page.side) }
        page.takenDown = gapThatSays(page)
        valuationPage = page
    }

    /// The page, if anything can be tried on it; else it says why not.
    mutating func trying() -> ValuationPage? {
        guard let page = valuationPage else { return nil }
        if case .failure(let why) = page.appraisal {
            tell(WhatIfWords.nothingCanBeTried(why: why.reason).text, .warning)
            return nil
        }
        return page
    }

    private mutating func tryOut(_ whatIf: WhatIf) throws(ChangeRefusal) {
        guard var page = valuationPage else { return }
        try page.tryOut(whatIf)
        page.takenDown = gapThatSays(page)
        valuationPage = page
    }

    private mutating func tryOrTell(_ whatIf: WhatIf) {
        do throws(ChangeRefusal) { try tryOut(whatIf) } catch { tell(error.reason, .warning) }
    }

    /// The text one step on; nil where there are no steps.
    fileprivate static func nudged(_ text: String?, _ assumption: Assumption, by step: Int) -> String? {
        switch assumption.shape {
        case .choice(let words):
            let place = text.flatMap { words.firstIndex(of: $0) } ?? 0
            return words[(place + step % words.count + words.count) % words.count]
        case .years: return text.flatMap { Int($0) }.map { "\(max(0, $0 + step))" }
        case .percent:
            // Rates go by a tenth of a point, parts and factors by a whole one.
            let size = assumption.isRate ? "0.1" : "1"
            return text.flatMap { Percent($0) }.flatMap { moved($0.points, by: step, of: size) }
                .map { Percent(points: $0).description }
        case .rateSchedule:
            guard let text, let first = Percent(text.prefix { $0 != "," }) else { return nil }
            let rest = text.drop { $0 != "," }
            return moved(first.points, by: step, of: "0.1").map { "\(Percent(points: $0))\(rest)" }
        case .number: return text.flatMap { ExactDecimal($0) }.flatMap { moved($0, by: step, of: "0.05") }?.description
        case .day:
            return text.flatMap { CalendarDate($0) }?.adding(months: 3 * step)?.description
        default: return nil
        }
    }

    private static func moved(_ value: ExactDecimal, by step: Int, of size: String) -> ExactDecimal? {
        ExactDecimal(size)?.times(ExactDecimal(step)).flatMap { value.adding($0) }
    }
}

// What was tried out, as a position of our side.
extension Workbench {
    mutating func savePosition() {
        guard let page = trying() else { return }
        if let readOnly { return tell(readOnly.reason, .warning) }
        if let gap = page.takenDown { return tell(WhatIfWords.alreadyPosition(gap: gap).text) }
        guard page.whatIfs.contains(where: { $0.side == .ours }) else {
            return tell(WhatIfWords.nothingOnOurSide.text)
        }
        let gaps = linkedGaps(of: page.project)
        guard gaps.count > 1 else {
            guard let gap = gaps.first else {
                return tell(WhatIfWords.noGapNames(project: page.project.name).text, .warning)
            }
            return beginPosition(on: gap.id)
        }
        let options = gaps.map { Choice.Option(value: $0.id.name, note: "\($0.status.box) \($0.name)") }
        prompt = Choice(WhatIfWords.choosePosition.text, options) { bench, gap in
            bench.beginPosition(on: RecordID(.gap, gap))
            return []
        }
    }

    /// The gaps that hold up a project, or that it names; live ones first.
    private func linkedGaps(of id: RecordID) -> [Record<Gap>] {
        let links = Set(dossier.project(id.name)?.links ?? [])
        return dossier.gaps.filter { gap in
            !gap.isBroken && (gap.projects.contains { $0.id == id.name } || links.contains(gap.id.name))
        }
    }

    /// The name of the gap whose last position of ours is what the page tries.
    func gapThatSays(_ page: ValuationPage) -> String? {
        guard page.whatIfs.contains(where: { $0.side == .ours }) else { return nil }
        let text = positionText(page)
        let ours = dossier.framework.subject.ours?.id
        return linkedGaps(of: page.project).first { gap in
            gap.positions.last { $0.side.id == ours }?.text == text
        }?.name
    }

    /// Opens the form of a position with what was tried in it, to be worded and saved.
    private mutating func beginPosition(on id: RecordID) {
        guard let page = valuationPage, let gap = dossier.gap(id.name) else { return }
        guard let ours = dossier.framework.subject.ours, var sheet = RecordSheet(RecordSummary(gap)) else { return }
        let path: Path = ["positions", .index(gap.positions.count)]
        let entries: [Value.Entry] = [
            .init("side", .text(ours.id)), .init("date", .text(today.description)),
            .init("text", .text(positionText(page))),
            .init("source", .text(WhatIfWords.source(file: page.project.file).text)),
        ]
        do { try sheet.set(.map(entries), at: path) } catch { return tell(error.reason, .warning) }
        var form = Form(sheet)
        form.levels.append(.init(path: path, content: .parts(Position.fieldInfos)))
        form.notice = WhatIfWords.savesPosition(key: key("save", in: Form.self), gap: gap.name).text
        pages.append(form)
    }

    /// `SoftBank data centre: revenue 105% instead of 92%; NPV 2.50bn USD instead of -0.07bn; feasible`.
    private func positionText(_ page: ValuationPage) -> String {
        guard case .success(let now) = page.appraisal else { return "" }
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        let changes = page.whatIfs.filter { $0.side == .ours }.map { whatIf in
            WhatIfWords.insteadOf(
                whatIf.assumption.name, page.text(whatIf.assumption, .ours),
                before: page.savedText(whatIf.assumption, .ours)
            ).text
        }
        let text = FigureText(of: now.money)
        let figures = [Figure.npv, .irr].compactMap { figure -> String? in
            guard let value = try? now.sides.ours.valuation.value(of: figure) else { return nil }
            let shown = text.text(value, of: figure)
            guard figure.measure == .money else { return "\(figure.name) \(shown)" }
            return "\(figure.name) \(AmountWords.of(number: shown, currency: now.currency.code))"
        }
        return WhatIfWords.position(
            isIllustrative: now.sides.ours.isIllustrative, project: name, changes: changes, figures: figures,
            verdict: now.sides.ours.verdict(text)
        ).text
    }

    func sideName(_ page: ValuationPage, _ side: Party) -> String {
        (try? page.appraisal.get())?.sides[side].side.name ?? ""
    }
}
