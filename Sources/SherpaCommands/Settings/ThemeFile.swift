internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words

/// A theme's file as it was read, with what is wrong in it and where everything stands.
struct ThemeFile {
    private(set) var source: ThemeSource
    /// What could not be read.
    private(set) var notices: [Notice] = []
    private typealias Place = (line: Int, column: Int)

    private let path: String
    private var places: [ThemeSource.Entry: Place] = [:]

    init(_ bytes: [UInt8], path: String, name: String) {
        self.path = path
        source = ThemeSource(name: name)
        do throws(SyntaxError) {
            let document = try Document.bare(bytes)
            for entry in document.root.entries { read(entry, of: document) }
        } catch {
            notices.append(Notice(path, line: error.line, column: error.column, error.message))
        }
    }

    /// With its place.
    func notice(of fault: ThemeFault) -> Notice {
        guard let place = places[fault.entry] else { return Notice("\(path): \(fault)") }
        return Notice(path, line: place.line, column: place.column, fault.description)
    }

    private mutating func read(_ entry: Node.Entry, of document: Document) {
        switch (entry.key, entry.value.kind) {
        case ("inherits", .scalar):
            source.inherits = entry.value.text
            places[.inherits] = document.position(of: entry.keyOffset)
        case ("palette", .map):
            for colour in entry.value.entries {
                let place = document.position(of: colour.keyOffset)
                guard colour.value.kind == .scalar else {
                    refuse(place, SettingWords.colourForm(name: colour.key).text)
                    continue
                }
                source.palette[colour.key] = colour.value.text
                places[.colour(colour.key)] = place
            }
        case ("palette", _):
            refuse(document.position(of: entry.keyOffset), SettingWords.paletteForm.text)
        case (let name, let kind):
            let place = document.position(of: entry.keyOffset)
            guard kind == .scalar else { return refuse(place, SettingWords.paintForm(slot: name).text) }
            guard let slot = Slot(rawValue: name) else { return refuse(place, ThemeFile.unknown(slot: name)) }
            source.slots[slot] = entry.value.text
            places[.slot(slot)] = place
        }
    }

    private mutating func refuse(_ place: Place, _ remedy: String) {
        notices.append(Notice(path, line: place.line, column: place.column, remedy))
    }

    private static func unknown(slot: String) -> String {
        let slots = Slot.allCases.map(\.rawValue)
        return SettingWords.noSlot(slot, .of(Spelling.nearest(to: slot, among: slots), else: .choose(slots))).text
    }
}
