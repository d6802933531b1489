import ArgumentParser

/// A list with commas between its values, as in `1000,10000`.
struct List<Element: ExpressibleByArgument & CustomStringConvertible>: ExpressibleByArgument, CustomStringConvertible {
    let values: [Element]

    init(values: [Element]) { self.values = values }

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        values = parts.compactMap { Element(argument: String($0)) }
        guard values.count == parts.count else { return nil }
    }

    var description: String { values.map(\.description).joined(separator: ",") }
    var defaultValueDescription: String { description }
}

/// A count of records, 1 to 1,000,000.
struct Count: ExpressibleByArgument, CustomStringConvertible {
    let value: Int

    init(value: Int) { self.value = value }

    init?(argument: String) {
        guard let value = Int(argument), 1...1_000_000 ~= value else { return nil }
        self.value = value
    }

    var description: String { "\(value)" }
}

/// One of the programs that can be measured.
struct ProgramName: ExpressibleByArgument, CustomStringConvertible {
    let program: Program

    init?(argument: String) {
        guard let program = Program.all.first(where: { $0.name == argument }) else { return nil }
        self.program = program
    }

    var description: String { program.name }
    static var allValueStrings: [String] { Program.all.map(\.name) }
}

extension TerminalSession.Size: ExpressibleByArgument {
    init?(argument: String) {
        let parts = argument.split(separator: "x", omittingEmptySubsequences: false).compactMap { UInt16($0) }
        guard parts.count == 2, parts.allSatisfy({ 1...1000 ~= $0 }) else { return nil }
        self.init(columns: parts[0], rows: parts[1])
    }

    var defaultValueDescription: String { description }
}
