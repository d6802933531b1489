/// The short sweeps look at some of the calls: spread evenly over the whole run, other ones each time.
enum Sample {
    /// Of so many pieces as there are to be chosen, one element each.
    static func evenly<Element>(
        _ elements: [Element], _ count: Int, using random: inout some RandomNumberGenerator
    ) -> [Element] {
        guard elements.count > count else { return elements }
        return (0..<count).map { piece in
            let start = elements.count * piece / count
            return elements[Int.random(in: start..<elements.count * (piece + 1) / count, using: &random)]
        }
    }

    /// As many of those that change something as of all others, since these are the many.
    static func calls(
        _ calls: [SystemCall], _ count: Int, using random: inout some RandomNumberGenerator
    ) -> [SystemCall] {
        evenly(calls.filter(\.isChange), count, using: &random)
            + evenly(calls.filter { !$0.isChange }, count, using: &random)
    }
}
