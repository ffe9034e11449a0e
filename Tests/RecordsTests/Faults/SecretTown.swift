@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records

/// Writes every secret through the store it belongs to, and changes some of the records again, so
/// that old forms lie about as well.
struct SecretTown {
    let books: Books
    private let text = Secrets.texts
    private let day = StoreTown.day
    private let moment = StoreTown.moment

    func write() throws {
        var outcome = Outcome()
        outcome.add(.first(person))
        outcome.add(.first(Sample.person("p2")))
        outcome.add(.first(Sample.file("f1")))
        outcome.add(.first(Sample.member("m1", "p1")))
        outcome.add(.first(consent))
        outcome.add(.first(consultation))
        outcome.add(.first(referral(.sent(moment))))
        outcome.add(.first(found(.applied)))
        outcome.add(.first(hearing(nil)))
        outcome.add(.first(note))
        outcome.add(.first(task(.open)))
        outcome.add(.first(Sample.share("s1", desk: "shakyo", reason: text[14])))
        try books.save(outcome, terminal: "test")
        try change()
        try decide()
        let worker = Worker(
            id: "w-new", signInName: "n-w-new", name: text[31], agency: "town",
            seats: [.init(desk: "fukushi", role: .deskWorker)], state: .invited,
            validUntil: nil, pledgedOn: nil, version: 0)
        try WorkerStore(books).save(.first(worker), terminal: "test")
        try DraftStore(books).keep(
            [("gist", text[32])], form: "consultations-new", of: "w-fukushi", at: moment)
        try answer()
    }

    /// Every question of every form is answered, and answered anew.
    private func answer() throws {
        for (sheet, next) in SheetSecrets.sheets {
            try books.save(.first(sheet))
            try books.save(.next(sheet, next))
        }
    }

    private func change() throws {
        var outcome = Outcome()
        var rewritten = consultation
        rewritten.answers[IntakeForm.content] = text[29]
        outcome.add(.next(consultation, rewritten))
        let returned = Referral.State.returned(moment, because: text[18], suggestion: nil)
        outcome.add(.next(referral(.sent(moment)), referral(returned)))
        let closure = Closure(
            closedOn: day, reason: .goalReached, changes: [.will], evaluation: text[28],
            toldOn: nil)
        outcome.add(.next(found(.applied), found(.interrupted(day, .moved, text[27]))))
        let answer = Hearing.Answer(text: text[20], part: text[21], answeredOn: day)
        outcome.add(.next(hearing(nil), hearing(answer)))
        outcome.add(.next(task(.open), task(.dropped(day, text[26]))))
        try books.save(outcome, terminal: "test")
        var closing = Outcome()
        closing.add(.next(found(.applied, version: 1), found(.closed(closure), version: 1)))
        try books.save(closing, terminal: "test")
    }

    private func decide() throws {
        let verdict = IdentityVerdict(
            id: "v1", kept: "p1", other: "p2", kind: .different, reason: text[30],
            worker: "w-fukushi", moment: moment, moved: [], undone: nil, version: 0)
        let seal = Seal(try DataKeys(books).require("p1"), "identity_verdicts", verdict.id)
        try books.session.run(
            """
            INSERT INTO identity_verdicts (id, kept, other, kind, reason, worker, at, moved,
                undone, version)
            VALUES (\(verdict.id), 'p1', 'p2', 'different', \(seal.text("reason", verdict.reason)),
                'w-fukushi', \(moment), '', NULL, 0)
            """)
    }

    private var person: Person {
        Person(
            id: "p1",
            name: PersonName(
                family: text[0], given: "", familyKana: text[1], givenKana: "", nickname: text[2]),
            sex: .male, birth: .aboutAge(62, on: day),
            otherNames: [
                OtherName(
                    kind: .former, name: text[7], kana: "", from: nil, until: nil, source: .assumed)
            ],
            addresses: [
                Address(
                    kind: .whereabouts, postcode: "", prefecture: "", municipality: "",
                    town: text[3], line: "", building: text[4], from: nil, until: nil)
            ],
            contacts: [
                Contact(
                    kind: .home, value: text[5], holder: "", hours: "", voicemail: .unasked,
                    keepFromFamily: false, from: nil, until: nil)
            ], caution: text[6], mergedInto: nil, version: 0)
    }

    private var secretAnswers: Answers {
        var answers = Answers(to: ConsentForm.form)
        answers[ConsentForm.remark] = text[13]
        return answers
    }

    private var consent: Consent {
        Consent(
            id: "x1", file: "f1", person: "p1", edition: 1, state: .written(on: day),
            scope: .nothing(on: day), explainedBy: "w-fukushi", askedOn: day,
            answers: secretAnswers, version: 0)
    }

    private var consultation: Consultation {
        Consultation(
            id: "c1", file: "f1", desk: "fukushi", receivedAt: moment, receiver: "w-fukushi",
            mode: .ordinary,
            answers: IntakeForm.answers(
                channel: .visit, gist: text[8], wish: text[9],
                visitor: Visitor(name: text[10], phone: text[11], relation: ""),
                consent: .refused, noConsentReason: text[12]),
            state: .listened, nextOn: day, version: 0)
    }

    private func referral(_ state: Referral.State) -> Referral {
        Referral(
            id: "r1", file: "f1", consultation: "c1", sender: "fukushi", sentBy: "w-fukushi",
            receiver: .desk("kodomo"),
            letter: Referral.Letter(
                reason: text[15], told: text[16], wishes: text[17], classes: [.identity]),
            basis: .programmeDuty, state: state, answerBy: day, takenBy: nil, version: 0)
    }

    private func found(_ state: Case.State, version: Int = 0) -> Case {
        Sample.escalated("k1", state: state, version: version)
    }

    private func hearing(_ answer: Hearing.Answer?) -> Hearing {
        Hearing(
            id: "h1", file: "f1", case: "k1", desk: "shakyo",
            asked: HearingForms.asked(text[19], of: "shakyo", by: day), askedOn: day,
            answerBy: day, basis: .programmeDuty, given: answer.map(HearingForms.given),
            version: 0)
    }

    private var note: ProgressNote {
        ProgressNote(
            id: "n1", sequence: 1, file: "f1", desk: "fukushi", worker: "w-fukushi",
            writtenAt: moment,
            answers: NoteForm.answers(
                happenedOn: day, method: .homeVisit, counterparts: [.principal], whom: text[33],
                about: ["p1"],
                facts: text[22], view: text[23], next: text[24], source: text[34]),
            corrects: nil, correctedBy: nil, version: 0)
    }

    private func task(_ state: CaseTask.State) -> CaseTask {
        CaseTask(
            id: "t1", file: "f1", title: text[25], owner: "w-fukushi", dueOn: day, state: state,
            version: 0)
    }
}
