import Markup

/// All problems of a form above its heading, each a link to its control; nothing when there are none.
public func errorSummary(_ errors: FieldErrors) -> HTML {
    guard !errors.isEmpty else { return HTML() }
    return tag("div", ["class": "error-summary", "tabindex": "-1", "data-error-summary": ""]) {
        // The role sits inside the box: on the box itself the links would be read as one text.
        tag("div", ["role": "alert"]) {
            tag("h2") {
                icon(.error)
                "入力内容に誤りがあります"
            }
            tag("ul") {
                for error in errors.all {
                    tag("li") { tag("a", ["href": "#\(error.field)"]) { error.message } }
                }
            }
        }
    }
}
