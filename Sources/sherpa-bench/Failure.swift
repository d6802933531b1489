/// Why a measurement, or a whole run, could not be had, in one line for a person.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
