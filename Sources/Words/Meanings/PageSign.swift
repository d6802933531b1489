/// Signs in the texts of pages. Japanese has none of those whose width terminals differ about.
public enum PageSign: Saying {
    /// Where there is no value.
    case nothing
    /// Behind what has parts of its own.
    case more
    /// Before a claim that differs from the one that counts.
    case differs
    /// Before whose words these are.
    case by
    /// Words as they were said.
    case quote(String)
    /// Something, and what is said of it: a status, a reason, who owns it.
    case remark(String, on: String)
    /// Something, and after a colon what it is.
    case colon(String, String)
    /// Several things of one line, as an owner and a due date.
    case dashed([String])
    /// A part of a list: `3–7 of 20`
    case range(Int, Int, of: Int)
    case count(Int, of: Int)
}
