import Pages

/// Drafts of a reception or of F1 that release 0.1.0 kept: what was typed stands in the controls of the
/// declared form.
enum IntakeDrafts {
    static func renewed(_ old: FormFields) -> FormFields {
        let person = PersonDrafts.renewed(old)
        return person.names.reduce(into: FormFields()) { fields, name in
            fields.set(person.all(name), of: control(name))
        }
    }

    /// `issue_debt` is `issues_debt`.
    private static func control(_ name: String) -> String {
        if name == "rest" { return "rest_issues" }
        return name.hasPrefix("issue_") ? "issues_" + name.dropFirst("issue_".count) : name
    }
}
