@testable @_spi(Stored) import Casework

/// Any sequence of deeds over one file, as a seed gives it: lawful, refused, sensible or not.
///
/// Each deed asks what a page would ask (the disclosure decision before something is passed on),
/// and is dropped when the policy or the state machine refuses it.
struct AnyStory {
    var cabinet: Cabinet
    private var dice: SeededGenerator
    /// What was done so far, to find a failure again.
    private(set) var deeds: [String] = []
    /// Whether an outcome changed a record twice, or from something that does not lie there.
    private(set) var isSound = true

    init(seed: UInt64, mode: IntakeMode = .ordinary) throws {
        dice = SeededGenerator(seed: seed)
        cabinet = try Cabinet(mode: mode, others: [PersonDetails()], by: .at("life"))
    }

    mutating func goOn() {
        let choice = Int.random(in: 0..<14, using: &dice)
        if choice == 0 {
            cabinet.now = cabinet.now.adding(days: Int.random(in: 0...40, using: &dice))
            deeds.append("it is \(cabinet.now.date)")
            return
        }
        let ways = Self.workers.compactMap { try? cabinet.access($0) }
        guard let access = ways.randomElement(using: &dice),
            let outcome = try? deed(choice, access)
        else { return }
        deeds.append("\(access.worker): \(outcome.deeds)")
        if !cabinet.keep(outcome) { isSound = false }
    }

    private mutating func deed(_ choice: Int, _ access: Access) throws -> Outcome {
        switch choice {
        case 1, 2: try consultationStep(access)
        case 3: try refer(access)
        case 4, 5: try referralStep(access)
        case 6: try answer(access)
        case 7:
            try access.withdrawing(
                consent(), on: cabinet.now.date, cases: cabinet.cases, desks: Town.desks)
        case 8: try escalate(access)
        case 9: try ask(access)
        case 10: try handOn(access)
        default: try caseStep(access)
        }
    }

    private mutating func consultationStep(_ access: Access) throws -> Outcome {
        let steps = ConsultationStepTests.steps.map(\.1).filter {
            $0.action != .referral && $0.action != .escalation
        }
        return try access.taking(
            steps.randomElement(using: &dice)!, on: cabinet.consultation)
    }

    private mutating func refer(_ access: Access) throws -> Outcome {
        let desk = Town.desks.randomElement(using: &dice)!.id
        let classes = DataClass.allCases.filter { _ in Bool.random(using: &dice) }
        let new = NewReferral(
            receiver: .desk(desk), letter: .about(Set(classes)),
            basis: try basis(for: desk, Set(classes)), reasonForBasis: "",
            answerBy: cabinet.now.date.adding(days: 7))
        return try access.sending(
            new, for: cabinet.consultation, telling: cabinet.telling(Town.agency(of: desk)),
            keys: cabinet.keys)
    }

    private mutating func referralStep(_ access: Access) throws -> Outcome {
        guard let referral = cabinet.referrals.randomElement(using: &dice) else { throw Nothing() }
        let step = ReferralStepTests.steps.randomElement(using: &dice)!.1
        let facts = ReferralFacts(referral: referral, consultation: cabinet.consultation)
        return try access.taking(step, on: facts, keys: cabinet.keys)
    }

    private mutating func answer(_ access: Access) throws -> Outcome {
        let agencies = ["city", "council", "npo"].filter { _ in Bool.random(using: &dice) }
        let classes = DataClass.allCases.filter { _ in Bool.random(using: &dice) }
        let days = Int.random(in: 0...90, using: &dice)
        let answer = ConsentAnswer(
            kind: ConsentAnswer.Kind.allCases.randomElement(using: &dice)!,
            person: cabinet.members.randomElement(using: &dice)!.person,
            scope: Consent.Scope(
                agencies: Set(agencies.map { Identifier($0)! }),
                purposes: Set(SharingPurpose.allCases), classes: Set(classes),
                from: cabinet.now.date, through: cabinet.now.date.adding(days: days)),
            askedOn: cabinet.now.date, witness: "鈴木")
        return try access.recording(
            answer, after: cabinet.consents, cases: cabinet.cases, desks: Town.desks,
            keys: cabinet.keys)
    }

    private mutating func consent() throws -> Consent {
        guard let consent = cabinet.consents.randomElement(using: &dice) else { throw Nothing() }
        return consent
    }

    private mutating func escalate(_ access: Access) throws -> Outcome {
        let reaching = cabinet.consents.filter {
            $0.isInForce(on: cabinet.now.date) && $0.scope.agencies.contains("council")
        }
        let new = NewCase(
            desk: "multi", agency: "council", reasons: [.other],
            consent: reaching.randomElement(using: &dice)?.id,
            nextOn: cabinet.now.date.adding(days: 14))
        guard !cabinet.cases.contains(where: \.state.isOpen) else { throw Nothing() }
        return try access.escalating(
            cabinet.consultation, new, number: "2026-000001", keys: cabinet.keys)
    }

    private mutating func caseStep(_ access: Access) throws -> Outcome {
        guard let found = cabinet.cases.last else { throw Nothing() }
        let offered = access.offers(on: found)
        let steps = CaseStepTests.steps.map(\.1).filter { offered.contains($0.action) }
        guard var step = steps.randomElement(using: &dice) else { throw Nothing() }
        // A decision bears the name of whoever takes it.
        if case .decide = step { step = .decide(by: access.worker) }
        if case .gainConsent = step {
            return try access.taking(
                .gainConsent(consent().id), on: found, desks: Town.desks, keys: cabinet.keys)
        }
        return try access.taking(step, on: found, desks: Town.desks, keys: cabinet.keys)
    }

    private mutating func ask(_ access: Access) throws -> Outcome {
        guard let found = cabinet.cases.last else { throw Nothing() }
        let desk = Town.desks.randomElement(using: &dice)!.id
        return try access.asking(
            HearingForms.asked(
                "関わりはありますか", of: desk, by: cabinet.now.date, classes: [.identity]),
            in: found, on: try basis(for: desk, [.identity]),
            telling: cabinet.telling(Town.agency(of: desk)), keys: cabinet.keys)
    }

    private mutating func handOn(_ access: Access) throws -> Outcome {
        let colleagues = Self.workers.filter { $0.sits(at: cabinet.file.desk) }
        return try access.handingOn(
            to: colleagues.randomElement(using: &dice)!.worker, keys: cabinet.keys)
    }

    /// What the page finds by the decision procedure before anything is passed on.
    private func basis(
        for desk: Identifier<Desk>, _ classes: Set<DataClass>
    ) throws -> LegalBasis {
        let recipient = Town.agency(of: desk)
        let question = DisclosureQuestion(
            recipient: recipient,
            isRecipientsOwnFile: cabinet.ways(of: desk).contains { $0.basis == .ownDuty },
            isProgrammeWork: desk == "multi", purpose: .coordination, classes: classes,
            persons: Set(cabinet.members.map(\.person)), consents: cabinet.consents,
            reason: "事務に必要", approver: "life-sectionHead", asker: "life-deskWorker",
            isSameBody: recipient.isPublicBody
                && recipient.id == Town.agency(of: cabinet.file.desk).id,
            day: cabinet.now.date)
        guard case .allowed(let basis) = question.decide() else { throw Nothing() }
        return basis
    }

    /// The page had nothing to offer.
    private struct Nothing: Error {}
}
