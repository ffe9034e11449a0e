@testable @_spi(Stored) import Casework

extension Sample {
    static func referral(
        _ id: Identifier<Referral>, to receiver: Referral.Receiver = .desk("kodomo"),
        state: Referral.State, version: Int = 0
    ) -> Referral {
        Referral(
            id: id, file: "f1", consultation: "c1", sender: "fukushi", sentBy: "w-fukushi",
            receiver: receiver,
            letter: Referral.Letter(
                reason: "子どもの学校のこと", told: "窓口の名前を伝えた", wishes: "女性の職員を希望",
                classes: [.identity, .schoolWork]),
            basis: .internalUse(approver: "w-kacho"), state: state,
            answerBy: state == .drafted ? nil : day.adding(days: 7),
            takenBy: state == .drafted ? nil : "w-kodomo", version: version)
    }

    static func escalated(
        _ id: Identifier<Case>, file: Identifier<HouseholdFile> = "f1",
        consultation: Identifier<Consultation> = "c1", number: String = "2026-000001",
        state: Case.State, sessions: [Case.SessionEntry] = [], turns: [Case.Turn] = [],
        version: Int = 0
    ) -> Case {
        Case(
            id: id, file: file, consultation: consultation, number: number, appliedOn: day,
            desk: "tabane", coordinator: "w-tabane", consent: nil,
            request: EscalationForm.answers(
                reasons: [.severalIssues, .gapBetweenSystems], words: "母と子の相談が重なる。"), state: state,
            lead: "fukushi",
            sessions: sessions, turns: turns, nextOn: state.isOpen ? day.adding(days: 14) : nil,
            version: version)
    }

    static func hearing(
        _ id: Identifier<Hearing>, answer: Hearing.Answer? = nil, version: Int = 0
    ) -> Hearing {
        Hearing(
            id: id, file: "f1", case: "k1", desk: "shakyo",
            asked: HearingForms.asked(
                "貸付の利用はありますか。", of: "shakyo", by: day.adding(days: 7), classes: [.life]),
            askedOn: day, answerBy: day.adding(days: 7), basis: .conference("slot1"),
            given: answer.map(HearingForms.given), version: version)
    }

    static func note(
        _ id: Identifier<ProgressNote>, sequence: Int64,
        file: Identifier<HouseholdFile> = "f1", desk: Identifier<Desk> = "fukushi",
        facts: String = "面談で家賃の相談を受けた。", secrecy: Secrecy = .consented,
        dataClass: DataClass = .life, about: [Identifier<Person>] = [],
        corrects: Identifier<ProgressNote>? = nil, correctedBy: Identifier<ProgressNote>? = nil,
        version: Int = 0
    ) -> ProgressNote {
        ProgressNote(
            id: id, sequence: sequence, file: file, desk: desk, worker: "w-fukushi",
            writtenAt: moment,
            answers: NoteForm.answers(
                happenedOn: day, startMinute: 600, minutes: 45, method: .homeVisit,
                counterparts: [.principal, .neighbour], whom: "長女、相談所の山里さん", about: about,
                facts: facts,
                view: "支払いの見通しが立たない。", next: "家計の相談につなぐ。",
                nextOn: day.adding(days: 7), source: "学校からの文書", secrecy: secrecy,
                dataClass: dataClass),
            corrects: corrects, correctedBy: correctedBy, version: version)
    }

    static func task(
        _ id: Identifier<CaseTask>, owner: Identifier<Worker> = "w-fukushi",
        dueOn: CivilDate = day.adding(days: 7), state: CaseTask.State = .open, version: Int = 0
    ) -> CaseTask {
        CaseTask(
            id: id, file: "f1", title: "家主に電話する", owner: owner, dueOn: dueOn, state: state,
            version: version)
    }
}
