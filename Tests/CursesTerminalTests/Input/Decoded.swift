import Screen

@testable import CursesTerminal

/// Packets and pauses, as they come over a link, and what a decoder makes of them.
struct Decoded {
    private var decoder: KeyDecoder
    private(set) var events: [Event] = []
    private var now: Int64 = 1000

    init(ownKeys: OwnKeys = OwnKeys(), takesMouse: Bool = false) {
        decoder = KeyDecoder(ownKeys: ownKeys, takesMouse: takesMouse)
    }

    /// Without a pause; each packet is a read of its own.
    static func events(_ packets: [UInt8]..., ownKeys: OwnKeys = OwnKeys()) -> [Event] {
        var decoded = Decoded(ownKeys: ownKeys)
        for packet in packets { decoded.receive(packet) }
        return decoded.events
    }

    mutating func receive(_ bytes: [UInt8]) { events += decoder.decode(bytes, at: now) }
    mutating func receive(_ text: String) { receive(Array(text.utf8)) }

    /// Time goes by, and whenever the decoder wants to be asked, it is.
    mutating func pause(_ milliseconds: Int64) {
        let end = now + milliseconds
        while let deadline = decoder.deadline, deadline <= end {
            now = max(now, deadline)
            events += decoder.expire(at: now)
        }
        now = end
    }

    /// What has come since this was last asked.
    mutating func take() -> [Event] {
        defer { events = [] }
        return events
    }
}
