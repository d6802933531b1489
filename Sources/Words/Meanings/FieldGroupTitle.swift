/// Headings above the fields of a form.
public enum FieldGroupTitle: Saying {
    case name, standing, who, sides, meeting, terms, money, tests, said, outcome, brief, calendar, valuation, links
}
