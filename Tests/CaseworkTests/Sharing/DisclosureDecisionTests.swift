import Testing

@testable @_spi(Stored) import Casework

@Suite("May this be passed on?") struct DisclosureDecisionTests {
    /// Facts of a question, and nothing else true about it.
    struct Facts: Sendable {
        var recipient = Town.council
        var isOwnFile = false
        var isProgramme = false
        var consents: [Consent] = []
        var persons: Set<Identifier<Person>> = ["p"]
        var protected: Set<Identifier<Person>> = []
        var slot: Identifier<ConferenceSlot>?
        var statute: LegalBasis.Statute?
        var danger = false
        var approval = ("", Identifier<Worker>?.none)
        var isSameBody = false
        var isInInterest = false

        func decide(_ change: (inout Facts) -> Void = { _ in }) -> DisclosureDecision {
            var facts = self
            change(&facts)
            return DisclosureQuestion(
                recipient: facts.recipient, isRecipientsOwnFile: facts.isOwnFile,
                isProgrammeWork: facts.isProgramme, purpose: .coordination, classes: [.health],
                persons: facts.persons, consents: facts.consents, protected: facts.protected,
                slot: facts.slot, statute: facts.statute, danger: facts.danger,
                reason: facts.approval.0, approver: facts.approval.1, asker: "sato",
                isSameBody: facts.isSameBody, isClearlyInPersonsInterest: facts.isInInterest,
                day: .start
            ).decide()
        }
    }

    static let consent = ConsentStepTests.sample(.written(on: .start))
    static let reason = ("障害福祉の事務に必要", Identifier<Worker>?.some("head"))

    @Test("the facts are asked in the order of the procedure; the first that holds is the basis")
    func order() {
        var facts = Facts(
            recipient: Town.city, isOwnFile: true, isProgramme: true, consents: [Self.consent],
            protected: ["p"], slot: "slot", statute: .childAbuse, danger: true,
            approval: Self.reason, isSameBody: true, isInInterest: true)
        facts.consents = [consentOfCity]
        var asked: [DisclosureDecision] = [facts.decide()]
        let peeling: [(inout Facts) -> Void] = [
            { $0.danger = false }, { $0.protected = [] }, { $0.isOwnFile = false },
            { $0.consents = [] }, { $0.isProgramme = false }, { $0.slot = nil },
            { $0.statute = nil }, { $0.isSameBody = false },
            { $0.recipient = Town.npo }, { $0.isInInterest = false },
        ]
        for peel in peeling {
            peel(&facts)
            asked.append(facts.decide())
        }
        #expect(
            asked == [
                .allowed(.emergency(authorisedBy: "sato")), .askProtectionOfficer,
                .allowed(.ownDuty), .allowed(.consent("c-city")), .allowed(.programmeDuty),
                .allowed(.conference("slot")), .allowed(.statute(.childAbuse)),
                .allowed(.internalUse(approver: "head")), .allowed(.publicBody(approver: "head")),
                .allowed(.personsInterest(approver: "head")),
                .refused(offers: [.askConsent, .callConference, .consultAnonymously]),
            ])
    }

    private var consentOfCity: Consent {
        Consent(
            id: "c-city", file: "f", person: "p", edition: 1, state: .written(on: .start),
            scope: Consent.Scope(
                agencies: ["city"], purposes: [.coordination], classes: [.health], from: .start,
                through: .start), explainedBy: "sato", askedOn: .start, version: 0)
    }

    @Test("a reason and an approver do not reach a private contractor")
    func contractor() {
        let decision = Facts().decide { $0.approval = Self.reason }
        #expect(decision == .refused(offers: [.askConsent, .callConference, .consultAnonymously]))
        let office = Facts(recipient: Town.city).decide { $0.approval = Self.reason }
        #expect(office == .allowed(.publicBody(approver: "head")))
    }

    @Test("a reason alone or an approver alone is not enough")
    func reasonAndApprover() {
        let facts = Facts(recipient: Town.city, isSameBody: true)
        let refused = DisclosureDecision.refused(
            offers: [.askConsent, .nameReasonAndApprover, .callConference, .consultAnonymously])
        #expect(facts.decide { $0.approval = ("事務に必要", nil) } == refused)
        #expect(facts.decide { $0.approval = ("", "head") } == refused)
    }

    @Test("under a protective measure only its officer decides, consent or not")
    func protected() {
        let decision = Facts(consents: [Self.consent], protected: ["p"]).decide()
        #expect(decision == .askProtectionOfficer)
    }

    @Test("danger to life does not wait for anybody")
    func danger() {
        let decision = Facts(protected: ["p"]).decide { $0.danger = true }
        #expect(decision == .allowed(.emergency(authorisedBy: "sato")))
    }

    @Test("everybody whose data is passed on has to have agreed")
    func everyone() {
        let other = ConsentStepTests.sample(
            .written(on: .start), of: "q", through: "2026-07-01", id: "c-q")
        let facts = Facts(consents: [Self.consent], persons: ["p", "q"])
        #expect(facts.decide() != .allowed(.consent("c")))
        let decision = facts.decide { $0.consents.append(other) }
        #expect(decision == .allowed(.consent("c-q")), "it stands as long as the shortest consent")
    }

    @Test("a consent for other kinds of data, withdrawn, refused or run out is none")
    func noConsent() {
        let useless = [
            ConsentStepTests.sample(.written(on: .start), [.identity]),
            ConsentStepTests.sample(.withdrawn(on: .start)), ConsentStepTests.sample(.refused),
            ConsentStepTests.sample(.superseded(on: .start)),
            ConsentStepTests.sample(.written(on: .start), through: "2026-05-31"),
        ]
        for consent in useless {
            let decision = Facts(consents: [consent]).decide()
            #expect(
                decision == .refused(offers: [.askConsent, .callConference, .consultAnonymously]))
        }
    }

    @Test("where nobody is named nothing rests on consent")
    func nobody() {
        let decision = Facts(consents: [Self.consent], persons: []).decide()
        #expect(decision != .allowed(.consent("c")))
    }
}
