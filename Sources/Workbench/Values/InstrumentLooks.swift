import Negotiation
import Screen
import Words

/// How instruments look: a colour, and a letter for those that bars have no height left for.
struct InstrumentLooks: Sendable {
    struct Look: Sendable {
        let name: String
        /// Where there is little room.
        let short: String
        let letter: String
        let slot: Slot

        /// The name, where it is not too wide.
        func name(within columns: Int) -> String { DisplayWidth.of(name) <= columns ? name : short }
    }

    /// Few, and looked through: a table by an id of its own would have to be set up first.
    private let looks: [(id: InstrumentID, look: Look)]
    /// In the order of `dossier.md`.
    let order: [InstrumentID]

    /// Those that every dossier knows keep their letters and colours; the others take what is free.
    init(_ framework: Framework) {
        order = framework.instrumentOrder
        let known: [(id: InstrumentID, letter: Character, slot: Slot)] = [
            (.equity, "E", .equity), (.loan, "L", .loan), (.guarantee, "G", .guarantee),
        ]
        let listed = framework.instruments.map(\.kind)
        // What is not listed may still be used, and its letter be met: only the colour is free.
        var letters = Set(known.map(\.letter))
        var slots = InstrumentID.known.filter { !listed.contains($0) }.compactMap { id in
            known.first { $0.id == id }?.slot
        }
        var looks: [(id: InstrumentID, look: Look)] = []
        for instrument in order where !looks.contains(where: { $0.id == instrument }) {
            let policy = framework.policy(on: instrument)
            let name = policy?.name ?? instrument.word
            let own = known.first { $0.id == instrument }
            let letter = own?.letter ?? InstrumentLooks.letter(of: [policy?.short, instrument.id, name], but: letters)
            letters.insert(letter)
            let slot = own?.slot ?? (slots.isEmpty ? .text : slots.removeFirst())
            looks.append(
                (instrument, Look(name: name, short: policy?.short ?? name, letter: String(letter), slot: slot)))
        }
        self.looks = looks
    }

    /// The first letter of these texts that is free; else a digit, else a sign that several may share.
    private static func letter(of texts: [String?], but taken: Set<Character>) -> Character {
        let letters = texts.compactMap(\.self).joined().uppercased().filter { $0.isASCII && $0.isLetter }
        return (letters + "123456789").first { !taken.contains($0) } ?? "*"
    }

    /// What fills its part of a bar: by its place, lower and lower, then its letter.
    func mark(of instrument: InstrumentID, _ drawing: Drawing) -> Character {
        guard let place = order.firstIndex(of: instrument), place < drawing.levels.count else {
            return self[instrument].letter.first ?? "*"
        }
        return drawing.levels[place]
    }

    subscript(instrument: InstrumentID) -> Look {
        looks.first { $0.id == instrument }?.look
            ?? Look(name: instrument.word, short: instrument.word, letter: "*", slot: .text)
    }
}

extension InstrumentID {
    /// What it is called where a dossier gives it no name.
    fileprivate var word: String {
        switch self {
        case .equity: Words.Term.equity.text
        case .loan: Words.Term.loan.text
        case .guarantee: Words.Term.guarantee.text
        default: id
        }
    }
}
