/// What is to be known of each command besides.
public enum CommandNotes: Saying {
    case accept
    case add
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
    case completion
    case config
    case demo(samples: String)
    case help
    case initSamples(samples: String)
    case list
    case log
    case open
    case play
    case remove
    case rename
    case review
    case set
    case show
    case sync
    case undo
    case value
    case sherpa(topics: String)
    case calendar
    case export
    case take
    case portfolio
    case schema
    case generate
}
