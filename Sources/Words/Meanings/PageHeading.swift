/// What stands above a part of the page of a record, and the titles of pages.
public enum PageHeading: Saying {
    // Parts of records' pages.
    case commitments, projects, criteria, instruments, institutions, exchangeRates, stages, clocks, valuation, links
    case sources, notes, background, agenda, outcomes, actions, text, positions, distance, linkedTo
    /// What a gap's line of facts begins with.
    case facts
    /// Projects and gaps that a change touches.
    case touches
    /// What meetings did to it.
    case inMeetings
    /// Gaps that hold a project up.
    case heldUpBy
    case inPackages, byOwnWeights, wouldCross
    case saidAcrossTable, saidInPublic
    /// Words that the last draft has changed.
    case changed
    /// What is prepared for the brief.
    case forTheBrief, ifPressed, theyWillRaise, numbersThatMatter
    case partsOfEnvelope
    /// What no part of the envelope takes.
    case inNoPart
    /// The text of a file that cannot be read.
    case theFile
    // Titles of pages.
    case packages, messages, keys, statements, toDecide, brief, readout
    case briefWithRedLines
    /// What a side gives in a package, or owes.
    case gives(String)
    case owes(String)
    // Parts of a log.
    case logMeeting, logGaps, logSaid, logToDo
}
