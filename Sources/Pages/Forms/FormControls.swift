import Casework
import Markup

/// The controls of a form, drawn from its declaration: the same for every form of the house.
public struct FormControls {
    let form: Form
    let state: FormState
    let context: FormContext
    let before: Answers?
    /// For conditions of a list: whatever is left empty asks for everything.
    let isFilter: Bool
    /// What the page says now, to be held against what was answered before.
    private let current: Answers?

    /// - Parameter before: the answers of the last sheet; what differs from them is marked.
    public init(
        form: Form, state: FormState, context: FormContext, before: Answers? = nil,
        isFilter: Bool = false
    ) {
        self.form = form
        self.state = state
        self.context = context
        self.before = before
        self.isFilter = isFilter
        current = before.map {
            FormReader(form: form, fields: state.fields, context: context, before: $0).typed
        }
    }

    public var html: HTML {
        HTML.joined(form.sections.map { section($0) })
    }

    /// One section under its heading; nothing when no question of it is open here.
    public func html(section id: String) -> HTML {
        HTML.joined(form.sections.filter { $0.id == id }.map { section($0) })
    }

    /// One question, of each member where each member answers; nothing when it is not open here.
    public func html(question id: String) -> HTML {
        let found = form.questions.filter { $0.id == id && context.isOpen($0) }
        return blocks(found)
    }

    private func section(_ section: FormSection) -> HTML {
        let questions = section.questions.filter { !$0.isHidden && context.isOpen($0) }
        guard !questions.isEmpty else { return HTML() }
        guard !section.title.isEmpty else { return blocks(questions) }
        let hint = section.hint.isEmpty ? nil : context.words(section.hint)
        return fieldset(
            context.words(section.title), id: "section-\(section.id)", in: state, hint: hint,
            isSection: true
        ) { blocks(questions) }
    }

    /// Questions in their order: short ones side by side, those of each member under their name.
    private func blocks(_ questions: [Question]) -> HTML {
        var parts: [HTML] = []
        for run in QuestionRun.runs(of: questions) {
            switch run {
            case .single(let question): parts.append(once(question))
            case .row(let questions):
                parts.append(fieldRow { for question in questions { once(question) } })
            case .members(let questions): parts.append(members(questions))
            }
        }
        return HTML.joined(parts)
    }

    private func once(_ question: Question) -> HTML {
        control(question, at: Answers.Place(question.id))
    }

    @HTML.Builder private func members(_ questions: [Question]) -> HTML {
        if context.members.isEmpty {
            tag("p", ["class": "hint"]) {
                "世帯員を登録すると、「\(questions.map { context.words($0.label) }.joined(separator: "」「"))」を一人ずつ書けます。"
            }
        }
        tag("div", ["class": "field"]) {
            for member in context.members {
                tag("div", ["class": "another"]) {
                    fieldset("\(member.name)さん") {
                        for question in questions {
                            control(question, at: Answers.Place(question.id, of: member.id))
                        }
                    }
                }
            }
        }
    }

    /// A question at its place, with the condition under which it is asked.
    private func control(_ question: Question, at place: Answers.Place) -> HTML {
        let control = QuestionControl(
            question: question, name: ControlName(place), form: form, state: state,
            context: context, kept: before?[place], changed: changed(question, place),
            isFilter: isFilter)
        let when = ShownWhen(
            form: form, fields: state.fields, context: context, member: place.member)
        guard let condition = question.shown, let shown = when.expression(condition) else {
            return control.html
        }
        return tag("div", ["data-shown-when": shown]) { control.html }
    }

    /// 「前回：無職」, where the page says something else now.
    private func changed(_ question: Question, _ place: Answers.Place) -> String? {
        guard let before, let old = before[place], old != current?[place] else { return nil }
        let words = AnswerWords(form: form, context: context)
        return "前回の答え：" + words.difference(of: old, from: current?[place], to: question)
    }
}

/// Questions that stand together on a page.
enum QuestionRun {
    case single(Question)
    /// Short ones, side by side.
    case row([Question])
    /// One after the other of each member, so that one talks about one person at a time.
    case members([Question])

    static func runs(of questions: [Question]) -> [QuestionRun] {
        questions.reduce(into: []) { runs, question in
            switch (runs.last, question.about == .eachMember, question.isShort) {
            case (.members(let before), true, _):
                runs[runs.count - 1] = .members(before + [question])
            case (_, true, _): runs.append(.members([question]))
            case (.row(let before), false, true) where before.count < 4:
                runs[runs.count - 1] = .row(before + [question])
            case (_, false, true): runs.append(.row([question]))
            case (_, false, false): runs.append(.single(question))
            }
        }
    }
}

extension Question {
    /// Whether its control is one short box, which may stand beside others.
    fileprivate var isShort: Bool {
        guard shown == nil, offeredGaps.isEmpty || holdsGapInside else { return false }
        switch kind {
        case .number, .money, .time, .phone: return true
        case .text(let lines, let limit): return lines <= 1 && (1...Self.shortText).contains(limit)
        case .choice(let list):
            if isCompact { return true }
            let options = list.codes.map {
                Choice($0.value, $0.label, hint: $0.hint.isEmpty ? nil : $0.hint)
            }
            return ChoiceLook(oneOf: options) == .select
        case .name, .address, .mail, .date, .choices, .scale, .marks, .yesNo, .members, .desk,
            .agency, .worker, .attachment, .rows, .explanation, .derived:
            return false
        }
    }

    /// As many letters as a box has that stands beside others.
    private static let shortText = 30
}
