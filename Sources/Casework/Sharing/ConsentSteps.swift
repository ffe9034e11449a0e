extension Consent {
    public enum Step: Equatable, Sendable {
        case confirm(on: CivilDate)
        case withdraw(on: CivilDate)
        case supersede(on: CivilDate)
        case lapse(on: CivilDate)
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case neverGiven, alreadyWritten, alreadyWithdrawn, alreadySuperseded, alreadyLapsed
        case noAgency, noPurpose, noDataClass, emptyPeriod, noWitness
        /// Nobody of the household answered on the paper.
        case nobodyAnswered
        /// It still runs: it can be withdrawn, but it has not run out.
        case stillRuns
        /// A period that is prolonged ends later than before.
        case notLonger
    }

    func after(_ step: Step) throws(Refusal) -> Consent {
        var next = self
        switch (state, step) {
        case (.oral, .confirm(let day)): next.state = .written(on: day)
        case (.oral, .withdraw(let day)), (.written, .withdraw(let day)):
            next.state = .withdrawn(on: day)
        case (.oral, .supersede(let day)), (.written, .supersede(let day)),
            (.refused, .supersede(let day)), (.unobtainable, .supersede(let day)),
            (.withdrawn, .supersede(let day)), (.lapsed, .supersede(let day)):
            next.state = .superseded(on: day)
        case (.oral, .lapse(let day)), (.written, .lapse(let day)):
            guard lastDay < day else { throw .stillRuns }
            next.state = .lapsed(on: lastDay.adding(days: 1))
        case (.written, .confirm): throw .alreadyWritten
        case (.refused, .confirm), (.refused, .withdraw), (.refused, .lapse),
            (.unobtainable, .confirm), (.unobtainable, .withdraw), (.unobtainable, .lapse):
            throw .neverGiven
        case (.withdrawn, .confirm), (.withdrawn, .withdraw), (.withdrawn, .lapse):
            throw .alreadyWithdrawn
        case (.lapsed, .confirm), (.lapsed, .withdraw), (.lapsed, .lapse): throw .alreadyLapsed
        case (.superseded, .confirm), (.superseded, .withdraw), (.superseded, .supersede),
            (.superseded, .lapse):
            throw .alreadySuperseded
        }
        return next
    }
}
