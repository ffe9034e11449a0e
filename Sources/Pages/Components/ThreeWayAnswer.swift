import Markup

/// Why there is no answer: three different things, none of them a blank.
public enum NoAnswer: String, CaseIterable, Sendable {
    case notAsked, declined, unknown

    public var label: String {
        switch self {
        case .notAsked: "聞いていない"
        case .declined: "答えなかった"
        case .unknown: "不明"
        }
    }

    /// The name of the field that holds it, beside the field of the answer.
    public static func name(for field: String) -> String { "\(field)_gap" }
}

/// An answer and, beside it, why there may be none (`name_gap`: `notAsked`, `declined`, `unknown`).
///
/// - Parameter label: the question, repeated for those who listen.
public func threeWayAnswer(
    _ name: String, _ label: String, in form: FormState, @HTML.Builder _ answer: () -> HTML
) -> HTML {
    let gap = NoAnswer.name(for: name)
    let error = form.errors[gap]
    let options = [Choice("", "答えがある")] + NoAnswer.allCases.map { Choice($0.rawValue, $0.label) }
    return tag("div", ["class": "three-way"]) {
        answer()
        tag("fieldset", ["class": error == nil ? "gap" : "gap has-error"]) {
            tag("legend", ["class": "vh"]) { "\(label)：答えの有無" }
            errorText(error, for: gap)
            for (index, option) in options.enumerated() {
                choiceRow(
                    type: "radio", name: gap, id: index == 0 ? gap : "\(gap)-\(index + 1)",
                    option, isChosen: form[gap] == option.value)
            }
        }
    }
}
