/// What the mix, which is made of sums, has not.
public enum MixLack: Saying {
    case filter
    case columns
    case view
    case order
}
