import CursesTerminal
import Glibc
import Screen

/// The example of the room's article; ExampleTests run it in a terminal.
func greet() throws -> String {
    // The article's example:
    let terminal = try CursesTerminal()
    defer { terminal.close() }
    var surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
    surface.put("Hello, 東京: any key leaves", at: Point(column: 0, row: 0), style: Style(.header))
    terminal.present(surface, theme: .fallback)
    while true {
        var ready = terminal.fileDescriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&ready, nfds_t(ready.count), terminal.interval)
        for event in terminal.readEvents() {
            switch event {
            case .key(let key): return "\(key)"
            case .hangup, .terminate: return "gone"
            default: break
            }
        }
    }
    // End of it.
}
