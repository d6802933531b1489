/// What keys do while they are not the place's own, at the left of the key bar.
public enum ModeBadge: Saying, CaseIterable {
    case typing, finding, command, choosing, confirming, queue
}
