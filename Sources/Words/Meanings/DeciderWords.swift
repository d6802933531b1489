/// Who may decide, as people.
public enum DeciderWords: Saying {
    case officials
    case ministers
    case leaders
    case theLeaders
}
