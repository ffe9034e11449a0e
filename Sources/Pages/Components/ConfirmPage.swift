import Markup

/// Asks once more before a deed that is hard to undo or concerns others.
///
/// - Parameters:
///   - affected: what the deed touches, as a summary.
///   - verb: the deed on the button: 終結する.
///   - reason: the field `reason` asks why, under this label; nil for no question.
public func confirmPage(
    action: String, frame: Frame, in form: FormState = FormState(), affected: [SummaryRow],
    notice: String? = nil, reason: String? = nil, verb: String, isDangerous: Bool = true,
    cancel: Link, @HTML.Builder extra: () -> HTML = { HTML() }
) -> HTML {
    postForm(action: action, frame: frame) {
        summaryList(affected)
        if let notice {
            tag("p", ["class": "notice"]) {
                icon(.warning)
                tag("span") { notice }
            }
        }
        extra()
        if let reason { textArea("reason", reason, in: form, need: .required, rows: 4) }
        buttonGroup {
            button(verb, style: isDangerous ? .danger : .primary)
            cancel.html
        }
    }
}
