extension CommandNotes {
    public var english: String {
        switch self {
        case .accept:
            "What each side gives becomes its position on the gap, as of today, and the package is accepted: all in one save, which `sherpa undo` undoes. Ends with 3 if somebody else has changed one of the records."
        case .add:
            "The id is made from the title unless --id gives one. A gap without a status is open, a project without a stage is at the first of dossier.md, a meeting without a date is planned for today. Values are written as for `sherpa set`, also FIELD=-."
        case .brief:
            "Without an id, the brief is for the next summit; with a gap or a project, it is about that; with a meeting, it is a readout. Several ids make several pages. The body of the summit's brief takes two sides at most: what is cut to fit is told on standard error; if that is not enough, nothing is written, and the items that are too long are named. Files that cannot be read are named in the summit's brief; if a folder or a file cannot be opened, the exit status is 2."
        case .calc:
            "Numbers are written plainly: 33300000000, -1.5 or 3.33e10; a rate is a fraction up to 1, such as 0.08, or a percentage such as 8%, per period or, with dates, per year of 365 days. The first flow is at the start and is not discounted. Results are printed in full precision. Ends with 1, and says why, where there is no value."
        case .irr:
            "The rates at which the flows are worth nothing, one a line, ascending, each above -1. That there are several is said on standard error. Ends with 1 where there is none; with --json, the list is then empty."
        case .loan: "Interest, repayment, both together, and what is owed afterwards, at the end of each period."
        case .mirr:
            "What goes out is financed at the first rate, what comes in is reinvested at the second until the last flow."
        case .npv: "The first flow is not discounted. The rate is per period and above -1."
        case .pmt: "At the end of each period, with interest at the rate per period."
        case .xirr:
            "The rates per year of 365 days at which the flows are worth nothing, one a line, ascending, each above -1. The days may stand in any order. That there are several rates is said on standard error. Ends with 1 where there is none; with --json, the list is then empty."
        case .xnpv:
            "The value on the earliest of the days, in whatever order they are given. The rate is per year of 365 days and above -1."
        case .changes:
            "It makes no difference who or what changed the files. With a date, the files are compared with what git had at the start of that day. Fallbacks, red lines and landing zones are shown without their words unless --with-red-lines is given. Ends with 1 if nothing has changed, and with 2 if a folder or a file cannot be opened, so that something may be missing."
        case .check:
            "What the brief for the next talks of ministers or leaders still lacks is listed as notes. Ends with 1 if there is an error; warnings and notes alone are not a failure."
        case .completion:
            "For bash, `source <(sherpa completion bash)` in ~/.bashrc; for zsh, the same after compinit in ~/.zshrc; for fish, `sherpa completion fish > ~/.config/fish/completions/sherpa.fish`."
        case .config: "Ends with 1 if something in the file is wrong. `sherpa help config` explains the settings."
        case .demo(let samples): "It is written once; what you change in it stays.\n\nSamples:\n\(samples)"
        case .help: "These are the manual pages, for where man(1) is not at hand."
        case .initSamples(let samples): "Samples:\n\(samples)"
        case .list:
            "--where takes terms with blanks between them, all of which must hold: status=open severity>=major due<+7d owner=METI,JBIC text~returns. `!` before a term negates it, a comma between values means any of them, and `owner=` finds what is not set; a bare word is searched for in all of the text. Keys are the fields, each side's as in tokyo.position, and id, text, days, overdue, trend.\n\n--xlsx writes numbers as numbers and days as days. Fallbacks, red lines and landing zones leave only with --with-red-lines.\n\nEnds with 1 if there is nothing to list, and with 2 if a folder or a file cannot be opened, so that something may be missing."
        case .log:
            "The meeting, the positions taken in it and the gaps agreed are saved in one action. A list, as of tokyo.participants, is written with commas. Each option may be given more than once."
        case .open: "Where the output is not a terminal, the board is printed as plain text."
        case .play:
            "Lines of a script: `keys j j <Enter> /soft<Enter>`, `paste TEXT` (\\n in it is a line break), `resize 80x24`, `idle` (a minute without a key), `screen [FILE]` and `styles [FILE]`, which write what is shown, `clipboard [FILE]`, which writes what was copied last. `#` begins a comment. What the keys save is saved."
        case .remove:
            "Records that refer to it are listed, and keep its id; `sherpa check` finds them too. `sherpa undo` brings the record back as it was. Ends with 3, and removes nothing, if somebody has changed it."
        case .rename:
            "The file gets the new name, and every field of other records that names it follows, all or nothing; nothing is renamed while a record that may name it cannot be read. Words in prose stay as they are."
        case .review:
            "Opens the full screen at the review; where the output is no terminal, prints what is still to be answered. A review that was stopped goes on where it was. Ends with 1 if there is nothing to review, and with 2 if a folder or a file cannot be opened, so that something may be missing. What cannot be read is never marked as seen."
        case .set:
            "Either all the fields are saved or none, in however many records. A field of one side is SIDE.FIELD, as in tokyo.position=…; an empty value removes the field; dates may be +3d, fri or 19 mar; keys that begin with x- are anyone's own. FIELD=- takes the value from standard input: a command line can be seen by others with `ps`, and stays in the shell's history. Ends with 3 where somebody else has changed a field to something else meanwhile."
        case .show:
            "What a side would settle for stays hidden (fallbacks, red lines, alternatives and the like) unless --with-red-lines is given."
        case .sync:
            "Commits what has changed in the dossier, fetches, merges and pushes. Where both sides changed the same field, both values stay in the file between git's marks, nothing is pushed, and the status is 3: decide in `sherpa` or in any editor, then sync again. A file with such marks is never sent. Where git is in the middle of something else, nothing is committed, and the command that ends it and keeps every edit is shown.\n\nA key that looks like a fallback, red line or landing zone but is none is asked about before its record is committed; without a terminal the status is 3 and nothing is committed."
        case .undo:
            "Every save of this account in this dossier can be undone, one after the other, also after a restart. What others have changed since stays; where they have changed the same field, it ends with 3."
        case .value:
            "NPV and IRR are the project's, before it is financed; LLCR and PLCR discount at the loan's rate; a year's money falls at its beginning. --by names the figure whose difference is shared out among the assumptions, and with which one of them breaks even: --break-even revenue --by dscr-min --target 1.4. Without an id, every project that has flows is ranked by each side's figure. --what-if tries another value and saves nothing: --what-if tokyo.revenue=100%. --save-as keeps what is tried as a scenario in the project's file, each value with its source; --scenarios compares them, and --scenario values the project on one.\n\n--tornado, --grid and --draws show how far a side's assumptions move the figure that --by names: each alone, two together, or drawn at random from ranges: --draws 10000 --range tokyo.revenue=80%..95%. Where sources disagree about a number, what they say is its range. Draws know no more than their ranges, and are illustrative.\n\n--xlsx writes the worksheet: assumptions with their sources, flows, each side's model in live formulas, a tornado of each side, and every figure held against Sherpa's; with --grid and --draws, a sheet of each.\n\nWhat cannot be read is left blank, with the reason, and so is every figure that depends on it; the command then ends with 1."
        case .sherpa(let topics): "`sherpa help WORD` explains a command, or \(topics)."
        case .calendar:
            "The file is iCalendar (RFC 5545), for any calendar program. Each event keeps its identity, so importing the file again updates the events; a meeting that was cancelled is marked so. A date known only to the month spans the month: no day is made up. A clock appears once for each of its readings. Fallbacks and red lines are never in it."
        case .export:
            "A page to read, for colleagues without a terminal: one file that works offline and asks the network for nothing. It can be searched, sorted and printed, and follows the reader's dark or light colours. Fallbacks, red lines and landing zones are left out unless --with-red-lines is given."
        case .take:
            "Reads CSV (with commas, semicolons or tabs; UTF-8, UTF-16 or Shift_JIS) and Excel workbooks (.xlsx). Column heads are the names of fields in English or Japanese, a side's as in tokyo.position; --map 'COLUMN=FIELD' names others, and --map 'COLUMN=' leaves one out. A unit may stand in the head, as in amount (bn USD). What names no field is left out, and reported. Rows of actions, positions and flows go into the meeting, gap or project that a column of this name gives, or --into.\n\nA row belongs to the record with the id in its column `id`, else to the one whose field has the value in the column that --key names, else to the one with its title; a row that belongs to none makes a new record. Of records that are there, only what differs is changed; an empty cell changes nothing. Flows are known by their years: a row for 2028 changes 2028 alone, also where the project has one entry for 2027-2030. Importing the file again changes nothing; where a field was changed here since the last import and in the table too, both values are kept, and the status is 3: press C in `sherpa` to decide.\n\nEvery change is printed, field by field. All rows are checked first: if one has a fault, each fault is printed as FILE:ROW:COLUMN, and nothing is saved. One `sherpa undo` takes the whole import back. Formulas are never run: what they last came to is read."
        case .portfolio:
            "The sums of the portfolio page: one row for each, with the amount, its currency, and the share of what it is part of. Made-up amounts are marked. --csv gives exact amounts, --xlsx a spreadsheet with the same rows, --json also the ids of the projects."
        case .schema:
            "Schemas are JSON Schema 2020-12, made from the tables by which the output itself is made. Without a name, the names are listed, one a line, as in `sherpa schema list-gaps`."
        case .generate: "The same number and seed give the same files, byte for byte."
        }
    }
}
