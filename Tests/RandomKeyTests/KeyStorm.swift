import Chance
import Foundation
import PtyProgram

/// Sends random keys, and asks again and again whether the program still hears.
struct KeyStorm {
    /// What a program must not do.
    enum Finding: Equatable {
        /// It draws nothing anew when asked to, in any state.
        case deaf
        /// Escape, and yes to what is asked then, does not lead to where `?` opens help.
        case lost
        case spinning
        case ended(Int32)
        case unrestored
    }

    private(set) var strokes = 0
    private(set) var checks = 0
    private(set) var starts = 0
    private(set) var finding: Finding?
    /// What was sent last, to try it again.
    private(set) var trail: [String] = []

    private let subject: Subject
    private let isChanging: Bool
    private var generator: SeededGenerator
    private var program: PtyProgram

    init(_ subject: Subject, changing: Bool = false, _ name: String) throws {
        self.subject = subject
        isChanging = changing
        generator = SeededGenerator(for: name)
        program = try subject.start()
        starts = 1
        awaitStart()
    }

    /// So many strokes, unless something is found before.
    mutating func run(_ count: Int) throws {
        var nextCheck = 50
        while strokes < count, finding == nil {
            if isChanging, generator.once(in: 2) { subject.folder.change(&generator) }
            send(upTo: 8)
            if strokes >= nextCheck {
                nextCheck = strokes + 50
                try check()
            }
        }
        if finding == nil { try check() }
        if finding == nil { try leave() }
    }

    private mutating func send(upTo most: Int) {
        var packet: [UInt8] = []
        for _ in 0..<Int.random(in: 1...most, using: &generator) {
            let stroke = Stroke.random(&generator, leaving: subject.leaving)
            strokes += 1
            trail = trail.suffix(199) + [stroke.description]
            switch stroke {
            case .bytes(let bytes): packet += bytes
            case .resize(let columns, let rows): program.resize(columns: columns, rows: rows)
            }
        }
        program.type(packet)
        // Sometimes the next follows before this is handled.
        program.drain(quietFor: generator.once(in: 4) ? 0 : 5)
        program.forgetOutput()
    }

    // MARK: asking

    private mutating func check() throws {
        checks += 1
        if try endedAndStartedAnew() { return }
        if finding != nil { return }
        guard try repainted() != nil else { return }
        if checks % 5 == 0, subject.help != nil { try goHome() }
        if checks % 10 == 0, finding == nil { waitForCalm() }
    }

    /// A program that was left starts anew; one that ended otherwise is a finding.
    private mutating func endedAndStartedAnew() throws -> Bool {
        if program.isGone { _ = try program.end() }
        guard let status = program.ended() else { return false }
        // A Control-C that was typed right after the key that leaves is the kernel's, once the terminal is given back.
        guard status == 0 || status == -SIGINT else {
            finding = .ended(status)
            return false
        }
        guard program.modes == program.modesBefore else {
            finding = .unrestored
            return false
        }
        program = try subject.start()
        starts += 1
        awaitStart()
        return true
    }

    private func awaitStart() {
        _ = try? program.wait(for: "\u{1b}[?2004h")
        program.drain(quietFor: 100)
        program.forgetOutput()
    }

    /// What is on the screen, drawn anew by Control-L. Nil where the program has ended and was started anew, or is deaf: a
    /// string or a paste without end may keep a key for a second, and nothing for longer.
    private mutating func repainted() throws -> String? {
        program.resize(columns: 100, rows: 30)
        for patience in [20, 600] {
            program.drain(quietFor: 10)
            program.forgetOutput()
            program.type([0x0c])
            for _ in 0..<patience {
                program.drain(quietFor: 20)
                if let shown = picture() { return shown }
                if try endedAndStartedAnew() || finding != nil { return nil }
            }
            program.drain(quietFor: 1200)
        }
        finding = .deaf
        return nil
    }

    /// What was drawn since the screen was last cleared, without the sequences.
    private func picture() -> String? {
        guard let clear = program.output.lastRange(of: Array("\u{1b}[H\u{1b}[2J".utf8)) else { return nil }
        let drawn = String(decoding: program.output[clear.upperBound...], as: UTF8.self)
        return drawn.replacing(/\x1b\[[0-9;?]*[A-Za-z]/, with: " ")
    }

    /// Back to where no text is typed, by Escape alone.
    private mutating func goHome() throws {
        for _ in 0..<40 {
            program.type([0x1b])
            // Longer than an Escape waits to be one.
            program.drain(quietFor: 120)
            guard let asked = try repainted() else { return }
            if asked.contains("y yes, n no") { program.type("y") }
            program.type("?")
            guard let shown = try repainted() else { return }
            if let help = subject.help, shown.contains(help) {
                program.type([0x1b])
                program.drain(quietFor: 120)
                return
            }
        }
        finding = .lost
    }

    /// Waits for a fifth of a second in which the program does next to nothing.
    private mutating func waitForCalm() {
        for _ in 0..<subject.patience {
            let before = ticks()
            program.drain(quietFor: 200)
            if ticks() - before <= 2 { return }
        }
        finding = .spinning
    }

    /// What the program has had of the processor, in hundredths of a second.
    private func ticks() -> Int {
        let stat = (try? String(contentsOfFile: "/proc/\(program.process)/stat", encoding: .utf8)) ?? ""
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 13 else { return 0 }
        return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }

    private mutating func leave() throws {
        program.signal(SIGTERM)
        let status = try program.end()
        // A key that leaves may have been read just before.
        if status != 143, status != 0 {
            finding = .ended(status)
        } else if program.modes != program.modesBefore || !program.text.contains("\u{1b}[?1049l") {
            finding = .unrestored
        }
    }
}

extension [UInt8] {
    fileprivate func lastRange(of part: [UInt8]) -> Range<Int>? {
        guard count >= part.count else { return nil }
        let start = (0...count - part.count).last { self[$0] == part[0] && self[$0...].starts(with: part) }
        return start.map { $0..<$0 + part.count }
    }
}
