/// What follows `ESC [` up to its final byte, as ECMA-48 (5.4) divides it.
struct ControlSequence: Hashable {
    /// `<`, `=`, `>` or `?` before the parameters: not of the standard, and of no key.
    var marker: UInt8?
    /// Each with what colons divide it into; nil where nothing is written.
    var parameters: [[Int?]]
    var intermediates: [UInt8]
    var final: UInt8

    /// What bytes begin with.
    enum Reading {
        /// The sequence, or nil where its parts are not in order, and how many bytes it takes.
        case whole(ControlSequence?, length: Int)
        /// The final byte is not there yet.
        case unfinished
        /// After so many bytes comes one that no sequence may hold, which is read on its own.
        case brokenOff(length: Int)
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        let body = bytes.prefix { (0x20...0x3f).contains($0) }
        guard let final = bytes.dropFirst(body.count).first else { return .unfinished }
        guard (0x40...0x7e).contains(final) else { return .brokenOff(length: body.count) }
        return .whole(ControlSequence(body, final), length: body.count + 1)
    }

    private init?(_ body: ArraySlice<UInt8>, _ final: UInt8) {
        let parameters = body.prefix { (0x30...0x3f).contains($0) }
        intermediates = Array(body.dropFirst(parameters.count))
        guard intermediates.allSatisfy({ $0 < 0x30 }) else { return nil }
        marker = parameters.first.flatMap { $0 >= 0x3c ? $0 : nil }
        let written = parameters.dropFirst(marker == nil ? 0 : 1)
        guard written.allSatisfy({ $0 < 0x3c }) else { return nil }
        self.parameters =
            written.isEmpty
            ? []
            : written.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { parameter in
                parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
                    // Too large a number is one, too.
                    $0.isEmpty ? nil : Int(String(decoding: $0, as: UTF8.self)) ?? .max
                }
            }
        self.final = final
    }

    /// A parameter that is there and is divided no further than `parts`.
    func parameter(_ index: Int, parts: Int = 1) -> Int? {
        guard parameters.indices.contains(index), parameters[index].count <= parts else { return nil }
        return parameters[index][0]
    }
}
