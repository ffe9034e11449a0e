import Casework

/// A condition as it is said beside a question: 「「方法」が「電話」のとき」.
struct ConditionWords {
    let form: Form
    let context: FormContext

    /// How a part of a sentence goes on.
    private enum Ending {
        case when, and, or
    }

    func when(_ condition: Condition) -> String { words(condition, .when) }

    private func words(_ condition: Condition, _ ending: Ending) -> String {
        switch condition {
        case .answered(let id): answered(id, isAnswered: true, ending)
        case .equals(let id, let codes):
            "「\(label(id))」が\(choices(id, codes))" + noun(ending)
        case .all(let parts): list(parts, joined: .and, ending)
        case .any(let parts): list(parts, joined: .or, ending)
        case .not(.answered(let id)): answered(id, isAnswered: false, ending)
        case .not(.equals(let id, let codes)):
            "「\(label(id))」が\(choices(id, codes))以外" + noun(ending)
        case .not(.not(let part)): words(part, ending)
        case .not(.all(let parts)): words(.any(parts.map(Condition.not)), ending)
        case .not(.any(let parts)): words(.all(parts.map(Condition.not)), ending)
        }
    }

    private func list(_ parts: [Condition], joined: Ending, _ ending: Ending) -> String {
        parts.enumerated().map { index, part in
            words(part, index == parts.count - 1 ? ending : joined)
        }.joined()
    }

    private func answered(_ id: String, isAnswered: Bool, _ ending: Ending) -> String {
        let verb = isAnswered ? "ある" : "ない"
        let end =
            switch ending {
            case .when: "\(verb)とき"
            case .and: isAnswered ? "あり、" : "なく、"
            case .or: "\(verb)か、"
            }
        return "「\(label(id))」に答えが\(end)"
    }

    private func noun(_ ending: Ending) -> String {
        switch ending {
        case .when: "のとき"
        case .and: "で、"
        case .or: "か、"
        }
    }

    private func label(_ id: String) -> String {
        form.question(id).map { context.words($0.label) } ?? id
    }

    /// 「電話」か「訪問」, in the order of the list.
    private func choices(_ id: String, _ codes: Set<String>) -> String {
        let labels = (form.question(id)?.codeLabels ?? []).filter { codes.contains($0.code) }
        return labels.map { "「\(context.words($0.label))」" }.joined(separator: "か")
    }
}

extension Question {
    /// Every code of an answer that a condition may name, with its words.
    var codeLabels: [(code: String, label: String)] {
        let gaps = Unanswered.allCases.map { (code: $0.rawValue, label: $0.words) }
        if case .yesNo = kind {
            return [(YesNo.yes, YesNo.yesWords), (YesNo.no, YesNo.noWords)] + gaps
        }
        guard let codeList else { return gaps }
        return codeList.codes.map { ($0.value, $0.label) }
            + gaps.filter { codeList.code($0.code) == nil }
    }
}

extension YesNo {
    static let yesWords = "はい"
    static let noWords = "いいえ"
    static let choices = [Choice(yes, yesWords), Choice(no, noWords)]
}
