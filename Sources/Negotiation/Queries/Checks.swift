import FrontMatter
import Words

extension Dossier {
    /// What is wrong although every field, on its own, is right: names that lead nowhere, words defined twice,
    /// sums that do not add up, characters that do not show.
    ///
    /// - Parameter wanted: the records that are looked at; nil for all.
    package func contradictions(in wanted: Set<RecordID>? = nil) -> [Problem] {
        var problems = danglingMentions(wanted)
        if wanted?.contains(framework.id) ?? true {
            problems += Inspection.problems(of: framework) { framework in
                framework.checkSides()
                framework.checkRepeatedWords()
                framework.checkMilestones()
                framework.checkInstitutions()
                framework.checkRates()
                framework.checkInstruments()
                framework.checkEnvelopes(in: self)
                for fault in framework.record.subject.valuationFaults { framework.report(fault) }
            }
        }
        func look<List: RecordList>(through list: List) {
            for record in list.only(wanted) {
                problems += Inspection.problems(of: record) { List.Subject.check(&$0, in: self) }
            }
        }
        for list in lists { look(through: list) }
        return problems
    }

    /// All that is wrong and no mere warning: in the files, and between them.
    package var errors: [Problem] {
        let errors = (problems + contradictions(in: suspects)).filter { $0.severity == .error }
        return Set(errors).sorted()
    }

    /// The records among which all contradictions are that are errors, told by their fields: to look through the text of
    /// 10,000 records takes half a second.
    var suspects: Set<RecordID> {
        let unknown = self.unknown
        func suspects(in list: some RecordList) -> [RecordID] {
            list.records.suspects(in: framework) { has($0) || unknown.covers($0) }
        }
        return lists.reduce(into: [framework.id]) { $0.formUnion(suspects(in: $1)) }
    }

    /// The places where records name others that are not there.
    private func danglingMentions(_ wanted: Set<RecordID>?) -> [Problem] {
        let unknown = self.unknown
        func isThere(_ id: RecordID) -> Bool { has(id) || unknown.covers(id) }
        func dangling(_ list: some RecordList) -> [Problem] {
            list.only(wanted).flatMap { record -> [Problem] in
                // What could be read whole says by its fields what it names; its text tells only where.
                guard !record.problems.isEmpty || !record.subject.named.allSatisfy(isThere) else { return [] }
                var faults = FaultList(of: record.id)
                for mention in mentions(in: record)
                where !isThere(mention.target) {
                    faults.report(mention.message, .error) { mention.place }
                }
                return faults.all
            }
        }
        return lists.flatMap { dangling($0) }
    }

    /// Whether there is such a record; asked for every mention of one.
    private func has(_ id: RecordID) -> Bool {
        func has<Subject: ListedSubject>(_: Subject.Type) -> Bool {
            Subject.records(of: self).place(of: id.name) != nil
        }
        return id.kind.listedSubject.map { has($0) } ?? (id == framework.id)
    }

    private func mentions<Subject: RecordSubject>(in record: Record<Subject>) -> [Mention] {
        Record<Subject>.examining(RecordFile(record.source), id: record.id, vocabulary: vocabulary).mentions
    }
}

extension Records {
    // Asked of all records; unspecialised, each looks its types up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    fileprivate func suspects(
        in framework: Record<Framework>, _ mayBeThere: @escaping @Sendable (RecordID) -> Bool
    ) -> [RecordID] {
        gathered { _, kept, found in
            let record = kept.passing()
            guard
                !record.problems.isEmpty || record.subject.mayContradict(framework.subject)
                    || !record.subject.named.allSatisfy(mayBeThere)
            else { return }
            found.append(record.id)
        }
    }
}

/// A record held against its text, so that a fault can be told with its place.
package struct Inspection<Subject: RecordSubject> {
    let record: Record<Subject>
    /// Found where it is asked for: nearly all records are in order, and to find the fields of 10,000 takes longest.
    private lazy var document = try? Document.record(record.source)
    private var faults: FaultList

    private init(record: Record<Subject>) {
        self.record = record
        faults = FaultList(of: record.id)
    }

    /// The faults that `check` and the look for invisible characters find. What is broken is told already: its
    /// fields are not what its text says, so they are not checked; where the text is no front matter, nothing is.
    fileprivate static func problems(of record: Record<Subject>, _ check: (inout Inspection) -> Void) -> [Problem] {
        var inspection = Inspection(record: record)
        if record.isBroken, inspection.document == nil { return [] }
        if !record.isBroken { check(&inspection) }
        inspection.checkCharacters()
        inspection.checkMonths()
        return inspection.faults.all
    }

    /// Whether it is not worth while to find out more about a fault of this kind.
    func isFull(of severity: Problem.Severity) -> Bool { faults.isFull(of: severity) }

    mutating func report(_ path: Path, _ words: some Saying, _ severity: Problem.Severity = .error) {
        guard let document else { return }
        faults.report(words.text, severity) { document.position(of: document.root[path]?.offset ?? 0) }
    }

    mutating func report(_ fault: ValuationFault) {
        guard let document else { return }
        faults.report(fault.message, fault.severity) { document.position(of: document.root[fault.path]?.offset ?? 0) }
    }

    mutating func report(at offset: Int, _ words: CheckWords, _ severity: Problem.Severity = .error) {
        guard let document else { return }
        faults.report(words.text, severity) { document.position(of: offset) }
    }

    /// Counts a fault that nobody will be told: there are too many of its kind.
    mutating func count(_ severity: Problem.Severity) { faults.report("", severity) { (1, 1) } }
}

extension Inspection<Framework> {
    mutating func checkSides() {
        let sides = record.sides
        if sides.count != Party.count {
            report(
                ["sides"], CheckWords.numberOfSides(sides.count, isTooLarge: sides.count > Party.count))
        }
        let ours = sides.indices.filter { sides[$0].ours }
        if ours.isEmpty, !sides.isEmpty {
            report(["sides"], CheckWords.noSideIsOurs)
        }
        for index in ours.dropFirst() {
            report(["sides", .index(index), "ours"], CheckWords.secondSideIsOurs)
        }
        for (index, observer) in record.observers.enumerated() where sides.contains(where: { $0.id == observer.id }) {
            report(["observers", .index(index), "id"], CheckWords.observerIsSide(observer.id))
        }
        let speakers = sides.map(\.id) + record.observers.map(\.id)
        for (index, person) in record.people.enumerated() {
            guard let side = person.side?.id, !speakers.contains(side) else { continue }
            report(["people", .index(index), "side"], FieldFaultWords.noSide(side, known: speakers))
        }
        let taken = Set(RecordKind.allCases.flatMap { $0.fieldInfos.map(\.key) })
        for (index, side) in sides.enumerated() {
            if taken.contains(side.id) || side.id.hasPrefix("x-") {
                report(["sides", .index(index), "id"], CheckWords.sideNamesField(side.id))
            } else if !RecordID.isWellFormed(side.id) {
                report(["sides", .index(index), "id"], CheckWords.malformedSide(side.id))
            }
        }
    }

    mutating func checkRepeatedWords() {
        let words = Vocabulary(record.subject)
        for list in Vocabulary.List.allCases {
            var seen: Set<String> = []
            for (index, id) in words[list].enumerated() where !seen.insert(id).inserted {
                report(
                    [.key(list.rawValue), .index(index), .key(list.key)], CheckWords.secondWord(list.term, id))
            }
        }
    }

    mutating func checkMilestones() {
        let calendars = record.calendars.map(\.id)
        let known = Set(calendars)
        for (index, milestone) in record.milestones.enumerated() {
            let path: Path = ["milestones", .index(index)]
            if milestone.date == nil, milestone.rule == nil {
                report(path, CheckWords.milestoneWithoutTime)
            }
            for claim in milestone.rule?.all ?? [] {
                guard let id = claim.value.calendarID, !known.contains(id) else { continue }
                let list = Vocabulary.List.calendars.rawValue
                report(
                    path.appending(.key("rule")),
                    FieldFaultWords.noSuchWord(
                        .calendar, id,
                        calendars.isEmpty
                            ? .add(to: list) : .chooseOrAdd(calendars, to: list, isInDossierFile: false)))
            }
        }
    }
}

extension Inspection {
    /// Controls, bidi marks and zero-width characters, shown as escapes on the screen and seldom meant; and letters that
    /// look like Latin ones, by which a name can pass for another.
    mutating func checkCharacters() {
        let source = record.source
        guard record.isBroken || source.mayHoldDoubtfulCharacters else { return }
        for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let character = line.firstInvisible(isFirstLine: line.startIndex == 0) {
                report(at: character.offset, .invisible(codePoint: character.scalar.codePoint), .warning)
            }
            if let letter = line.firstLookAlike { report(letter, at: letter.offset) }
        }
        if let root = document?.root { checkTexts(in: root) }
    }

    /// The word is not told where it is one of a masked field.
    private mutating func report(_ letter: LookAlike, at offset: Int) {
        let isMasked = document?.maskedSpans.contains { $0.contains(offset) } ?? true
        report(at: offset, letter.warning(word: isMasked ? Masked.dots : letter.word), .warning)
    }

    /// The same characters where they are written as escapes, and blanks around a text that only look like spaces.
    private mutating func checkTexts(in node: Node) {
        switch node.kind {
        case .null: break
        case .scalar where node.text.unicodeScalars.oddEnd != nil:
            guard let (odd, isFirst) = node.text.unicodeScalars.oddEnd else { break }
            let place = node.style == .plain && !isFirst ? node.span.upperBound - UTF8.width(odd) : node.offset
            report(
                at: place, isFirst ? .textBeginsOdd(codePoint: odd.codePoint) : .textEndsOdd(codePoint: odd.codePoint),
                .warning)
        case .scalar where node.style == .doubleQuoted:
            let hidden = node.text.unicodeScalars.firstNeedlessInvisible?.scalar
            if let hidden, record.source[node.span].firstInvisible(isFirstLine: false) == nil {
                report(at: node.offset, .textHoldsInvisible(codePoint: hidden.codePoint), .warning)
            }
            if record.source[node.span].firstLookAlike == nil, let letter = Array(node.text.utf8)[...].firstLookAlike {
                report(letter, at: node.offset)
            }
        case .scalar: break
        case .list: for item in node.items { checkTexts(in: item) }
        case .map: for entry in node.entries { checkTexts(in: entry.value) }
        }
    }
}
