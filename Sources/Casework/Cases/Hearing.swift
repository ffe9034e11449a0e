/// 事前の聞き取り: what the coordinator asked one agency before any meeting, and what it answered.
public struct Hearing: Equatable, Sendable {
    public let id: Identifier<Hearing>
    public let file: Identifier<HouseholdFile>
    public let `case`: Identifier<Case>
    public let desk: Identifier<Desk>
    /// What was asked, with everything the disclosure decision considered (`HearingForms.asking`).
    public let asked: Answers
    public let askedOn: CivilDate
    public let answerBy: CivilDate
    public let basis: LegalBasis
    /// What the desk answered (`HearingForms.answering`); nil until it has.
    public internal(set) var given: Answers?
    public let version: Int

    public var question: String { asked[HearingForms.question] }
    public var answer: Answer? { given.flatMap { Answer($0) } }

    public struct Answer: Equatable, Sendable {
        public let text: String
        /// What the agency can take on.
        public let part: String
        public let answeredOn: CivilDate
        public init(text: String, part: String, answeredOn: CivilDate) {
            self.text = text
            self.part = part
            self.answeredOn = answeredOn
        }
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyAnswered, noText, noBasis
    }

    @_spi(Stored) public init(
        id: Identifier<Hearing>, file: Identifier<HouseholdFile>, case: Identifier<Case>,
        desk: Identifier<Desk>, asked: Answers, askedOn: CivilDate, answerBy: CivilDate,
        basis: LegalBasis, given: Answers?, version: Int
    ) {
        self.id = id
        self.file = file
        self.case = `case`
        self.desk = desk
        self.asked = asked
        self.askedOn = askedOn
        self.answerBy = answerBy
        self.basis = basis
        self.given = given
        self.version = version
    }
}

extension Hearing: Audited {
    public static var kind: String { "hearing" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

extension Access {
    /// The coordinator asks an agency. The basis is the answer of the disclosure decision (§6.2);
    /// the asked desk sees what the consent or the slot allows, and may answer. Its way ends with the
    /// hearing.
    public func asking(
        _ asked: Answers, in found: Case, on basis: LegalBasis, telling: Telling?, keys: Keys
    ) throws -> Outcome {
        try permit(.assessment, on: found)
        let classes = asked[HearingForms.classes]
        guard !asked[HearingForms.question].isEmpty, let desk = asked[HearingForms.desk],
            let answerBy = asked[HearingForms.answerBy]
        else { throw Hearing.Refusal.noText }
        guard basis != .ownDuty || classes.isEmpty || hasOwnWay(desk),
            reaches(basis, telling, classes)
        else { throw Hearing.Refusal.noBasis }
        let hearing = Hearing(
            id: keys.new(), file: file.id, case: found.id, desk: desk, asked: asked,
            askedOn: moment.date, answerBy: answerBy, basis: basis, given: nil, version: 0)
        var outcome = Outcome()
        outcome.add(
            Change(from: nil, to: hearing, deed: "ask", by: worker, on: basis, at: moment))
        if case .applied = found.state {
            let next = try asItStands(found)
                .after(.hear(coordinator: worker), on: moment.date)
            outcome.add(change(from: found, to: next, Case.Action.coordination.rawValue))
        }
        if !hasOwnWay(desk), !classes.isEmpty {
            let way = Share(
                id: keys.new(), file: file.id, desk: desk, worker: nil, basis: basis,
                classes: classes, mayWrite: false, since: moment, until: try end(of: basis),
                reason: asked[HearingForms.reason], cause: .hearing(hearing.id), version: 0)
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// The asked desk answers for itself; what it said on the telephone or sent on paper the
    /// coordinator writes down. Nobody else speaks for it, whatever else they may write in the file.
    public func requireAnswering(_ hearing: Hearing, in found: Case) throws(Denial) {
        guard hearing.file == file.id, found.file == file.id, hearing.case == found.id else {
            throw .unseen
        }
        guard desks.contains(hearing.desk) || coordinates(found) else {
            throw .notYours(.otherDesk)
        }
    }

    /// The same, for the page that shows the form.
    public func mayAnswer(_ hearing: Hearing, in found: Case) -> Bool {
        do {
            try requireAnswering(hearing, in: found)
            return true
        } catch {
            return false
        }
    }

    /// With the answer the hearing is over: the way that it opened lasts to the end of the day, so that
    /// what was written can still be looked at.
    public func answering(
        _ hearing: Hearing, in found: Case, _ given: Answers
    ) throws -> Outcome {
        try requireAnswer(to: hearing, in: found)
        guard let answer = Hearing.Answer(given), !answer.text.isEmpty else {
            throw Hearing.Refusal.noText
        }
        var next = hearing
        next.given = given
        var outcome = Outcome()
        outcome.add(change(from: hearing, to: next, "answer"))
        for way in shares where way.cause == .hearing(hearing.id) && way.isOpen(at: moment) {
            outcome.add(way.lasting(through: moment.date, by: worker, at: moment))
        }
        return outcome
    }
}
