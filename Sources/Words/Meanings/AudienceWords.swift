/// To whom something was said.
public enum AudienceWords: Saying {
    /// One of the audiences.
    case to(Term)
}
