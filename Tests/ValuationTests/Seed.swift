import Chance

/// The seed of this run, printed when the first test asks for it.
let runSeed = SeededGenerator(for: "ValuationTests").seed
