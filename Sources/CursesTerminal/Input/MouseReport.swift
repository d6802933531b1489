import Screen

/// What a terminal reports of the mouse in mode 1006: `ESC [ < button ; column ; row M`, with `m` where a button is let go.
struct MouseReport: Hashable {
    let button: Int
    let point: Point

    /// Nil for what nothing is done upon: buttons let go or held in motion, other buttons, keys held along, cells that are on
    /// no screen.
    init?(_ sequence: ControlSequence) {
        guard sequence.final == UInt8(ascii: "M"), MouseReport.isOne(sequence),
            let button = sequence.parameter(0), [0, 64, 65].contains(button),
            let column = sequence.parameter(1), let row = sequence.parameter(2),
            (1...MouseReport.most).contains(column), (1...MouseReport.most).contains(row)
        else { return nil }
        self.button = button
        point = Point(column: column - 1, row: row - 1)
    }

    private static let most = 10_000

    static func isOne(_ sequence: ControlSequence) -> Bool {
        sequence.marker == UInt8(ascii: "<") && sequence.parameters.count == 3 && sequence.intermediates.isEmpty
    }
}

/// Makes acts of reports: a press that soon follows another on its cell is the second of a double click.
struct Clicks {
    /// Milliseconds.
    static let patience: Int64 = 500

    private var last: (point: Point, time: Int64)?

    mutating func act(_ report: MouseReport, at now: Int64) -> Mouse {
        switch report.button {
        case 64: return Mouse(.wheelUp, at: report.point)
        case 65: return Mouse(.wheelDown, at: report.point)
        default:
            if let last, last.point == report.point, now - last.time <= Clicks.patience {
                self.last = nil
                return Mouse(.secondPress, at: report.point)
            }
            last = (report.point, now)
            return Mouse(.press, at: report.point)
        }
    }
}
