import Casework

/// How far a form is filled in, section by section.
public struct FormProgress: Equatable, Sendable {
    public struct Section: Equatable, Sendable {
        public let id: String
        public let title: String
        /// Questions that are asked, given what was answered; of each member one.
        public let asked: Int
        public let answered: Int
        /// Those without which the form cannot be signed.
        public let missing: Int
    }

    /// Sections in which something is asked.
    public let sections: [Section]

    public init(form: Form, answers: Answers, context: FormContext) {
        let check = AnswerCheck(form, today: context.today, members: context.members.map(\.id))
        let missing = Set(
            check.faults(in: answers, isOpen: context.isOpen).filter { $0.fault == .missing }
                .map(\.place))
        sections = form.sections.compactMap { section in
            let places = section.questions.filter { $0.isAnswered && context.isOpen($0) }
                .flatMap { question in
                    context.places(of: question).filter {
                        form.isAsked(question, in: answers, of: $0.member)
                    }
                }
            guard !places.isEmpty else { return nil }
            return Section(
                id: section.id, title: context.words(section.title), asked: places.count,
                answered: places.count { answers[$0] != nil },
                missing: places.count(where: missing.contains))
        }
    }

    public var asked: Int { sections.reduce(0) { $0 + $1.asked } }
    public var answered: Int { sections.reduce(0) { $0 + $1.answered } }

    /// The list of the sections of a long form.
    ///
    /// - Parameters:
    ///   - by: who wrote last in a section, and when: 佐藤 4/6 10:30.
    ///   - href: the page of a section, by its id.
    public func taskList(
        by: (String) -> String? = { _ in nil }, href: (String) -> String
    ) -> TaskList {
        TaskList(
            sections.map { section in
                TaskList.Item(
                    section.title, href: href(section.id), hint: section.words,
                    state: section.state(by: by(section.id)))
            })
    }
}

extension FormProgress.Section {
    /// 「12項目中 7項目に答えがあります（必須の残り 2項目）」.
    var words: String {
        let left = missing > 0 ? "（必須の残り \(missing)項目）" : ""
        return "\(asked)項目中 \(answered)項目に答えがあります\(left)"
    }

    /// Done when every question that is asked has an answer, be it 聞いていない.
    func state(by: String?) -> TaskList.State {
        switch answered {
        case 0: .notStarted
        case asked: .done
        default: .inProgress(by: by)
        }
    }
}

extension Form {
    /// The sections in which somebody answers something.
    public var answeredSections: [FormSection] {
        sections.filter { $0.questions.contains { $0.isAnswered && !$0.isHidden } }
    }

    /// Whether it is filled in section by section: more questions than one takes in on a page.
    public var isLong: Bool {
        questions.count(where: \.isAnswered) > 20 && answeredSections.count > 1
    }
}
