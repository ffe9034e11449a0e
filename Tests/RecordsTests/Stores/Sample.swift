@testable @_spi(Stored) import Casework

/// Records with every column filled, so that a round trip that loses one is seen.
enum Sample {
    static let day = StoreTown.day
    static let moment = StoreTown.moment

    static func person(_ id: Identifier<Person>, family: String = "渡邉", version: Int = 0) -> Person
    {
        Person(
            id: id,
            name: PersonName(
                family: family, given: "花子", familyKana: "ワタナベ", givenKana: "ハナコ",
                nickname: "青い帽子の人"),
            sex: .female, birth: .date(PartialDate(CivilDate("1949-05-03")!)),
            otherNames: [
                OtherName(
                    kind: .former, name: "葛\u{E0100}城花子", kana: "カツラギハナコ", from: nil,
                    until: CivilDate("1975-03-31"), source: .register)
            ],
            addresses: [
                Address(
                    kind: .registered, postcode: "3430813", prefecture: "埼玉県",
                    municipality: "越谷市", town: "越ヶ谷四丁目", line: "2-1", building: "港荘 3号",
                    from: CivilDate("2001-04-01"), until: nil)
            ],
            contacts: [
                Contact(
                    kind: .mobile, value: "090-0000-0001", holder: "長女", hours: "夕方",
                    voicemail: .forbidden, keepFromFamily: true, from: day, until: nil)
            ],
            caution: "大きな音が苦手", mergedInto: nil, version: version)
    }

    static func file(
        _ id: Identifier<HouseholdFile>, number: String = "2026-000001",
        desk: Identifier<Desk> = "fukushi", accompanying: Identifier<Worker> = "w-fukushi",
        isHidden: Bool = false, version: Int = 0
    ) -> HouseholdFile {
        HouseholdFile(
            id: id, number: number, openedOn: day, desk: desk, accompanying: accompanying,
            isHidden: isHidden, version: version)
    }

    static func share(
        _ id: Identifier<Share>, file: Identifier<HouseholdFile> = "f1",
        desk: Identifier<Desk> = "fukushi", worker: Identifier<Worker>? = nil,
        basis: LegalBasis = .ownDuty, classes: Set<DataClass> = Set(DataClass.allCases),
        mayWrite: Bool = true, until: Moment = .never, reason: String = "", version: Int = 0
    ) -> Share {
        Share(
            id: id, file: file, desk: desk, worker: worker, basis: basis, classes: classes,
            mayWrite: mayWrite, since: moment, until: until, reason: reason, version: version)
    }

    static func member(
        _ id: Identifier<Membership>, _ person: Identifier<Person>,
        file: Identifier<HouseholdFile> = "f1", relation: Membership.Relation = .principal,
        until: CivilDate? = nil, version: Int = 0
    ) -> Membership {
        Membership(
            id: id, file: file, person: person, relation: relation, isHead: true,
            livesTogether: false, since: PartialDate(day), until: until, version: version)
    }

    static func consultation(
        _ id: Identifier<Consultation>, file: Identifier<HouseholdFile> = "f1",
        desk: Identifier<Desk> = "fukushi", gist: String = "家賃を三か月滞納している。",
        state: Consultation.State = .received, version: Int = 0
    ) -> Consultation {
        let isOver: Bool =
            switch state {
            case .answered, .noContact: true
            case .received, .emergency, .listened, .ownCase, .referred, .escalated, .concern,
                .watching:
                false
            }
        return Consultation(
            id: id, file: file, desk: desk, receivedAt: moment, receiver: "w-fukushi",
            mode: .ordinary,
            answers: IntakeForm.answers(
                channel: .visit, route: .familyVisit, gist: gist, wish: "住み続けたい。",
                visitor: Visitor(name: "渡邉 一郎", phone: "090-0000-0002", relation: "長男"),
                marks: [.housing: .main, .debt: .declined, .noFood: .notAsked],
                tags: [.eightyFifty, .poverty], emergencies: [.medical, .suicide],
                consent: .refused, noConsentReason: "家族に知られたくない",
                conferenceNeed: .needed),
            state: state, nextOn: isOver ? nil : day.adding(days: 3), version: version)
    }

    /// What stands on the paper beside the scope.
    private static var consentAnswers: Answers {
        var answers = Answers(to: ConsentForm.form)
        answers[ConsentForm.answer, of: "p1"] = .oral
        answers[ConsentForm.witness, of: "p1"] = "民生委員 鈴木"
        answers[ConsentForm.proxy, of: "p1"] = .representative
        answers[ConsentForm.proxyName, of: "p1"] = "渡邉 花子"
        answers[ConsentForm.proxyRelation, of: "p1"] = "母（親権者）"
        answers[ConsentForm.ownWish, of: "p1"] = "話してもよい"
        answers[ConsentForm.paperPlace] = "福祉課の書庫"
        answers[ConsentForm.remark] = "春にもう一度確かめる"
        return answers
    }

    static func consentEvent(_ id: Identifier<ConsentEvent>) -> ConsentEvent {
        var answers = Answers(to: ConsentForms.withdrawal)
        answers[ConsentForms.withdrawnOn] = day
        answers[ConsentForms.channel] = .representative
        answers[ConsentForms.broughtBy] = "渡邉 花子"
        answers[ConsentForms.members] = ["p1"]
        answers[ConsentForms.part] = .some
        answers[ConsentForms.droppedAgencies] = ["shakyo"]
        answers[ConsentForms.told] = "社協へ電話で伝えた"
        return ConsentEvent(
            id: id, file: "f1", consent: "x1", action: .withdrawal, happenedOn: day,
            worker: "w-fukushi", writtenAt: StoreTown.moment, answers: answers, version: 0)
    }

    static func consent(
        _ id: Identifier<Consent>, state: Consent.State, edition: Int = 1, version: Int = 0
    ) -> Consent {
        Consent(
            id: id, file: "f1", person: "p1", edition: edition, state: state,
            scope: Consent.Scope(
                agencies: ["shakyo", "town"], purposes: [.planning, .coordination],
                classes: [.identity, .life, .money], from: day, through: day.adding(days: 365)),
            explainedBy: "w-fukushi", askedOn: day, answers: consentAnswers, paper: "paper1",
            version: version)
    }
}
