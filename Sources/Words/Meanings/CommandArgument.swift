/// What follows a command's name, as help writes it.
public enum CommandArgument: Saying {
    case owner
    case status
    case stage
    case date
    case fieldAndValue
    case words
    case id
    case expression
    case name
    case number
    case file
}
