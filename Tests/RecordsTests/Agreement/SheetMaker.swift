@testable @_spi(Stored) import Casework

/// Sheets for the households of a random town. They have dice of their own, so that the rest of the town
/// is the same with and without them.
struct SheetMaker {
    private var dice: Dice
    private let workers: [Worker]

    init(seed: UInt64, workers: [Worker]) {
        dice = Dice(seed: seed)
        self.workers = workers
    }

    mutating func sheets(of home: RandomTown.Household) -> [Sheet] {
        let classes: [Secrecy] = [
            .internal, .consented, .consented, .ownDesk, .art106_6("slot1"), .childCouncil,
            .abuseReport, .dvProtected,
        ]
        return (0..<dice.below(4)).map { place in
            let members = home.members.map(\.person)
            let number = home.file.id.description.dropFirst()
            return Sheet(
                id: Identifier("b\(number).\(place)")!, file: home.file.id,
                subject: dice.falls(70) ? dice.one(of: members) : nil,
                desk: dice.one(of: RandomTown.desks.map(\.id)), author: dice.one(of: workers).id,
                writtenAt: StoreTown.moment.adding(minutes: -dice.below(20_000)),
                secrecy: dice.one(of: classes), answers: answers(about: members),
                state: dice.falls(50)
                    ? .draft : .signed(by: dice.one(of: workers).id, at: StoreTown.moment),
                supersedes: nil, version: 0)
        }
    }

    private mutating func answers(about members: [Identifier<Person>]) -> Answers {
        var maker = GeneratedAnswers(
            EveryKind.form, members: members, seed: UInt64(dice.below(1_000_000)),
            fullness: 30 + dice.below(70))
        var answers = maker.make()
        for place in answers.places {
            // Words that a search in a random town asks for.
            if case .text = answers[place], EveryKind.form.isText(place.question) {
                answers[place] = .text(
                    "回答。" + dice.some(of: RandomTown.words).joined(separator: "、"))
            }
        }
        return answers
    }
}

extension Form {
    fileprivate func isText(_ id: String) -> Bool {
        if case .text? = question(id)?.kind { true } else { false }
    }
}
