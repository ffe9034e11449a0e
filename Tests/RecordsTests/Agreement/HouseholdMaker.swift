@testable @_spi(Stored) import Casework

/// Makes the households of a random town, with ways to them of every kind.
struct HouseholdMaker {
    var dice: Dice
    let workers: [Worker]
    private(set) var people: [Person] = []

    init(dice: Dice, workers: [Worker]) {
        self.dice = dice
        self.workers = workers
    }

    private var desks: [Identifier<Desk>] { RandomTown.desks.map(\.id) }
    private mutating func anyDay() -> CivilDate { StoreTown.day.adding(days: dice.below(120) - 60) }
    private mutating func anyMoment() -> Moment {
        StoreTown.moment.adding(minutes: dice.below(200_000) - 100_000)
    }
    private mutating func classes() -> Set<DataClass> {
        dice.falls(40) ? Set(DataClass.allCases) : Set(dice.some(of: DataClass.allCases))
    }

    mutating func household(_ number: Int) -> RandomTown.Household {
        let id = Identifier<HouseholdFile>("f\(number)")!
        var home = RandomTown.Household(
            file: HouseholdFile(
                id: id, number: "2026-\(100_000 + number)", openedOn: anyDay(),
                desk: dice.one(of: desks), accompanying: dice.one(of: workers).id,
                isHidden: dice.falls(15), version: 0))
        addMembers(to: &home, number)
        addConsents(to: &home, number)
        addShares(to: &home, number)
        addConsultations(to: &home, number)
        addFollowUps(to: &home, number)
        addNotes(to: &home, number)
        return home
    }

    private mutating func addMembers(to home: inout RandomTown.Household, _ number: Int) {
        for place in 0...dice.below(3) {
            let known = people.isEmpty || !dice.falls(15) ? nil : dice.one(of: people)
            if let known, home.members.contains(where: { $0.person == known.id }) { continue }
            let person = known ?? newPerson("p\(number).\(place)")
            home.members.append(
                Membership(
                    id: Identifier("m\(number).\(place)")!, file: home.file.id, person: person.id,
                    relation: place == 0 ? .principal : dice.one(of: [.child, .spouse, .unknown]),
                    isHead: dice.falls(50), livesTogether: dice.falls(50),
                    since: PartialDate(anyDay()),
                    until: place > 0 && dice.falls(20) ? StoreTown.day.adding(days: 90) : nil,
                    version: 0))
        }
    }

    /// Few names, numbers and places, so that strangers share them.
    private mutating func newPerson(_ id: String) -> Person {
        let (family, kana) = dice.one(of: [("港", "ミナト"), ("渡辺", "ワタナベ"), ("斎藤", "サイトウ")])
        let number = dice.below(6)
        let person = Person(
            id: Identifier(id)!,
            name: PersonName(
                family: family, given: "明", familyKana: kana, givenKana: "アキラ"),
            sex: dice.one(of: Sex.allCases),
            birth: .date(PartialDate(CivilDate(year: 1950 + number, month: 5, day: 3)!)),
            otherNames: [],
            addresses: [
                Address(
                    kind: .registered, postcode: "", prefecture: "架空県", municipality: "試験町",
                    town: "港一丁目", line: "\(dice.below(4) + 1)-1", building: "", from: nil,
                    until: nil)
            ],
            contacts: [
                Contact(
                    kind: .mobile, value: "0900000000\(dice.below(6))", holder: "", hours: "",
                    voicemail: .unasked, keepFromFamily: false, from: nil, until: nil)
            ], caution: "", mergedInto: nil, version: 0)
        people.append(person)
        return person
    }

    private mutating func addConsents(to home: inout RandomTown.Household, _ number: Int) {
        guard dice.falls(50), let person = home.principal else { return }
        let states: [Consent.State] = [
            .refused, .unobtainable, .oral(confirmBy: anyDay()), .written(on: anyDay()),
            .superseded(on: anyDay()), .withdrawn(on: anyDay()), .lapsed(on: anyDay()),
        ]
        home.consents.append(
            Consent(
                id: Identifier("x\(number)")!, file: home.file.id, person: person, edition: 1,
                state: dice.one(of: states),
                scope: Consent.Scope(
                    agencies: ["shakyo"], purposes: [.coordination], classes: classes(),
                    from: StoreTown.day, through: StoreTown.day.adding(days: 30)),
                explainedBy: home.file.accompanying, askedOn: StoreTown.day,
                version: 0))
    }

    private mutating func addShares(to home: inout RandomTown.Household, _ number: Int) {
        if dice.falls(85) {
            home.shares.append(
                share(
                    "s\(number).own", home, desk: home.file.desk,
                    worker: home.file.isHidden ? home.file.accompanying : nil, basis: .ownDuty,
                    until: dice.falls(90) ? .never : anyMoment()))
        }
        for place in 0..<dice.below(4) {
            let bases: [LegalBasis] =
                [
                    .programmeDuty, .conference("slot1"), .statute(.childAbuse),
                    .internalUse(approver: "w1"), .emergency(authorisedBy: "w2"),
                ] + home.consents.map { .consent($0.id) }
            home.shares.append(
                share(
                    "s\(number).\(place)", home, desk: dice.one(of: desks),
                    worker: dice.falls(30) ? dice.one(of: workers).id : nil,
                    basis: dice.one(of: bases),
                    until: dice.falls(60) ? .never : anyMoment()))
        }
    }

    private mutating func share(
        _ id: String, _ home: RandomTown.Household, desk: Identifier<Desk>,
        worker: Identifier<Worker>?, basis: LegalBasis, until: Moment
    ) -> Share {
        let since = dice.falls(70) ? StoreTown.moment.adding(days: -100) : anyMoment()
        return Share(
            id: Identifier(id)!, file: home.file.id, desk: desk, worker: worker, basis: basis,
            classes: basis == .ownDuty && dice.falls(80) ? Set(DataClass.allCases) : classes(),
            mayWrite: dice.falls(50), since: since, until: max(since, until), reason: "",
            version: 0)
    }

    private mutating func addNotes(to home: inout RandomTown.Household, _ number: Int) {
        let classes: [Secrecy] = [
            .internal, .consented, .consented, .ownDesk, .art106_6("slot1"), .childCouncil,
            .abuseReport, .dvProtected,
        ]
        for place in 0..<dice.below(5) {
            let words = dice.some(of: RandomTown.words).joined(separator: "、")
            home.notes.append(
                ProgressNote(
                    id: Identifier("n\(number).\(place)")!, sequence: Int64(number * 10 + place),
                    file: home.file.id, desk: dice.one(of: desks),
                    worker: dice.one(of: workers).id,
                    writtenAt: StoreTown.moment.adding(days: dice.falls(70) ? 0 : -8),
                    answers: NoteForm.answers(
                        happenedOn: anyDay(), method: .visitHere, counterparts: [.principal],
                        about: dice.some(of: home.members.map(\.person)), facts: "記録。" + words,
                        secrecy: dice.one(of: classes), dataClass: dice.one(of: DataClass.allCases)),
                    corrects: nil, correctedBy: nil, version: 0))
        }
    }
}
