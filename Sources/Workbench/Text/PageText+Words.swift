import Screen
import Words

// Labels and headings in the language spoken.
extension PageText {
    mutating func field(_ label: PageLabel, _ value: String?, _ style: Style = .text, most: Int = .max) {
        field(label.text, value, style, most: most)
    }

    mutating func field(_ label: PageLabel, _ values: [StyledLine]) { field(label.text, values) }

    mutating func heading(_ heading: PageHeading, note: String = "") { self.heading(heading.text, note: note) }

    mutating func heading(_ heading: PageHeading, count: Int) { self.heading(heading.text, count: count) }
}
