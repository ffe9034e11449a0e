import Casework

/// Reads the controls of one question: cleaned as the stored text is, or with a problem beside the
/// control that cannot be read.
struct AnswerReader {
    let fields: FormFields
    let context: FormContext
    /// What was answered before: a desk that has closed may stay.
    let kept: Answer?
    /// For what is said about it.
    let label: String

    func read(_ question: Question, at name: ControlName) -> ReadAnswer {
        let read = answer(question, at: name)
        guard let gap = gap(name) else { return read }
        guard read.answer != nil || !read.problems.isEmpty, !fields[name.gap].isEmpty else {
            return ReadAnswer(.unanswered(gap))
        }
        // What was typed stands; that both were given is said.
        var both = read
        both.problems.append(
            .init(control: name.gap, message: AnswerProblem.both(label, gap), text: gap.words))
        return both
    }

    /// Why there is no answer: chosen beside the control, or among the answers of the control.
    private func gap(_ name: ControlName) -> Unanswered? {
        Unanswered(rawValue: fields[name.gap]) ?? ControlName.gap(option: fields[name.base])
    }

    private func answer(_ question: Question, at name: ControlName) -> ReadAnswer {
        switch question.kind {
        case .text(let lines, _):
            let typed = fields[name.base]
            return ReadAnswer(
                .text(lines > 1 ? JapaneseText.clean(typed) : JapaneseText.cleanLine(typed)))
        case .attachment: return ReadAnswer(.text(JapaneseText.cleanLine(fields[name.base])))
        case .name: return personName(name)
        case .address: return address(name)
        case .phone: return phone(name)
        case .mail: return mail(name)
        case .money(let period):
            return number(name, AnswerProblem.money(label)) { NumberReading.yen($0, period) }
        case .number(let unit, let range):
            return number(name, AnswerProblem.number(label, unit, range)) {
                NumberReading.whole($0, unit: unit)
            }
        case .time: return number(name, AnswerProblem.time(label), NumberReading.minute)
        case .date(let demand): return date(name, demand)
        case .choice(let list), .scale(let list): return code(name, list.codes.map(\.value))
        case .yesNo: return code(name, [YesNo.yes, YesNo.no])
        case .choices(let list): return codes(name, list.codes.map(\.value))
        case .members: return members(name, question.kind)
        case .desk, .agency, .worker: return record(name, question.kind)
        case .marks(let list): return marks(name, list)
        case .rows(let columns, _): return rows(name, columns)
        case .explanation, .derived: return ReadAnswer()
        }
    }

    /// A number in one box. The words 「不明」「聞いていない」 in the box are an answer too.
    private func number(
        _ name: ControlName, _ problem: String, _ read: (String) -> Int?
    ) -> ReadAnswer {
        let typed = fields[name.base]
        guard !JapaneseText.cleanCode(typed).isEmpty else { return ReadAnswer() }
        if let number = read(typed) { return ReadAnswer(.number(number)) }
        if let gap = Unanswered(typed: typed) { return ReadAnswer(.unanswered(gap)) }
        return ReadAnswer(problem: name.base, problem, typed: typed)
    }

    private func phone(_ name: ControlName) -> ReadAnswer {
        let typed = fields[name.base]
        guard !JapaneseText.cleanCode(typed).isEmpty else { return ReadAnswer() }
        guard let number = PhoneNumber(typed) else {
            return ReadAnswer(problem: name.base, AnswerProblem.phone(label), typed: typed)
        }
        return ReadAnswer(.text(number.display))
    }

    private func mail(_ name: ControlName) -> ReadAnswer {
        let mail = JapaneseText.cleanCode(fields[name.base])
        guard !mail.isEmpty else { return ReadAnswer() }
        let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
            mail.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            return ReadAnswer(
                problem: name.base, AnswerProblem.mail(label), typed: fields[name.base])
        }
        return ReadAnswer(.text(mail))
    }
}
