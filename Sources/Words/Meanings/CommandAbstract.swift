/// What each command does, in a line.
public enum CommandAbstract: Saying {
    case accept
    case add(kinds: String)
    case brief
    case calc
    case irr
    case loan
    case mirr
    case npv
    case pmt
    case xirr
    case xnpv
    case changes
    case check
    case complete
    case completion
    case config
    case demo
    case help(topics: String)
    case info
    case make
    case keys
    case list(kinds: String)
    case log
    case mergeDriver
    case open
    case play
    case remove
    case rename
    case review
    case set
    case show
    case sync
    case undo
    case redo
    case value
    case sherpa
    case calendar
    case export
    case take(kinds: String)
    case portfolio
    case schema
    case generate
}
