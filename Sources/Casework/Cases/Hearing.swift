/// 事前の聞き取り: what the coordinator asked one agency before any meeting, and what it answered.
public struct Hearing: Equatable, Sendable {
    public let id: Identifier<Hearing>
    public let file: Identifier<HouseholdFile>
    public let `case`: Identifier<Case>
    public let desk: Identifier<Desk>
    public let question: String
    public let askedOn: CivilDate
    public let answerBy: CivilDate
    public let basis: LegalBasis
    public internal(set) var answer: Answer?
    public let version: Int

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
        desk: Identifier<Desk>, question: String, askedOn: CivilDate, answerBy: CivilDate,
        basis: LegalBasis, answer: Answer?, version: Int
    ) {
        self.id = id
        self.file = file
        self.case = `case`
        self.desk = desk
        self.question = question
        self.askedOn = askedOn
        self.answerBy = answerBy
        self.basis = basis
        self.answer = answer
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
        _ desk: Identifier<Desk>, _ question: String, in found: Case, on basis: LegalBasis,
        classes: Set<DataClass>, telling: Telling?, answerBy: CivilDate, reason: String,
        keys: Keys
    ) throws -> Outcome {
        try permit(.assessment, on: found)
        guard !question.isEmpty else { throw Hearing.Refusal.noText }
        guard basis != .ownDuty || classes.isEmpty || hasOwnWay(desk),
            reaches(basis, telling, classes)
        else { throw Hearing.Refusal.noBasis }
        let hearing = Hearing(
            id: keys.new(), file: file.id, case: found.id, desk: desk, question: question,
            askedOn: moment.date, answerBy: answerBy, basis: basis, answer: nil, version: 0)
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
                reason: reason, cause: .hearing(hearing.id), version: 0)
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
        _ hearing: Hearing, in found: Case, _ answer: Hearing.Answer
    ) throws -> Outcome {
        try requireAnswering(hearing, in: found)
        guard hearing.answer == nil else { throw Hearing.Refusal.alreadyAnswered }
        guard !answer.text.isEmpty else { throw Hearing.Refusal.noText }
        var next = hearing
        next.answer = answer
        var outcome = Outcome()
        outcome.add(change(from: hearing, to: next, "answer"))
        for way in shares where way.cause == .hearing(hearing.id) && way.isOpen(at: moment) {
            outcome.add(way.lasting(through: moment.date, by: worker, at: moment))
        }
        return outcome
    }
}
