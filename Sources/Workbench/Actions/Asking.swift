import Negotiation
import Screen

// Lines typed for something that is no field, and things that are done only after a yes.
extension Workbench {
    mutating func answerQuestion(_ question: Prompt.Question, _ key: Key) -> [Effect] {
        var question = question
        switch key {
        case .escape, .control("c"), .control("g"):
            prompt = nil
            if case .valueOfMarked = question.purpose { unsavedOfMarked = nil }
            return []
        case .enter:
            // Asked again, with the fault, where the answer will not do.
            prompt = nil
            return take(question, String(question.editor.text))
        case .tab, .backTab:
            let purpose = question.purpose
            let isOffered = Completion.advance(
                &question.completion, in: &question.editor, by: key == .tab ? 1 : -1
            ) { completions(of: $0, for: purpose) }
            guard isOffered else { return [] }
        default:
            guard question.editor.handle(key) else { return [] }
            question.completion = nil
        }
        question.fault = nil
        if case .filter(let pane) = question.purpose { question.hint = filterHint(question.editor.text, pane) }
        prompt = .question(question)
        return []
    }

    /// Asks again, with the words typed and what is wrong with them.
    mutating func ask(_ question: Prompt.Question, again fault: String) {
        var question = question
        question.fault = fault
        prompt = .question(question)
    }

    /// Whole lines that could stand in the place of what was typed.
    private func completions(of text: String, for purpose: Prompt.Question.Purpose) -> [String] {
        switch purpose {
        case .briefFile, .note: []
        // From the id that it has, one is typed on.
        case .newID(let record): record.id.name.hasPrefix(text) ? [record.id.name] : []
        case .filter(let pane): filterCompletions(of: text, pane)
        case .valueOfMarked(_, let field): field == "owner" ? Completion.ranked(owners, for: text) : []
        case .whatIf(let assumption, _): completions(of: text, for: assumption)
        }
    }

    private mutating func take(_ question: Prompt.Question, _ answer: String) -> [Effect] {
        switch question.purpose {
        case .briefFile: return saveBrief(question, to: answer)
        case .note(let record): return enterNote(answer, on: record)
        case .newID(let record): return rename(record, to: answer, question)
        case .filter(let pane): takeFilter(question, answer, pane)
        case .whatIf(let assumption, let side): takeWhatIf(question, answer, assumption, side: side)
        case .valueOfMarked(let records, let field):
            do throws(ChangeRefusal) {
                let effects = try enter(answer, for: field, ofMarked: records)
                // Kept until it is known to be saved.
                if !effects.isEmpty { unsavedOfMarked = question }
                return effects
            } catch {
                ask(question, again: error.reason)
            }
        }
        return []
    }

    mutating func answerConfirmation(_ confirmation: Prompt.Confirmation, _ key: Key) -> [Effect] {
        switch key.folded {
        case .character("y"), .character("Y"):
            prompt = nil
            return confirmed(confirmation.purpose)
        case .character("n"), .character("N"), .escape, .enter, .control("c"), .control("g"), .character("q"):
            prompt = nil
            tell("nothing done")
        default: break
        }
        return []
    }

    private mutating func confirmed(_ purpose: Prompt.Confirmation.Purpose) -> [Effect] {
        switch purpose {
        case .remove(let record): return [.save(Transaction(removing: record))]
        case .redLines:
            setRedLines(true)
            return []
        case .replace(let path):
            return saveBrief(.init(.init("save to"), typed: path, purpose: .briefFile), to: path, replacing: true)
        case .leaveForm:
            pages.removeLast()
            return []
        }
    }
}
