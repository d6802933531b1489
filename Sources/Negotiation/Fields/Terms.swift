import Words

// What people call the words that records hold.

extension RecordKind {
    package var term: Words.Term {
        switch self {
        case .dossier: .dossier
        case .project: .project
        case .gap: .gap
        case .meeting: .meeting
        case .commitment: .commitment
        case .package: .package
        }
    }
    public var word: String { term.text }
}

extension Gap.Status {
    package var term: Words.Term {
        switch self {
        case .open: .openGap
        case .converging: .converging
        case .agreed: .agreed
        case .parked: .parked
        }
    }
    public var word: String { term.text }
}

extension Gap.Severity {
    package var term: Words.Term {
        switch self {
        case .critical: .critical
        case .major: .major
        case .minor: .minor
        }
    }
    public var word: String { term.text }
}

extension Gap.Kind {
    package var term: Words.Term {
        switch self {
        case .technical: .technicalIssue
        case .commercial: .commercialIssue
        case .legal: .legalIssue
        case .political: .politicalIssue
        }
    }
    public var word: String { term.text }
}

extension Level {
    package var term: Words.Term {
        switch self {
        case .technical: .technicalLevel
        case .ministerial: .ministerialLevel
        case .leaders: .leadersLevel
        }
    }
    public var word: String { term.text }
}

extension Trend {
    package var term: Words.Term {
        switch self {
        case .narrowing: .narrowing
        case .widening: .widening
        case .unchanged: .noMovement
        }
    }
    package var word: String { term.text }
}

extension ProjectView.Stance {
    package var term: Words.Term {
        switch self {
        case .backs: .backs
        case .neutral: .neutral
        case .doubts: .doubts
        case .opposes: .opposes
        }
    }
    public var word: String { term.text }
}

extension CriterionResult.Status {
    package var term: Words.Term {
        switch self {
        case .met: .criterionMet
        case .unmet: .criterionUnmet
        case .unknown: .criterionUnknown
        }
    }
    public var word: String { term.text }
}

extension Meeting.Status {
    package var term: Words.Term {
        switch self {
        case .planned: .planned
        case .held: .held
        case .cancelled: .cancelled
        }
    }
    public var word: String { term.text }
}

extension Meeting.Kind {
    package var term: Words.Term {
        switch self {
        case .talks: .talks
        case .call: .call
        case .letter: .letter
        case .press: .pressMeeting
        case .announcement: .announcement
        case .publication: .publication
        }
    }
    public var word: String { term.text }
}

extension Statement.Audience {
    package var term: Words.Term {
        switch self {
        case .counterpart: .toCounterpart
        case .press: .toPress
        case .parliament: .toParliament
        case .public: .toPublic
        }
    }
    public var word: String { term.text }
}

extension Outcome.Result {
    package var term: Words.Term {
        switch self {
        case .narrowed: .narrowed
        case .unchanged: .unchanged
        case .widened: .widened
        case .agreed: .agreedThere
        case .raised: .raised
        }
    }
    public var word: String { term.text }
}

extension ActionItem.Status {
    package var term: Words.Term {
        switch self {
        case .open: .openAction
        case .done: .done
        case .dropped: .droppedAction
        }
    }
    public var word: String { term.text }
}

extension Stage.Group {
    package var term: Words.Term {
        switch self {
        case .candidate: .candidateStage
        case .shortlisted: .shortlisted
        case .selected: .selected
        case .dropped: .droppedProject
        }
    }
    public var word: String { term.text }
}

extension Milestone.Kind {
    package var term: Words.Term {
        switch self {
        case .summit: .summit
        case .deadline: .pledgeDeadline
        case .funding: .funding
        case .announcement: .announcedThen
        case .other: .otherMilestone
        }
    }
    public var word: String { term.text }
}

extension Package.Status {
    package var term: Words.Term {
        switch self {
        case .draft: .draftPackage
        case .tabled: .tabled
        case .accepted: .accepted
        case .refused: .refused
        }
    }
    public var word: String { term.text }
}

extension Commitment.Status {
    package var term: Words.Term {
        switch self {
        case .offered: .offered
        case .agreed: .agreedCommitment
        case .inForce: .inForce
        case .met: .fulfilled
        case .breached: .breached
        case .lapsed: .lapsed
        }
    }
    public var word: String { term.text }
}

extension Basis {
    package var term: Words.Term {
        switch self {
        case .published: .published
        case .reported: .reported
        case .estimate: .estimate
        case .inferred: .inferred
        case .illustrative: .illustrative
        }
    }
    public var word: String { term.text }
}

extension Problem.Severity {
    package var term: Words.Term {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
    public var word: String { term.text }
}
