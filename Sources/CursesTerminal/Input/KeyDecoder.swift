import Screen

/// Makes events of the bytes that a terminal sends. Bytes may be cut anywhere: what is not complete waits for the rest, but
/// nothing waits so long that the person is not heard.
///
/// Curses could decode keys, but it reads byte by byte, forgets the first part of a character that is cut between
/// two reads, and takes up to 16 keys along with one wrong byte. Terminals of today send the same few forms,
/// whatever their terminfo says; forms that are not known are dropped whole rather than run as keys.
///
/// Times are in milliseconds, by any clock that only goes forward.
struct KeyDecoder {
    /// How long nothing may come before a string is taken for keys, and how long at most if it is short enough to be typed.
    static let stringPatience: Int64 = 100
    static let stringLimit: Int64 = 1000
    /// How long nothing may come before a paste is taken to have lost its end.
    static let pastePatience: Int64 = 1000
    /// More bytes than this at once are not typed.
    private static let mostTyped = 64
    /// How long the rest of a torn paste may still come. A link that stalls for longer is lost.
    private static let tornLimit: Int64 = 60_000
    /// Longer forms are no keys; only so much of them is kept.
    static let longest = 4096

    private let forms: KeyForms
    private let escapePatience: Int64
    private let takesMouse: Bool
    private var clicks = Clicks()
    private var pending: [UInt8] = []
    private var wait: KeyForms.Wait?
    /// When what waits began, and when the last byte came.
    private var began: Int64 = 0
    private var last: Int64 = 0
    /// Whether the string that waits is longer than what is kept of it.
    private var isLong = false
    private var pasted: PastedText?
    /// When a paste was ended without its end mark: the rest of it may still come.
    private var torn: Int64?

    /// - Parameters:
    ///   - escapeDelay: how long nothing must follow an Escape for it to be the key.
    ///   - takesMouse: whether the mouse was asked for; reports that another program has asked for mean nothing.
    init(ownKeys: OwnKeys = OwnKeys(), escapeDelay: Int64 = 40, takesMouse: Bool = false) {
        self.takesMouse = takesMouse
        forms = KeyForms(ownKeys: ownKeys)
        escapePatience = escapeDelay
    }

    /// Whether the bytes are a key wherever the terminal's own keys are not known.
    static func isKey(_ bytes: [UInt8]) -> Bool {
        if case .whole(_?, bytes.count) = KeyForms(ownKeys: OwnKeys()).form(of: bytes[...]) { true } else { false }
    }

    /// When `expire` has something to do, if no more bytes come.
    var deadline: Int64? {
        if pasted != nil { return last + KeyDecoder.pastePatience }
        return switch wait {
        case .key: last + escapePatience
        case .string where isLong, .mouse: last + KeyDecoder.stringPatience
        case .string: min(last + KeyDecoder.stringPatience, began + KeyDecoder.stringLimit)
        case .rest, nil: nil
        }
    }

    mutating func decode(_ bytes: [UInt8], at now: Int64) -> [Event] {
        var events: [Event] = []
        if pasted != nil {
            // In a paste, Control-C is text, unless it comes alone after a pause: then the end of the paste is lost.
            if bytes == [0x03], now - last >= KeyDecoder.stringPatience { events.append(endTornPaste(at: now)) }
        } else if let torn, now - torn < KeyDecoder.tornLimit, pending.isEmpty, continuesPaste(bytes) {
            pasted = PastedText()
        }
        if pending.isEmpty { began = now }
        last = now
        pending += bytes
        return events + takeAll()
    }

    /// Nothing more came in time: what waits is taken for what it is without.
    mutating func expire(at now: Int64) -> [Event] {
        guard let deadline, deadline <= now else { return [] }
        return giveUp(at: now)
    }
}

extension KeyDecoder {
    private mutating func takeAll() -> [Event] {
        var events: [Event] = []
        var rest = pending[...]
        wait = nil
        while !rest.isEmpty, wait == nil {
            if pasted != nil {
                guard pasted?.take(&rest) == true else { break }
                events += [pasted.map { .paste($0.text) }].compactMap(\.self)
                pasted = nil
                torn = nil
                continue
            }
            switch forms.form(of: rest) {
            case .whole(let key, let length):
                if let key { events.append(.key(key)) }
                pass(length, of: &rest)
            case .mouse(let report, let length):
                if takesMouse, let report { events.append(.mouse(clicks.act(report, at: last))) }
                pass(length, of: &rest)
            case .paste(let length):
                pass(length, of: &rest)
                pasted = PastedText()
            case .noString(let introducer, let length):
                if isLong {
                    pass(length, of: &rest)
                } else {
                    if let key = introducer.key(in: rest) { events.append(.key(key)) }
                    pass(introducer.length, of: &rest)
                }
            case .unfinished(let wanted): wait = wanted
            }
        }
        pending = Array(rest)
        shorten()
        return events
    }

    private mutating func pass(_ length: Int, of rest: inout ArraySlice<UInt8>) {
        rest.removeFirst(length)
        isLong = false
        began = last
    }

    /// Keeps of a form that is too long to be a key what is needed to find its end.
    private mutating func shorten() {
        guard pending.count > KeyDecoder.longest, let introducer = Introducer(pending[...]) else { return }
        let start = pending.prefix(introducer.length)
        switch wait {
        case .string(_, let tail):
            isLong = true
            pending = Array(start + pending.suffix(tail))
        // With this before its parameters, a sequence is of no key.
        case .rest: pending = start + [UInt8(ascii: "?")]
        case .key, .mouse, nil: break
        }
    }

    private mutating func giveUp(at now: Int64) -> [Event] {
        if pasted != nil { return [endTornPaste(at: now)] }
        var event: Event?
        if wait == .mouse || isLong {
            pending = []
            isLong = false
        } else if let introducer = Introducer(pending[...]) {
            event = introducer.key(in: pending[...]).map(Event.key)
            pending.removeFirst(introducer.length)
        } else {
            // Escape, alone or before what may begin one of the terminal's own keys.
            let character = pending.dropFirst().first.map { Character(Unicode.Scalar($0)) }
            event = .key(character.map(Key.alt) ?? .escape)
            pending.removeFirst(min(2, pending.count))
        }
        began = now
        last = now
        return [event].compactMap(\.self) + takeAll()
    }

    private mutating func endTornPaste(at now: Int64) -> Event {
        var paste = pasted ?? PastedText()
        paste.add(pending[...])
        pending = []
        pasted = nil
        torn = now
        return .paste(paste.text)
    }

    /// Whether bytes that come after a torn paste are more of it: those before its end mark, and more than a person types.
    private func continuesPaste(_ bytes: [UInt8]) -> Bool {
        for place in bytes.indices where bytes[place] == 0x1b {
            if bytes[place...].starts(with: PastedText.end) { return true }
            if bytes[place...].starts(with: PastedText.start) { return false }
        }
        return bytes.count > KeyDecoder.mostTyped
    }
}

extension Introducer {
    /// What it is where nothing follows: Alt with its character, if it may have been typed.
    fileprivate func key(in bytes: ArraySlice<UInt8>) -> Key? {
        guard isTyped, let letter = bytes.dropFirst().first else { return nil }
        return .alt(Character(Unicode.Scalar(letter)))
    }
}
