import Glibc

/// One event of inotify.
struct KernelEvent: Equatable {
    /// Of the watch that it is for; -1 where it is for all of them.
    let watch: Int32
    /// `IN_…` bits.
    let mask: UInt32
    /// What it happened to in the folder, as bytes; empty where it happened to the folder itself.
    let name: [UInt8]

    func isAny(of bits: Int32...) -> Bool { bits.contains { mask & UInt32(bitPattern: $0) != 0 } }

    /// The events in what was read from the kernel. One that is cut off is left out.
    static func events(in bytes: UnsafeRawBufferPointer) -> [KernelEvent] {
        let header = MemoryLayout<inotify_event>.size
        var events: [KernelEvent] = []
        var offset = 0
        while bytes.count - offset >= header {
            func field<Number: FixedWidthInteger>(_ path: KeyPath<inotify_event, Number>, _ type: Number.Type) -> Number
            {
                let place = offset + (MemoryLayout<inotify_event>.offset(of: path) ?? 0)
                return bytes.loadUnaligned(fromByteOffset: place, as: Number.self)
            }
            let length = Int(field(\.len, UInt32.self))
            let name = offset + header
            guard length <= bytes.count - name else { break }
            events.append(
                KernelEvent(
                    watch: field(\.wd, Int32.self), mask: field(\.mask, UInt32.self),
                    // Filled up with NULs.
                    name: Array(bytes[name..<name + length].prefix { $0 != 0 })))
            offset = name + length
        }
        return events
    }
}
