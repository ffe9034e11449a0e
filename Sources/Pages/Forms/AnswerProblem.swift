import Casework

/// What is wrong with an answer, in a sentence that says how to put it right (`ux.md` §5).
struct AnswerProblem {
    let form: Form
    let context: FormContext
    /// The other columns of the same table, by their ids.
    var beside: [String: Question] = [:]

    func text(_ fault: AnswerFault, _ question: Question, _ label: String) -> String {
        switch fault {
        case .missing: context.missing[question.id] ?? Self.missing(question, label)
        case .tooLong(let limit, let now): "\(label)は\(limit)文字以内で入力してください（現在\(now)文字）"
        case .outOfRange(let range): Self.outOfRange(question, label, range)
        case .before(let day): "\(label)は\(bound(question, \.from, day))以降にしてください"
        case .after(let day): "\(label)は\(bound(question, \.through, day))以前にしてください"
        case .afterToday(let today): FieldProblem.tooLate(label, today)
        case .severalMain: FieldProblem.tooManyMain
        case .noMain: FieldProblem.noMain
        case .notOffered:
            context.refused[question.id] ?? "\(label)を選び直してください。選ばれている答えは、いまは使われていません"
        case .tooManyRows(let limit): "\(label)は\(limit)件までにしてください"
        }
    }

    static func missing(_ question: Question, _ label: String) -> String {
        switch question.kind {
        case .choice, .scale, .yesNo, .members(many: false), .desk, .agency, .worker:
            FieldProblem.unchosen(label)
        case .choices, .members, .marks: "\(label)を1つ以上選んでください"
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .attachment,
            .rows, .explanation, .derived:
            FieldProblem.empty(label)
        }
    }

    /// 「世帯の人数は1から20までの数字（人）で入力してください。例）1」.
    static func outOfRange(
        _ question: Question, _ label: String, _ range: ClosedRange<Int>
    ) -> String {
        switch question.kind {
        case .money: "\(label)は0円以上の数字で入力してください。例）85,000"
        case .number(let unit, let range): number(label, unit, range)
        case .text, .name, .address, .phone, .mail, .date, .time, .choice, .choices, .scale, .marks,
            .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            number(label, "", range)
        }
    }

    static func number(_ label: String, _ unit: String, _ range: ClosedRange<Int>) -> String {
        let counted = unit.isEmpty ? "" : "（\(unit)）"
        let example = min(max(range.lowerBound, 1), range.upperBound)
        return
            "\(label)は\(range.lowerBound)から\(range.upperBound)までの数字\(counted)で入力してください。例）\(example)"
    }

    /// 「今日（令和8年4月6日）」 or 「開始日（令和8年4月1日）」: what the date is held against.
    private func bound(
        _ question: Question, _ end: KeyPath<DateDemand, DateDemand.Bound?>, _ day: CivilDate
    ) -> String {
        guard case .date(let demand) = question.kind else { return day.wareki(.long) }
        switch demand[keyPath: end] {
        case .today?: return "今日（\(day.wareki(.long))）"
        case .answer(let id)?:
            // A column is held against one of the same rows before a question of the form.
            let bound = beside[id] ?? form.question(id)
            let label = bound.map { context.words($0.label) } ?? ""
            return label.isEmpty ? day.wareki(.long) : "\(label)（\(day.wareki(.long))）"
        case .day?, nil: return day.wareki(.long)
        }
    }

    static func mail(_ label: String) -> String {
        "\(label)は「@」を入れた半角の英数字で入力してください。例）taro@example.jp"
    }

    static func phone(_ label: String) -> String { "\(label)は10桁または11桁の数字で入力してください" }

    static func time(_ label: String) -> String { "\(label)を時刻として読めません。例）10:30" }

    static func money(_ label: String) -> String {
        "\(label)は数字で入力してください。例）85,000、8万5千"
    }

    static func notListed(_ label: String) -> String { "\(label)は一覧にある名前から選んでください" }

    /// An answer and a reason why there is none.
    static func both(_ label: String, _ gap: Unanswered) -> String {
        "\(label)に答えと「\(gap.words)」の両方が入っています。どちらか一方にしてください"
    }
}
