import Screen

/// Which form bytes begin with, without regard to what came before them, or when.
struct KeyForms {
    let ownKeys: OwnKeys

    enum Form {
        /// A key, or nil for what is none, and how many bytes it takes.
        case whole(Key?, length: Int)
        /// The start of a paste.
        case paste(length: Int)
        /// The mouse, or nil for what is done with it and means nothing.
        case mouse(MouseReport?, length: Int)
        case unfinished(Wait)
        /// A string that holds what no string may, after so many bytes: what looked like its introducer was a key.
        case noString(Introducer, length: Int)
    }

    /// What is not there yet.
    enum Wait: Equatable {
        /// What would make more of Escape, or of Escape and a letter, than the key.
        case key
        /// The end of a string; so many bytes at its own end may not be parted from what follows.
        case string(Introducer.Kind, tail: Int)
        /// The rest of a sequence or a character. To make keys of one that was torn would be worse than to wait: the rest
        /// of `ESC [ 200 ~` is a whole paste. So it has all the time; any letter and any control ends it.
        case rest
        /// The second byte of the last value of a mouse report, if it has one.
        case mouse
    }

    func form(of bytes: ArraySlice<UInt8>) -> Form {
        guard let first = bytes.first else { return .unfinished(.rest) }
        if first == 0x1b, let (key, length) = ownKeys.first(of: bytes) { return .whole(key, length: length) }
        if let introducer = Introducer(bytes) { return form(of: bytes, after: introducer) }
        switch first {
        case 0x1b: return escape(bytes)
        case 0x7f: return .whole(.backspace, length: 1)
        case ..<0x20: return .whole(Key(controlCode: first), length: 1)
        default:
            guard let character = UTF8Character.read(bytes) else { return .unfinished(.rest) }
            return .whole(character.typed.map(Key.character), length: character.length)
        }
    }

    private func escape(_ bytes: ArraySlice<UInt8>) -> Form {
        let after = bytes.dropFirst()
        guard let second = after.first else { return .unfinished(.key) }
        // Two keys typed fast, or sent together by a slow link.
        if second < 0x20 || second == 0x7f || Introducer(after) != nil { return .whole(.escape, length: 1) }
        guard let character = UTF8Character.read(after) else { return .unfinished(.rest) }
        if ownKeys.mayBegin(with: bytes) { return .unfinished(.key) }
        return .whole(character.typed.map(Key.alt), length: 1 + character.length)
    }

    private func form(of bytes: ArraySlice<UInt8>, after introducer: Introducer) -> Form {
        let body = bytes.dropFirst(introducer.length)
        switch introducer.kind {
        case .sequence: return sequence(body, introducer.length)
        case .single: return single(body, introducer)
        case .string, .bellString:
            switch ControlString.read(body, endsAtBell: introducer.kind == .bellString) {
            case .whole(let length): return .whole(nil, length: introducer.length + length)
            case .unfinished(let tail): return .unfinished(.string(introducer.kind, tail: tail))
            case .brokenOff(let length): return .noString(introducer, length: introducer.length + length)
            }
        case .other: return .whole(nil, length: introducer.length)
        }
    }

    private func sequence(_ body: ArraySlice<UInt8>, _ before: Int) -> Form {
        if body.first == UInt8(ascii: "[") {
            // The console of Linux has F1 to F5 so; to the standard it is whole without the letter.
            guard let letter = body.dropFirst().first else { return .unfinished(.rest) }
            guard (0x41...0x45).contains(letter) else { return .whole(nil, length: before + 1) }
            return .whole(.function(Int(letter) - 0x40), length: before + 2)
        }
        switch ControlSequence.read(body) {
        case .unfinished: return .unfinished(.rest)
        case .brokenOff(let length): return .whole(nil, length: before + length)
        case .whole(let sequence, let length):
            guard let sequence else { return .whole(nil, length: before + length) }
            if sequence.final == UInt8(ascii: "M"), length == 1 {
                return mouse(body.dropFirst(), before + 1)
            }
            if MouseReport.isOne(sequence) { return .mouse(MouseReport(sequence), length: before + length) }
            if sequence == ControlSequence.pasteStart { return .paste(length: before + length) }
            return .whole(KeySequences.key(sequence), length: before + length)
        }
    }

    private func mouse(_ body: ArraySlice<UInt8>, _ before: Int) -> Form {
        switch MouseBytes.read(body) {
        case .whole(let length), .brokenOff(let length): .whole(nil, length: before + length)
        case .unfinished(let isEnough): .unfinished(isEnough ? .mouse : .rest)
        }
    }

    /// `ESC O` and a letter; old terminals put modifiers between.
    private func single(_ body: ArraySlice<UInt8>, _ introducer: Introducer) -> Form {
        let modifiers = body.prefix { (0x30...0x3b).contains($0) }
        guard modifiers.count <= 4 else { return .noString(introducer, length: introducer.length) }
        guard let final = body.dropFirst(modifiers.count).first else {
            return .unfinished(introducer.isTyped ? .key : .rest)
        }
        guard final == 0x20 || (0x40...0x7e).contains(final) else {
            return .noString(introducer, length: introducer.length)
        }
        return .whole(KeySequences.single(final), length: introducer.length + modifiers.count + 1)
    }
}

extension ControlSequence {
    fileprivate static let pasteStart = ControlSequence(
        parameters: [[200]], intermediates: [], final: UInt8(ascii: "~"))

    private init(parameters: [[Int?]], intermediates: [UInt8], final: UInt8) {
        self.parameters = parameters
        self.intermediates = intermediates
        self.final = final
    }
}

extension UTF8Character {
    /// No control, nor wrong bytes.
    fileprivate var typed: Character? {
        scalar.flatMap { $0.properties.generalCategory == .control ? nil : Character($0) }
    }
}
