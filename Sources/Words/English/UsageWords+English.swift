extension UsageWords {
    public var english: String {
        switch self {
        case .noCommand(let p1, let p2): "no command `\(p1)`: \(p2.english)"
        case .seeHelp(let p1, let program): "\(p1) (see `\(program) --help`)"
        case .noTopic(let p1, let p2): "no command or topic `\(p1)`: \(p2.english)"
        case .severalRecords(let name, let forms):
            "\(name) is the id of \(forms.count) records: write \(forms.joined(separator: " or "))"
        case .notRead(let name, let why): "\(name) was not found, and not everything can be read: \(why)"
        case .noRecord(let name, let near): "no record `\(name)`: did you mean `\(near)`?"
        case .noRecordListed(let name, let lists):
            "no record `\(name)`: see `sherpa list \(lists[0])`\(lists.dropFirst().dropLast().map { ", `\($0)`" }.joined()) or `\(lists.last ?? "")`"
        case .cannotAdd(let kind, let p2): "`\(kind)` cannot be added: \(p2.english)"
        case .writeFieldAndTitle(let word): "`\(word)`: write FIELD=VALUE, as in owner=METI, and the title in quotes"
        case .writeFieldOrID(let word, let program):
            "`\(word)`: write FIELD=VALUE, as in status=agreed, or the id of another record (see `\(program) set --help`)"
        case .writeForm(let word, let form): "`\(word)`: write \(form)"
        case .formField: "FIELD=VALUE, as in date=2026-02-12"
        case .formOutcome: "GAP=RESULT, as in equity-share=narrowed"
        case .formPosition: "GAP.SIDE=TEXT, as in equity-share.tokyo=At most 2%"
        case .notOutcome(let word, let expectation): "`\(word)` is not an outcome: write \(expectation)"
        case .noSide(let word, let sides): "no side `\(word)`: the sides are \(sides.joined(separator: " and "))"
        case .onlyGaps(let id, let kind): "\(id) is a \(kind.english): only gaps have outcomes and positions"
        case .onlyProjects(let id, let kind): "\(id) is a \(kind.english): only projects can be valued"
        case .notPackage(let file, let program): "\(file) is not a package: see `\(program) list packages`"
        case .noBriefOf(let id, let kind):
            "\(id) is a \(kind.english): briefs are for gaps, projects and meetings; without an id, for the summit"
        case .writeOneOf(let p1): "write \(Listing.any(p1).english)"
        case .finalIsForSummit: "--final is for the summit's brief: leave out the ids"
        case .notFinal(let reasons): "the brief is still a draft: \(reasons.joined(separator: "; "))"
        case .namePDF: "name the file for the PDF, as in -o brief.pdf"
        case .noPDF(let reason): "no PDF: \(reason)"
        case .fileExists(let path): "\(path) already exists: name another file, or give --force"
        case .configExists(let path): "\(path) already exists: edit it, or move it away first"
        case .notWritten(let path, let reason): "\(path) cannot be written: \(reason)"
        case .notReadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .notReadableColon(let path, let reason): "\(path): cannot be read: \(reason)"
        case .sinceNotDay(let word, let expectation): "--since: `\(word)` is not a day: write \(expectation)"
        case .sinceYetToCome(let day, let expectation): "--since: \(day) is yet to come: write \(expectation)"
        case .pastDay: "a date like 2026-02-12, yesterday, -3d, -2w or -1m, or last-review"
        case .sinceWithoutGit(let reason):
            "\(reason). Without git only what you saw at your last review is known: leave out --since"
        case .noReviewYet(let program):
            "no review of this dossier finished yet: run `\(program) review`, mark it as seen with `\(program) review --finish`, or write a day, as in --since 2026-02-12"
        case .finishPrintsTally: "--finish prints only the tally"
        case .whereFault(let p1): "--where: \(p1)"
        case .sortFault(let p1): "--sort: \(p1)"
        case .nothingListed(let kinds): "there are no \(kinds) in this dossier"
        case .nothingMatches(let kinds): "no \(kinds) match --where"
        case .onlyOneFromInput(let field):
            "\(field)=-: only one value can come from standard input: set the other in a second command"
        case .typeThenEnd(let field): "type \(field), then Ctrl-D on a line of its own"
        case .inputUnreadable(let field, let reason): "\(field)=-: standard input cannot be read: \(reason)"
        case .inputTooLong(let field): "\(field)=-: standard input holds more than a field can: give it 4 MiB at most"
        case .inputNotUTF8(let field):
            "\(field)=-: standard input is not UTF-8: convert it first, as with `iconv -t UTF-8`"
        case .targetNeedsProject(let figure):
            "--target needs a project to value: sherpa value ID --by \(figure) --target …"
        case .notRanked(let figure): "projects cannot be ranked by \(figure): one side wants more of it, the other less"
        case .noFigure(let p1, let p2): "no figure `\(p1)`: \(p2.english)"
        case .noAssumption(let p1, let p2): "no assumption `\(p1)`: \(p2.english)"
        case .noPartySide(let p1, let p2): "no side `\(p1)`: \(p2.english)"
        case .notValued(let id, let reason): "\(id) cannot be valued: \(reason)"
        case .whatIfFault(let side, let fault): "--what-if \(side): \(fault)"
        case .whatIfForm(let word):
            "--what-if cannot be `\(word)`: write SIDE.ASSUMPTION=VALUE, as in tokyo.revenue=100%"
        case .targetFault(let reason): "--target: \(reason)"
        case .rangeForm(let word):
            "--range cannot be `\(word)`: write SIDE.ASSUMPTION=LOW..HIGH, as in tokyo.revenue=80%..95%"
        case .rangeFault(let reason): "--range: \(reason)"
        case .stepForm(let word): "--step cannot be `\(word)`: write a percentage above 0%, up to 100%, like 10%"
        case .gridForm(let word): "--grid cannot be `\(word)`: write two assumptions, as in revenue,discount-rate"
        case .gridFault(let reason): "--grid: \(reason)"
        case .drawsForm(let word, let most): "--draws cannot be `\(word)`: write a number from 1 to \(most), like 10000"
        case .drawsNeedRanges(let side):
            "--draws needs a range to draw from: sources that disagree make one, or add one, as in --range \(side).revenue=80%..95%"
        case .sensitivityNeedsProject(let option):
            "\(option) needs a project to value: sherpa value ID \(option) …"
        case .noDistribution(let p1, let p2): "no distribution `\(p1)`: \(p2.english)"
        case .noProjectValued: "no project has flows that can be valued"
        case .remoteWithSetup: "--remote goes with --setup"
        case .remoteAddress: "--remote: write the address of a git repository"
        case .nameFolder(let program, let samples):
            "name a new or empty folder, as in `\(program) init my-negotiation`\(samples.map { ", and one of the samples: \(Listing.any($0).english)" } ?? "")"
        case .sampleHasTitle: "the sample has a title: leave out --sample or --title"
        case .noSample(let name, let known): "there is no sample `\(name)`: write \(Listing.any(known).english)"
        case .sizeForm: "write it as 80x24, each at most 1000"
        case .rateRemedy: "write a fraction like 0.08 or a percentage like 8%"
        case .notRate(let name, let word):
            "\(name): `\(word)` is not a rate: write a fraction like 0.08 or a percentage like 8%, before the flows"
        case .fractionOrPercentage(let name, let word, let percent, let fraction):
            "\(name): `\(word)` may be a fraction or a percentage: write \(percent)% or \(fraction)"
        case .wholeNumber(let from): "write a whole number from \(from), like 60"
        case .lessThan(let name, let word, let least):
            "\(name): `\(word)` is less than \(least): write a whole number from \(least)"
        case .dayAndAmount: "write a day and an amount, like 2026-03-01:2750"
        case .plainNumber: "write a plain number like 2750, -1.5 or 3.33e10, without marks between thousands"
        case .finiteNumber: "write a number below 1e308"
        case .unreadableWord(let name, let word, let remedy): "\(name): `\(word)` cannot be read: \(remedy)"
        case .missingArgument(let name, let usage): "no \(name) is given: write \(usage)"
        case .oneTooMany(let word, let usage): "`\(word)` is one argument too many: write \(usage)"
        case .tooManyPeriods(let word): "periods: `\(word)` is too many: write 10000 at most"
        case .paymentsTooLarge: "the payments are too large to compute"
        case .oneFormOf(let forms): "write only one of \(Listing.all(forms).english)"
        case .bomWithCSV: "--bom goes with --csv"
        case .noSchema(let p1, let p2): "no schema `\(p1)`: \(p2.english)"
        case .worksheetNeedsProject: "--csv and --xlsx need a project to value: sherpa value ID --xlsx FILE"
        case .forceWithFile: "--force goes with --xlsx"
        }
    }
}
