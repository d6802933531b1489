/// A calendar file by RFC 5545, which calendar programs import and subscribe to.
package struct ICalendar: Sendable {
    /// What the calendar is called.
    package let name: String
    /// What stands for the dossier in the identities of its events, in whatever language they are written.
    package let dossier: String
    package let events: [CalendarEvent]
    /// When it is written, in UTC: `20260220T093000Z`. Programs take the later of two versions of an event.
    package let stamp: String
    /// Which program writes it, and in which version.
    package let product: String

    package init(name: String, dossier: String, events: [CalendarEvent], stamp: String, product: String) {
        (self.name, self.dossier, self.events) = (name, dossier, events)
        (self.stamp, self.product) = (stamp, product)
    }

    package var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//\(ICalendar.escaped(product))//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(ICalendar.escaped(name))",
        ]
        for event in events { lines += self.lines(of: event) }
        lines.append("END:VCALENDAR")
        return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
    }

    private func lines(of event: CalendarEvent) -> [String] {
        // The end of a day is the day after; the last day of all has none.
        let end = event.days.upperBound.adding(days: 1)
        var lines = [
            "BEGIN:VEVENT", "UID:\(ICalendar.uid(of: event.identity, in: dossier))", "DTSTAMP:\(stamp)",
            "DTSTART;VALUE=DATE:\(ICalendar.day(event.days.lowerBound))",
        ]
        if let end { lines.append("DTEND;VALUE=DATE:\(ICalendar.day(end))") }
        lines.append("SUMMARY:\(ICalendar.escaped(event.summary))")
        if !event.notes.isEmpty {
            lines.append("DESCRIPTION:\(ICalendar.escaped(event.notes.joined(separator: "\n")))")
        }
        if let place = event.place { lines.append("LOCATION:\(ICalendar.escaped(place))") }
        lines.append("STATUS:\(event.isCancelled ? "CANCELLED" : event.isTentative ? "TENTATIVE" : "CONFIRMED")")
        // A due date takes nobody's time.
        lines.append("TRANSP:\(event.kind == .meeting ? "OPAQUE" : "TRANSPARENT")")
        return lines + ["END:VEVENT"]
    }

    private static func day(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

    /// The same for the same thing in every file of a dossier of this name.
    private static func uid(of identity: String, in dossier: String) -> String {
        "\(identity.replacing("/", with: "."))@\(Fingerprint(Array(dossier.utf8))).sherpa"
    }

    /// Text as a value of a property (RFC 5545, 3.3.11); control characters, which no value may have, as blanks.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// In lines of at most 75 bytes, each but the first behind a blank (RFC 5545, 3.1); no character is cut in two.
    static func folded(_ line: String) -> String {
        var folded = ""
        var width = 0
        for scalar in line.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if width + bytes > 75 {
                folded += "\r\n "
                width = 1
            }
            folded.unicodeScalars.append(scalar)
            width += bytes
        }
        return folded
    }
}
