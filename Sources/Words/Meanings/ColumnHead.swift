/// Over the columns of the board's panes. In English a column's head is also the name by which a person chooses it.
public enum ColumnHead: Saying, CaseIterable {
    case stage, project, amount, owner, due, ours, theirs, sector, inStage, gap, severity, decidedBy, kind, since
    case date, meeting, `where`, level, toDo, moved, commitment, by, worth, status, legalBasis, package, tabled
    case gaps
}
