/// What signs on the screen mean, and what the mouse does.
public enum SignWords: Saying, CaseIterable {
    case statuses, trends, illustrative, disputed, days, daysAtMost, daysAbout, daysAtLeastAgo, daysAtMostAgo
    case weeks, brackets, redraft, click, wheel, shift
}

extension SignWords {
    public var looks: SignLooks { SignLooks(sign: self) }
}

/// How a sign looks of which the help tells, or what of the mouse is meant.
public struct SignLooks: Saying {
    let sign: SignWords
}
