@_spi(Stored) import Casework
@_spi(Stored) import Records

@testable import Web

/// The records of the stage, by what routes ask for. A route that needs a record in another state
/// gets another one.
struct StageIDs: Sendable {
    /// Its case was applied for just now, and nobody was asked yet.
    let fresh: Stage.Home
    /// Its case waits for its assessment; its referral is sent.
    let early: Stage.Home
    /// Its case is assessed, with consent; its referral is accepted.
    let assessed: Stage.Home
    let decided: Stage.Home
    let supporting: Stage.Home
    let closed: Stage.Home
    /// Its referral is connected, so the receiving desk holds it now.
    let connected: Stage.Home
    let spouse: Identifier<Person>
    let spousePlace: Identifier<Membership>
    let oralConsent: Identifier<Consent>
    /// Of somebody who does not live in the early household any more; its days are over.
    let lapsedConsent: Identifier<Consent>
    let note: Identifier<ProgressNote>
    let openTask: Identifier<CaseTask>
    let doneTask: Identifier<CaseTask>
    let answered: Identifier<Consultation>
    /// A merge in the early household that can be undone.
    let kept: Identifier<Person>
    let verdict: Identifier<IdentityVerdict>
    /// A draft of the note form that waits for somebody other than the section head.
    let formDraft: Identifier<FormDraft>
    /// The town's own sheets in the early household.
    let draftSheet: Identifier<Sheet>
    let signedSheet: Identifier<Sheet>

    init(_ town: TestTown) async throws {
        fresh = try await town.home("青木", asksFirst: false, [])
        early = try await town.home("朝倉", [])
        assessed = try await town.home("井川", withConsent: true, [.assess])
        decided = try await town.home("上田", withConsent: true, [.assess, .decides])
        supporting = try await town.home("江崎", [.assess, .conference, .supports])
        let closure = Closure(
            closedOn: TestTown.today, reason: .handedToLead, changes: [], evaluation: "済",
            toldOn: nil)
        closed = try await town.home(
            "小川", [.assess, .conference, .supports, .close(lead: "fukushi", closure)])
        connected = try await town.home("加藤", [])
        for home in [assessed, connected] {
            try await town.take(.accept(meeting: nil), on: home.referral, in: home)
        }
        try await town.take(.connect(on: TestTown.today), on: connected.referral, in: connected)
        let file = early.received.file
        spouse = try await town.addMember("朝倉", "次郎", to: file)
        spousePlace = try await town.place(of: spouse, in: file)
        oralConsent = try await town.agreeOrally(spouse, in: file)
        lapsedConsent = try await town.agreedOnce(assessed.received.person, in: file)
        note = try await town.note("fukushi", in: file, "面談で家賃の相談を受けた。")
        openTask = try await town.task(in: file)
        doneTask = try await town.task(in: file)
        try await town.finish(doneTask, in: file)
        answered = try await town.another(in: early.received)
        try await town.take(.answer("窓口を伝えた"), on: answered, in: file)
        kept = try await town.addMember("朝倉", "三郎", to: file, as: .child)
        verdict = try await town.merge(kept, with: "朝倉")
        formDraft = try await town.propose(NoteOverlay.first, by: "kacho")
        draftSheet = try await town.sheet(about: early.received, seen: "庭の手入れをしていた。")
        signedSheet = try await town.sheet(about: early.received, seen: "郵便受けがいっぱいだった。")
        try await town.sign(signedSheet, in: file)
    }
}

extension TestTown {
    /// A household that 福祉の窓口 holds, with a referral sent to こどもの窓口, a case at the
    /// coordinating desk, and the council with a way on the person's consent: by a question of the
    /// coordinator, or else by another referral.
    fileprivate func home(
        _ family: String, withConsent: Bool = false, asksFirst: Bool = true, _ steps: [Case.Step]
    ) async throws -> Stage.Home {
        let received = try await receive(by: "fukushi", at: "fukushi", family: family)
        let consent = try await agree(received)
        let referral = try await sent(to: .desk("kodomo"), consent: consent, received)
        let second = try await another(in: received)
        let opened = try await escalated(
            Received(file: received.file, consultation: second, person: received.person),
            consent: withConsent ? consent : nil)
        var hearing: Identifier<Hearing>?
        if asksFirst {
            hearing = try await question(in: opened, on: consent)
        } else {
            let third = Received(
                file: received.file, consultation: try await another(in: received),
                person: received.person)
            try await sent(to: .desk("shakyo"), consent: consent, third)
        }
        for step in steps {
            let name = step == .decides ? "kacho" : "chosei"
            try await take(step, by: name, on: opened)
        }
        return Stage.Home(
            received: received, escalated: opened.id, referral: referral,
            hearing: hearing ?? "none",
            consent: consent, waiting: try await another(in: received))
    }

    private func question(
        in opened: Opened, on consent: Identifier<Consent>
    ) async throws -> Identifier<Hearing> {
        try await act("chosei", in: opened.file) { access, books, keys in
            let outcome = try access.asking(
                HearingForms.asked(
                    "貸付の利用はありますか。", of: "shakyo", by: access.moment.date.adding(days: 7),
                    classes: Set(DataClass.allCases)),
                in: try CaseStore(books).require(opened.id), on: .consent(consent),
                telling: try books.telling("shakyo", in: opened.file), keys: keys)
            return (outcome, outcome.hearings[0].after.id)
        }
    }

    fileprivate func another(in received: Received) async throws -> Identifier<Consultation> {
        try await act("fukushi", in: received.file) { access, _, keys in
            let outcome = try access.receiving(
                NewConsultation(
                    desk: "fukushi", mode: .ordinary,
                    answers: IntakeForm.answers(channel: .phone, gist: "また相談したい"),
                    principal: PersonDetails(), known: received.person,
                    nextOn: access.moment.date.adding(days: 3)), keys: keys)
            return (outcome, outcome.consultations[0].after.id)
        }
    }

    fileprivate func take(
        _ step: Referral.Step, on id: Identifier<Referral>, in home: Stage.Home
    ) async throws {
        try await act("kodomo", in: home.received.file) { access, books, keys in
            let facts = ReferralFacts(
                referral: try ReferralStore(books).require(id),
                consultation: try ConsultationStore(books).require(home.received.consultation))
            return (try access.taking(step, on: facts, keys: keys), ())
        }
    }

    fileprivate func take(
        _ step: Consultation.Step, on id: Identifier<Consultation>,
        in file: Identifier<HouseholdFile>
    ) async throws {
        try await act("fukushi", in: file) { access, books, _ in
            (try access.taking(step, on: try ConsultationStore(books).require(id)), ())
        }
    }

    fileprivate func agreedOnce(
        _ person: Identifier<Person>, in file: Identifier<HouseholdFile>
    ) async throws -> Identifier<Consent> {
        try await act("fukushi", in: file) { access, books, keys in
            let day = access.moment.date
            let scope = Consent.Scope(
                agencies: ["shakyo"], purposes: [.coordination], classes: [.identity],
                from: day.adding(days: -60), through: day.adding(days: -1))
            let outcome = try access.recording(
                ConsentAnswer(kind: .written, person: person, scope: scope, askedOn: scope.from),
                after: try ConsentStore(books).consents(of: file), cases: [], desks: [],
                keys: keys)
            return (outcome, outcome.consents[0].after.id)
        }
    }

    fileprivate func agreeOrally(
        _ person: Identifier<Person>, in file: Identifier<HouseholdFile>
    ) async throws -> Identifier<Consent> {
        try await act("fukushi", in: file) { access, books, keys in
            let day = access.moment.date
            let scope = Consent.Scope(
                agencies: ["shakyo"], purposes: [.coordination], classes: [.identity], from: day,
                through: day.adding(months: 6))
            let outcome = try access.recording(
                ConsentAnswer(
                    kind: .oral, person: person, scope: scope, askedOn: day, witness: "立会"),
                after: try ConsentStore(books).consents(of: file), cases: [], desks: [],
                keys: keys)
            return (outcome, outcome.consents[0].after.id)
        }
    }

    fileprivate func place(
        of person: Identifier<Person>, in file: Identifier<HouseholdFile>
    ) async throws -> Identifier<Membership> {
        try await archive.read { books in
            try MembershipStore(books).members(of: file).first { $0.person == person }!.id
        }
    }

    fileprivate func task(in file: Identifier<HouseholdFile>) async throws -> Identifier<CaseTask> {
        try await act("fukushi", in: file) { access, _, keys in
            let outcome = try access.assigning(
                "家主に電話する", to: "w-fukushi", dueOn: access.moment.date.adding(days: 3), keys: keys)
            return (outcome, outcome.tasks[0].after.id)
        }
    }

    fileprivate func finish(
        _ id: Identifier<CaseTask>, in file: Identifier<HouseholdFile>
    ) async throws {
        try await act("fukushi", in: file) { access, books, _ in
            (try access.taking(.finish, on: try TaskStore(books).require(id)), ())
        }
    }

    /// Somebody of another household of the desk turns out to be this person.
    fileprivate func merge(
        _ kept: Identifier<Person>, with family: String
    ) async throws -> Identifier<IdentityVerdict> {
        let other = try await receive(by: "fukushi", at: "fukushi", family: family)
        let (standing, now, keys) = (standing("fukushi"), clock.now, office.keys)
        return try await archive.transaction { books in
            let store = IdentityStore(books)
            let decision = try store.pair(kept, other.person, for: standing, at: now)
                .judgedSame(because: "本人に確かめた", keys: keys)
            try store.save(decision, terminal: "test")
            return decision.verdict.after.id
        }
    }
}
