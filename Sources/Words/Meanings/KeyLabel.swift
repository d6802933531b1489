/// What keys do, in the key bar: a word, of at most six columns in Japanese.
public enum KeyLabel: Saying, Hashable {
    // Of a place
    case find, status, log, review, value, brief, edit, owner, due, accept, commands, help, open, quit, back
    case meeting, done, save, redLines, otherSide, next, keepYours, keepTheFiles, fillIn, source, add, narrowed
    case unchanged, widened, agreed, ourPosition, theirPosition, theirValue, said, toDo, mixBy, side, figure
    case seen, note, skip, finish, queue, sort, copy, today, nearer, farther, whatIf, view
    /// So many conflicts wait.
    case decide(Int)
    /// The key that is any letter.
    case letter
    // Of a mode: a line, a choice, a question
    case run, complete, completeOrNext, choose, jump, move, cancel, yes, no, keep, show, showAll, stay
    case stopTyping, filter, changeAll, rename, `try`
}
