/// The answer of one member to the question for consent, as it was typed.
public struct ConsentAnswer: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case written, oral, electronic, refused, unobtainable
    }

    public let kind: Kind
    public let person: Identifier<Person>
    public let scope: Consent.Scope
    public let askedOn: CivilDate
    /// Nil for whoever records it.
    public let explainedBy: Identifier<Worker>?
    /// What else stands on the paper, as far as it is about this member.
    public let answers: Answers
    public let paper: Identifier<ConsentPaper>?
    /// An oral consent is to be confirmed in writing within this many days.
    public let confirmDays: Int

    /// An answer as the program records it itself: in the demo towns and in tests.
    public init(
        kind: Kind, person: Identifier<Person>, scope: Consent.Scope, askedOn: CivilDate,
        witness: String = "", remark: String = "",
        settings: Profile.Settings = Profile.Settings()
    ) {
        var answers = Answers(to: ConsentForm.form)
        answers[ConsentForm.answer, of: person] = kind
        answers[ConsentForm.witness, of: person] = witness
        answers[ConsentForm.remark] = remark
        self.init(
            kind: kind, person: person, scope: scope, askedOn: askedOn, explainedBy: nil,
            answers: answers, paper: nil, settings: settings)
    }

    init(
        kind: Kind, person: Identifier<Person>, scope: Consent.Scope, askedOn: CivilDate,
        explainedBy: Identifier<Worker>?, answers: Answers, paper: Identifier<ConsentPaper>?,
        settings: Profile.Settings
    ) {
        self.kind = kind
        self.person = person
        self.scope = scope
        self.askedOn = askedOn
        self.explainedBy = explainedBy
        self.answers = answers
        self.paper = paper
        confirmDays = settings.oralConsentConfirmDays
    }

    /// 「関係機関」 alone is not a scope: agencies, purposes, kinds of data and period are named.
    func checked() throws(Consent.Refusal) {
        guard kind.isGiven else { return }
        guard !scope.agencies.isEmpty else { throw .noAgency }
        guard !scope.purposes.isEmpty else { throw .noPurpose }
        guard !scope.classes.isEmpty else { throw .noDataClass }
        guard scope.from <= scope.through else { throw .emptyPeriod }
        if kind == .oral && answers[ConsentForm.witness, of: person].isEmpty { throw .noWitness }
    }

    var state: Consent.State {
        switch kind {
        case .written, .electronic: .written(on: askedOn)
        case .oral: .oral(confirmBy: askedOn.adding(days: confirmDays))
        case .refused: .refused
        case .unobtainable: .unobtainable
        }
    }
}

extension ConsentAnswer {
    /// Everybody who answered on one paper, in the order of the household. Who did not answer has
    /// none, and is covered by nobody else's.
    public static func all(
        on paper: Answers, of members: [Identifier<Person>], settings: Profile.Settings,
        keys: Keys
    ) -> [ConsentAnswer] {
        guard let asked = paper[ConsentForm.askedOn] else { return [] }
        let key: Identifier<ConsentPaper> = keys.new()
        return members.compactMap { member in
            guard let kind = paper[ConsentForm.answer, of: member] else { return nil }
            return ConsentAnswer(
                kind: kind, person: member,
                scope: kind.isGiven ? Consent.Scope(paper, on: asked) : .nothing(on: asked),
                askedOn: asked, explainedBy: paper[ConsentForm.explainedBy],
                answers: Consent.kept(paper, of: member), paper: key, settings: settings)
        }
    }
}

extension Consent.Scope {
    fileprivate init(_ paper: Answers, on day: CivilDate) {
        self.init(
            agencies: paper[ConsentForm.agencies], purposes: paper[ConsentForm.purposes],
            classes: paper[ConsentForm.classes], from: paper[ConsentForm.from] ?? day,
            through: paper[ConsentForm.through] ?? day)
    }
}

extension Consent {
    /// Answers that are columns of the consent, because rules and lists read them.
    private static let inColumns: Set = [
        ConsentForm.askedOn.id, ConsentForm.explainedBy.id, ConsentForm.agencies.id,
        ConsentForm.purposes.id, ConsentForm.classes.id, ConsentForm.from.id,
        ConsentForm.through.id,
    ]

    /// What of a paper is kept as the words of one member's consent. A choice of the municipality's
    /// own is no word of the scope and stays among the answers.
    static func kept(_ paper: Answers, of member: Identifier<Person>) -> Answers {
        paper.filtered { place in
            guard place.member == nil || place.member == member else { return false }
            guard inColumns.contains(place.question) else { return true }
            return paper[place]?.codes.contains { $0.contains("/x-") } ?? false
        }
    }

    /// Everything the paper says about this member, the scope and the days with it.
    public var said: Answers {
        var said = answers
        said[ConsentForm.askedOn] = askedOn
        said[ConsentForm.explainedBy] = explainedBy
        guard !scope.agencies.isEmpty else { return said }
        said[ConsentForm.agencies] = scope.agencies
        said[ConsentForm.from] = scope.from
        said[ConsentForm.through] = scope.through
        if said[ConsentForm.purposes.id] == nil { said[ConsentForm.purposes] = scope.purposes }
        if said[ConsentForm.classes.id] == nil { said[ConsentForm.classes] = scope.classes }
        return said
    }

    /// How it was given. Consents that an early release replaced do not say it any more.
    public var kind: ConsentAnswer.Kind? { answers[ConsentForm.answer, of: person] }
}
