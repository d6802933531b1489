import Negotiation
import Screen

// From keys to what they do. A prompt takes every key; help takes text; else the key map decides.
extension Workbench {
    mutating func press(_ key: Key) -> [Effect] {
        // What is done to the terminal has nothing to do with what is being asked, typed or told.
        if let action = keymap.action(for: key, in: place), action.isOfTerminal { return perform(action) }
        clearMessage()
        if let prompt { return answer(prompt, key) }
        search.isShown = false
        form?.fault = nil
        logPage?.fault = nil
        if let effects = typeInForm(key) ?? typeInLog(key) { return effects }
        if case .help(let help)? = pages.last { return pressInHelp(help, key) }
        if takeDigit(key) { return [] }
        let count = count
        self.count = nil
        if count != nil, key == .escape { return [] }
        guard let action = keymap.action(for: key, in: place) else {
            tell("\(key) does nothing here: ? shows all keys")
            return []
        }
        if let count { return perform(action, times: count) }
        return perform(action)
    }

    /// Pasted text goes where text is being typed, and is never run as keys.
    mutating func paste(_ text: String) -> [Effect] {
        clearMessage()
        count = nil
        switch prompt {
        case .find(var editor, let origin):
            editor.insert(text)
            prompt = .find(editor, origin: origin)
            lookFor(editor.text, from: origin)
        case .entry(var entry):
            entry.editor.insert(text)
            prompt = .entry(entry)
        case .question(var question):
            question.editor.insert(text)
            question.fault = nil
            if case .filter(let pane) = question.purpose { question.hint = filterHint(question.editor.text, pane) }
            prompt = .question(question)
        case .palette(var palette):
            palette.editor.insert(text)
            palette.completion = nil
            palette.viewport = Viewport()
            prompt = .palette(palette)
        case .choice, .confirmation: tell("pasted text ignored: choose by key", .warning)
        case nil:
            if case .help(var help)? = pages.last {
                help.filter.insert(text)
                pages[pages.count - 1] = .help(help)
            } else if !pasteInForm(text), !pasteInLog(text) {
                tell("pasted text ignored (\(text.count) characters): no field is open for typing", .warning)
            }
        }
        return []
    }

    mutating func perform(_ action: Action) -> [Effect] {
        if isReadOnly, action.writes {
            tell(Workbench.readOnlyReason, .warning)
            return []
        }
        switch action {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: move(by: pageHeight)
        case .pageUp: move(by: -pageHeight)
        case .first: move(by: -Workbench.allTheWay)
        case .last: move(by: Workbench.allTheWay)
        case .nextPane: focus = focus.next
        case .previousPane: focus = focus.previous
        case .otherSide: if place == .ranking { rankByOtherSide() } else { switchSide() }
        case .shortlist: focus = .shortlist
        case .gaps: focus = .gaps
        case .meetings: focus = .meetings
        case .mix: focus = .mix
        case .open: openSelected()
        case .back: leavePage()
        case .nextRecord: openNeighbour(1)
        case .previousRecord: openNeighbour(-1)
        case .dossier:
            let faults = (dossier.problems + dossier.contradictions()).filter { $0.severity == .error }
            pages.append(.detail(.init(id: .dossier, faults: Set(faults).sorted())))
        case .find:
            let origin = Prompt.Origin(
                focus: focus, viewports: viewports, views: views, marks: marks, pages: pages)
            prompt = .find(LineEditor(), origin: origin)
        case .findNext: goToMatch(1)
        case .findPrevious: goToMatch(-1)
        case .changeState:
            if place == .actions { return toggleAction() }
            changeState()
        case .changeOwner: if place == .actions { askForActionPart("owner") } else { askForValue("owner") }
        case .changeDue: if place == .actions { askForActionPart("due") } else { askForValue("due") }
        case .changeField: askForField()
        case .filter: askForFilter()
        case .sort: askForOrder()
        case .savedView: askForView()
        case .mark: toggleMark()
        case .markAll: toggleAllMarks()
        case .edit: openForm()
        case .add: addRecord()
        case .duplicate: duplicateRecord()
        case .addPosition: addPosition()
        case .logMeeting: logMeeting()
        case .actionItems: openActions()
        case .fill:
            switch place {
            case .log: fillLog()
            case .valuation: askWhatIf()
            default: fill()
            }
        case .parts: openParts()
        case .addItem: addItem()
        case .clear:
            switch place {
            case .log: clearEntry()
            case .valuation: takeBackWhatIf()
            default: clearField()
            }
        case .brief: openBrief()
        case .timeline: openTimeline()
        case .portfolio: openPortfolio()
        case .regroup: regroupPortfolio()
        case .zoomIn: zoomTimeline(by: -1)
        case .zoomOut: zoomTimeline(by: 1)
        case .value: openValuation()
        case .previousView: openValuation(step: -1)
        case .rank: openRanking()
        case .nextFigure: if place == .ranking { rank(byFigure: 1) } else { showFigure(step: 1) }
        case .previousFigure: if place == .ranking { rank(byFigure: -1) } else { showFigure(step: -1) }
        case .raise: nudge(by: 1)
        case .lower: nudge(by: -1)
        case .takeOver: adoptOtherSide()
        case .takeBackAll: takeBackWhatIf(all: true)
        case .summitBrief: openSummitBrief()
        case .redLines: askForRedLines()
        case .save:
            switch place {
            case .brief: askForBriefFile()
            case .log: return saveLog()
            case .valuation: savePosition()
            default: return saveForm()
            }
        case .narrowed: takeResult(.narrowed)
        case .unchanged: takeResult(.unchanged)
        case .widened: takeResult(.widened)
        case .agreed: takeResult(.agreed)
        case .ourPosition: takePosition(isOurs: true)
        case .theirPosition: takePosition(isOurs: false)
        case .statement: takeStatement()
        case .actionItem: takeAction()
        case .remove: askToRemove()
        case .rename: askForID()
        case .editFile: return place == .form ? editFormField() : editFile()
        case .undo: return [.undo]
        case .redo: return [.redo]
        case .decide: openDecisions()
        case .keepOurs: return keepOurs()
        case .keepTheirs: return keepTheirs()
        case .editOurs: editOurs()
        case .nextDecision: moveDecision(by: 1)
        case .previousDecision: moveDecision(by: -1)
        case .review: return [.loadReview]
        case .markReviewed: return markReviewed()
        case .nextReviewed: moveReview(by: 1)
        case .previousReviewed: moveReview(by: -1)
        case .openReviewed: openReviewed()
        case .note: askForNote()
        case .finishReview: return finishReview()
        case .palette: openPalette()
        case .repeatChange: return repeatChange()
        case .copy: return copy()
        case .reveal: toggleReveal()
        case .zoom: isZoomed.toggle()
        case .preview: togglePreview()
        // The latest are the last.
        case .messages: pages.append(.messages(top: Workbench.allTheWay))
        case .help: pages.append(.help(.init(place: place)))
        case .reload: return [.reload]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        }
        return []
    }

    /// More rows than any list has, and far from overflow.
    private static let allTheWay = 1 << 40

    var pageHeight: Int {
        pages.isEmpty ? max(1, layout.height(of: focus) - 1) : max(1, pageRect.size.rows - 1)
    }

    mutating func move(by step: Int) {
        switch pages.last {
        case .detail(var detail):
            detail.top += step
            pages[pages.count - 1] = .detail(detail)
        case .messages(let top): pages[pages.count - 1] = .messages(top: top + step)
        case .decisions(var page):
            page.top += step
            pages[pages.count - 1] = .decisions(page)
        case .form: moveInForm(by: step)
        case .portfolio: moveInPortfolio(by: step)
        case .log: moveInLog(by: step)
        case .timeline(var page):
            page.viewport.move(by: step, count: page.entries.count)
            pages[pages.count - 1] = .timeline(page)
        case .brief(var page):
            page.top += step
            pages[pages.count - 1] = .brief(page)
        case .actions(var page):
            page.viewport.move(by: step, count: page.items.count)
            pages[pages.count - 1] = .actions(page)
        case .review(var page):
            page.top += step
            pages[pages.count - 1] = .review(page)
        case .valuation(var page):
            page.move(by: step, listIsShown: showsFiguresBeside(page.view))
            pages[pages.count - 1] = .valuation(page)
        case .ranking(var page):
            page.viewport.move(by: step, count: page.ranking.rows.count)
            pages[pages.count - 1] = .ranking(page)
        case .help, nil: viewports[focus.rawValue].move(by: step, count: rowCount(focus))
        }
    }

    private mutating func leavePage() {
        switch pages.last {
        case .form: leaveForm()
        case .log: leaveLog()
        default: goBack()
        }
    }

    private mutating func openSelected() {
        if place == .actions { return openMeetingOfAction() }
        if place == .timeline { return openTimelineEntry() }
        if place == .ranking { return openRanked() }
        if place == .portfolio { return openPortfolioRow() }
        if focus == .mix, let row = selectedSum { return openPortfolio(at: row) }
        guard let id = record(in: focus, row: viewport(focus).selected) else {
            return tell(
                view(focus).filter.isEmpty ? "nothing here yet" : "nothing matches: f changes the filter")
        }
        pages.append(.detail(.init(id: id)))
    }

    mutating func openNeighbour(_ step: Int) {
        guard case .detail(let detail)? = pages.last, let pane = Pane(detail.id.kind),
            let row = row(of: detail.id, in: pane)
        else { return tell("this record stands alone") }
        // A number too large leads to the last, or the first; from there on it is told.
        let within = max(-row, min(step, rowCount(pane) - 1 - row))
        let step = within == 0 ? step : within
        guard let id = record(in: pane, row: row + step) else {
            return tell(step > 0 ? "that was the last of the pane" : "that was the first of the pane")
        }
        viewports[pane.rawValue].select(row + step, count: rowCount(pane))
        pages[pages.count - 1] = .detail(.init(id: id))
    }

    private mutating func toggleReveal() {
        isRevealed.toggle()
        tell(isRevealed ? "fallbacks, red lines and landing zones are shown: * hides them" : "hidden again")
    }

    private mutating func togglePreview() {
        wantsPreview = !layout.showsPreview
        if wantsPreview == true, !layout.showsPreview {
            tell("no room for a preview: it needs \(BoardLayout.columnsForPreview) columns")
        }
    }
}
