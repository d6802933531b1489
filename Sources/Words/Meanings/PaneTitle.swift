/// What the board's panes are called.
public enum PaneTitle: Saying, CaseIterable {
    case shortlist
    case gaps
    case meetings
    case mix
    case commitments
    case packages
    case shortMeetings
    case shortMix
    case shortCommitments
    case shortShortlist
}
