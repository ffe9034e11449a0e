import Markup

/// One press that opens the system in a role: for practice installations only.
///
/// Stands inside a form; the press sends `name=value`.
public func roleChoice(
    _ role: String, _ worker: String, _ sees: String, value: String, name: String = "worker"
) -> HTML {
    tag("div", ["class": "role-choice"]) {
        tag("div") {
            tag("h3") { role }
            tag("p", ["class": "byline"]) { worker }
            tag("p") { sees }
        }
        button(
            "この役割で開く", style: .secondary, name: name, value: value, hidden: "：\(role)、\(worker)")
    }
}
