import Glibc

/// Plain text in the formats of the programs, the same for the same count.
enum BenchData {
    /// 1 January 2024; all data but appointments lie in the two years before it.
    static let epoch = 1_704_067_200
    private static let day = 86_400
    private static let subjects = [
        "Equity share of the joint vehicle", "Return projections", "Choice of contractors", "Grid connection",
        "Supply of gas turbines", "Loan guarantee", "Schedule of drawdowns", "Board seats",
    ]

    /// A stream for `git fast-import`: a line of that many commits.
    static func commits(_ count: Int) -> String {
        lines(count) { number in
            let time = moment(number, of: count)
            let message = "\(subject(number)): step \(number)\n\nWhat was agreed on item \(number).\n"
            let content = "item \(number)\n"
            return """
                commit refs/heads/main
                author Aide \(number % 7) <aide\(number % 7)@example.org> \(time) +0000
                committer Aide \(number % 7) <aide\(number % 7)@example.org> \(time) +0000
                data \(message.utf8.count)
                \(message)M 100644 inline notes.txt
                data \(content.utf8.count)
                \(content)
                """
        }
    }

    /// A mail of about 500 bytes.
    static func message(_ number: Int, of count: Int) -> String {
        """
        From: Aide \(number % 7) <aide\(number % 7)@example.org>
        To: Bench <bench@example.org>
        Subject: \(subject(number)), item \(number)
        Date: \(date(moment(number, of: count), "%a, %d %b %Y %H:%M:%S +0000"))
        Message-ID: <\(number).bench@example.org>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        Item \(number) was taken up again. Both sides keep to the objective and differ on the
        terms: one asks for a share that follows the risk, the other for a fixed one.
        The aides are to bring a text for the next meeting.

        """
    }

    /// Half-hour appointments from today on, one an hour.
    static func appointments(_ count: Int) -> String {
        let today = time(nil) / day * day
        return lines(count) { number in
            let start = today + number * 3_600
            let format = "%m/%d/%Y @ %H:%M"
            return "\(date(start, format)) -> \(date(start + 1_800, format)) |\(subject(number)), item \(number)"
        }
    }

    static func tasks(_ count: Int) -> String {
        lines(count) { number in "[\(number % 9 + 1)] \(subject(number)), item \(number)" }
    }

    /// Transactions on one account for every ten of them, and at least two hundred: more than the keys step through.
    static func journal(_ count: Int) -> String {
        let accounts = max(200, count / 10)
        return lines(count) { number in
            """
            \(date(moment(number, of: count), "%Y-%m-%d")) \(subject(number)), item \(number)
                project \(number % accounts):equity      \(number % 90 + 10).00 USD
                assets:envelope

            """
        }
    }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    private static func subject(_ number: Int) -> String { subjects[number % subjects.count] }

    private static func moment(_ number: Int, of count: Int) -> Int { epoch - 730 * day * (count - number) / count }

    /// Seconds since 1970, written by a `strftime` format in UTC.
    private static func date(_ seconds: Int, _ format: String) -> String {
        var seconds = time_t(seconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let length = strftime(&text, text.count, format, &parts)
        return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
