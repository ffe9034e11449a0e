@testable @_spi(Stored) import Casework
@testable import Records

extension Sample {
    static func sheet(
        _ id: Identifier<Sheet>, _ answers: Answers, file: Identifier<HouseholdFile> = "f1",
        subject: Identifier<Person>? = "p1", desk: Identifier<Desk> = "fukushi",
        secrecy: Secrecy = .consented, state: Sheet.State = .draft,
        supersedes: Identifier<Sheet>? = nil, at moment: Moment = Sample.moment, version: Int = 0
    ) -> Sheet {
        Sheet(
            id: id, file: file, subject: subject, desk: desk, author: "w-fukushi",
            writtenAt: moment, secrecy: secrecy, answers: answers, state: state,
            supersedes: supersedes, version: version)
    }

    /// Answers to the form with every kind of question.
    static func every(_ answers: [Answers.Place: Answer]) -> Answers {
        Answers(to: EveryKind.form, answers)
    }
}

extension Answers.Place: ExpressibleByStringLiteral {
    public init(stringLiteral question: String) { self.init(question) }
}

extension Books {
    func save(_ changes: Change<Sheet>...) throws {
        try SheetStore(self).save(changes)
    }
}
