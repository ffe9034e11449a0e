import Casework

/// A condition in terms of the controls of a page, for `shownWhen.js`: nested lists as JSON.
///
/// `["has", ["a", "x", "y"], ["b"]]` holds when `a` is `x` or `y`, or `b` says anything; `["all", …]`,
/// `["any", …]` and `["not", …]` hold other conditions. Without scripts everything is on the page.
struct ShownWhen {
    let form: Form
    let fields: FormFields
    let context: FormContext
    /// Who is asked, of a question each member answers.
    var member: Identifier<Person>?

    /// Nil when it cannot be told on this page because a question it reads is not open here.
    func expression(_ condition: Condition) -> String? {
        let isKnown = condition.sources.allSatisfy { id in
            form.questions.contains { $0.id == id && context.isOpen($0) }
        }
        return isKnown ? json(condition) : nil
    }

    private func json(_ condition: Condition) -> String {
        switch condition {
        case .answered(let id): list("has", answered(id).map(names))
        case .equals(let id, let codes): list("has", equal(id, codes).map(names))
        case .all(let parts): list("all", parts.map(json))
        case .any(let parts): list("any", parts.map(json))
        case .not(let part): list("not", [json(part)])
        }
    }

    /// The controls of which one must say something. An era stands in its box from the beginning; of
    /// how much is known of a date only 「わからない」 is an answer.
    private func answered(_ id: String) -> [[String]] {
        guard let question = form.question(id) else { return [] }
        return names(of: question).flatMap { answered(question, $0) }
    }

    /// Of a question each member answers the control of the one who is asked, else those of all.
    private func names(of question: Question) -> [ControlName] {
        guard question.about == .eachMember, let member else {
            return context.places(of: question).map(ControlName.init)
        }
        return [ControlName(Answers.Place(question.id, of: member))]
    }

    private func answered(_ question: Question, _ name: ControlName) -> [[String]] {
        let silent = [
            name.rowCount, name.add, name.remove,
        ]
        let rows = max(1, Int(fields[name.rowCount]) ?? 1)
        let (era, precision) = ("_\(DateBox.era.rawValue)", "_\(DateBox.precision.rawValue)")
        return question.controls(name, rows: min(rows, RowReader.most)).compactMap { control in
            if control == name.base { return [control] }
            if silent.contains(control) || control.hasSuffix(era) { return nil }
            return control.hasSuffix(precision)
                ? [control, PartialDate.Precision.unknown.rawValue] : [control]
        }
    }

    /// Each control with the values that count as one of the codes.
    private func equal(_ id: String, _ codes: Set<String>) -> [[String]] {
        guard let question = form.question(id) else { return [] }
        return names(of: question).flatMap { equal(question, $0, codes) }
    }

    private func equal(
        _ question: Question, _ name: ControlName, _ codes: Set<String>
    ) -> [[String]] {
        if case .marks(let list) = question.kind {
            let concerns = IssueMark.allCases.filter(\.isConcern).map(\.rawValue)
            return list.codes.filter { counts($0.value, as: codes) }
                .map { [name.mark($0.value)] + concerns }
        }
        let gaps = Unanswered.allCases.filter { codes.contains($0.rawValue) }
        let values = question.codeLabels.map(\.code).filter { counts($0, as: codes) }
        let own = [name.base] + values + gaps.map(ControlName.option)
        return gaps.isEmpty ? [own] : [own, [name.gap] + gaps.map(\.rawValue)]
    }

    private func counts(_ value: String, as codes: Set<String>) -> Bool {
        codes.contains(value) || codes.contains(CodeList.counted(value))
    }

    private func list(_ operation: String, _ parts: [String]) -> String {
        "[" + ([quoted(operation)] + parts).joined(separator: ",") + "]"
    }

    private func names(_ names: [String]) -> String {
        "[" + names.map(quoted).joined(separator: ",") + "]"
    }

    /// Names and codes hold no control characters; quotes and backslashes are escaped.
    private func quoted(_ text: String) -> String {
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
        return "\"\(escaped)\""
    }
}
