import Glibc
internal import Screen
internal import Words

/// A script of keys and looks at the screen.
struct PlayScript {
    enum Step {
        case events([Event])
        case screen(file: String?)
        case styles(file: String?)
        case clipboard(file: String?)
        case idle
    }

    private let name: String
    private let steps: [(line: Int, step: Step)]

    init(name: String, text: String) throws(Failure) {
        self.name = name
        var steps: [(line: Int, step: Step)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            do throws(Fault) {
                if let step = try PlayScript.step(line) { steps.append((index + 1, step)) }
            } catch {
                throw Failure(EditingWords.scriptError(name: name, line: index + 1, reason: error.reason).text)
            }
        }
        self.steps = steps
    }

    private struct Fault: Error { let reason: String }

    private static func step(_ line: Substring) throws(Fault) -> Step? {
        let line = line.drop(while: \.isWhitespace)
        let word = line.prefix { !$0.isWhitespace }
        let rest = line[word.endIndex...].drop(while: \.isWhitespace)
        let file = rest.isEmpty ? nil : String(rest)
        if line.isEmpty || line.hasPrefix("#") { return nil }
        switch word {
        case "keys":
            do throws(Key.NotationError) {
                return .events(try Key.sequence(rest).map(Event.key))
            } catch {
                throw Fault(reason: error.description)
            }
        case "paste": return .events([.paste(String(rest).replacing("\\n", with: "\n"))])
        case "resize":
            guard let size = Size(rest) else { throw Fault(reason: EditingWords.resizeForm.text) }
            return .events([.resize(size)])
        case "screen": return .screen(file: file)
        case "styles": return .styles(file: file)
        case "clipboard": return .clipboard(file: file)
        case "idle" where rest.isEmpty: return .idle
        default:
            throw Fault(reason: EditingWords.notStep(word: String(word)).text)
        }
    }

    /// Every key is handled and drawn before the next, as if it were typed slowly.
    func run(_ session: inout Session<HeadlessTerminal>) throws(Failure) {
        var hasEnded = false
        for (line, step) in steps {
            switch step {
            case .events(let events):
                for event in events {
                    if hasEnded { throw fault(line, EditingWords.hasEnded.text) }
                    hasEnded = session.take([event]) != nil
                    while !hasEnded, session.workbench.hasMore { hasEnded = session.goOn() != nil }
                    if !hasEnded, session.workbench.isPreviewBehind {
                        session.workbench.receive(.paused)
                        session.draw()
                    }
                }
            case .screen(let file): try write(session.terminal.surface?.lines, to: file, line)
            case .styles(let file): try write(session.terminal.surface?.styleLines, to: file, line)
            case .clipboard(let file):
                let lines = session.terminal.clipboard?.text.split(separator: "\n", omittingEmptySubsequences: false)
                try write(lines?.map(String.init), to: file, line)
            case .idle:
                session.workbench.receive(.idle)
                session.draw()
            }
        }
    }

    private func fault(_ line: Int, _ reason: String) -> Failure {
        Failure(EditingWords.scriptError(name: name, line: line, reason: reason).text)
    }

    private func write(_ lines: [String]?, to file: String?, _ line: Int) throws(Failure) {
        let text = (lines ?? []).map { $0 + "\n" }.joined()
        guard let file else {
            do throws(Failure) { return try StandardOutput.write(text) } catch {
                throw fault(line, EditingWords.earlierSaved(reason: error.message).text)
            }
        }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        var code = descriptor < 0 ? errno : writeAll(Array(text.utf8), to: descriptor)
        if descriptor >= 0, close(descriptor) != 0, code == 0 { code = errno }
        if code != 0 { throw fault(line, UsageWords.notWritten(path: file, reason: reason(code)).text) }
    }
}
