/// What is wrong with answers as a whole, once each could be read. Pages have a sentence for each.
public enum AnswerFault: Hashable, Sendable {
    case missing
    case tooLong(limit: Int, now: Int)
    case outOfRange(ClosedRange<Int>)
    case before(CivilDate)
    case after(CivilDate)
    case afterToday(CivilDate)
    /// More than one ◎.
    case severalMain
    /// Several ○ and no ◎.
    case noMain
    /// Not one of the answers that are offered.
    case notOffered
    case tooManyRows(limit: Int)
}

/// The one check of answers, whoever typed them and wherever: what must be there, how long, how
/// many, between which days.
public struct AnswerCheck: Sendable {
    let form: Form
    let today: CivilDate
    /// What was answered before: a code that has ended may stay.
    let before: Answers?
    /// Those whose answers `About.eachMember` asks for.
    let members: [Identifier<Person>]

    public init(
        _ form: Form, today: CivilDate, before: Answers? = nil,
        members: [Identifier<Person>] = []
    ) {
        self.form = form
        self.today = today
        self.before = before
        self.members = members
    }

    /// All faults at once, in the order of the form.
    ///
    /// - Parameter isOpen: only the parts the writer may see can be asked of them.
    public func faults(
        in answers: Answers, isOpen: (Question) -> Bool = { _ in true }
    ) -> [(place: Answers.Place, fault: AnswerFault)] {
        let isUrgent = form.emergency.map { answers.holds($0) } ?? false
        var found: [(place: Answers.Place, fault: AnswerFault)] = []
        for question in form.questions where isOpen(question) {
            for place in places(of: question)
            where form.isAsked(question, in: answers, of: place.member) {
                let fault = fault(
                    question, answers[place], answers, of: place.member, isUrgent: isUrgent)
                if let fault { found.append((place, fault)) }
            }
        }
        return found
    }

    private func places(of question: Question) -> [Answers.Place] {
        question.about == .eachMember
            ? members.map { Answers.Place(question.id, of: $0) } : [Answers.Place(question.id)]
    }

    func fault(
        _ question: Question, _ answer: Answer?, _ all: Answers,
        of member: Identifier<Person>? = nil, isUrgent: Bool
    ) -> AnswerFault? {
        guard let answer else {
            let isNeeded = isNeeded(question, all, of: member)
            return !isUrgent && question.isAnswered && isNeeded ? .missing : nil
        }
        if case .unanswered = answer { return nil }
        return fault(of: answer, to: question, all, isUrgent: isUrgent)
    }

    private func isNeeded(
        _ question: Question, _ all: Answers, of member: Identifier<Person>?
    ) -> Bool {
        switch question.need {
        case .optional: false
        case .required: true
        case .when(let condition): all.holds(condition, of: member)
        }
    }

    private func fault(
        of answer: Answer, to question: Question, _ all: Answers, isUrgent: Bool
    ) -> AnswerFault? {
        switch (question.kind, answer) {
        case (.text(_, let limit), .text(let text)):
            limit > 0 && text.count > limit ? .tooLong(limit: limit, now: text.count) : nil
        case (.number(_, let range), .number(let number)):
            range.contains(number) ? nil : .outOfRange(range)
        case (.money, .number(let yen)): yen < 0 ? .outOfRange(0...Int.max) : nil
        case (.date(let demand), .date(let date)): fault(date, demand, all)
        case (.choice(let list), .code(let code)), (.scale(let list), .code(let code)):
            isOffered([code], list, question) ? nil : .notOffered
        case (.choices(let list), .codes(let codes)):
            isOffered(codes, list, question) ? nil : .notOffered
        case (.marks, .marks(let marks)): isUrgent ? tooMany(marks) : fault(marks)
        case (.rows(let columns, let limit), .rows(let rows)):
            rows.count > limit
                ? .tooManyRows(limit: limit)
                : rows.lazy.compactMap { fault(in: $0, columns, all, isUrgent: isUrgent) }.first
        case (_, _): nil
        }
    }

    private func fault(
        in row: [String: Answer], _ columns: [Question], _ all: Answers, isUrgent: Bool
    ) -> AnswerFault? {
        let all = all.overlaid(with: row)
        for column in columns {
            if let fault = fault(column, row[column.id], all, isUrgent: isUrgent) { return fault }
        }
        return nil
    }

    private func tooMany(_ marks: [String: IssueMark]) -> AnswerFault? {
        marks.values.count { $0 == .main } > 1 ? .severalMain : nil
    }

    private func fault(_ marks: [String: IssueMark]) -> AnswerFault? {
        if let fault = tooMany(marks) { return fault }
        let several = marks.values.count { $0 == .yes } > 1
        return several && !marks.values.contains(.main) ? .noMain : nil
    }

    private func isOffered(_ codes: [String], _ list: CodeList, _ question: Question) -> Bool {
        let kept = before?.everyCode(of: question.id) ?? []
        let offered = Set(list.offered(on: today, keeping: kept).map(\.value))
        return codes.allSatisfy(offered.contains)
    }

    private func fault(
        _ date: PartialDate, _ demand: DateDemand, _ all: Answers
    ) -> AnswerFault? {
        if let through = demand.through.flatMap({ day($0, all) }), let first = date.earliest,
            first > through
        {
            return through == today && demand.through == .today
                ? .afterToday(today) : .after(through)
        }
        if let from = demand.from.flatMap({ day($0, all) }), let last = date.latest, last < from {
            return .before(from)
        }
        return nil
    }

    private func day(_ bound: DateDemand.Bound, _ all: Answers) -> CivilDate? {
        switch bound {
        case .today: return today
        case .answer(let id):
            guard case .date(let date) = all[id] else { return nil }
            return date.earliest
        case .day(let day): return day
        }
    }
}
