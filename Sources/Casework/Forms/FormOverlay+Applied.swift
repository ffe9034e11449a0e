extension FormOverlay {
    /// The form people fill in: the shipped one with what the municipality changes.
    ///
    /// The same overlay on the same form always gives the same form. What is at fault has no effect.
    public func applied(to form: Form) -> (form: Form, faults: [OverlayFault]) {
        guard form.id == self.form else {
            return (form, [OverlayFault("form", .otherForm(form.id))])
        }
        var work = OverlayWork(overlay: self, form: form)
        work.run()
        return (work.form, work.faults)
    }

    /// The same on a new edition of the program's form, where nobody is there to mend faults: local
    /// questions that the new form has no place for are left out and named.
    public func carried(onto form: Form) -> (form: Form, faults: [OverlayFault]) {
        var trimmed = self
        var leftOut: [OverlayFault] = []
        while true {
            let (result, faults) = trimmed.applied(to: form)
            let places = Set(result.faults.map { Self.question(of: $0.place) })
            guard !places.isEmpty else { return (result, leftOut + faults) }
            let own = places.filter { $0.hasPrefix(Form.ownPrefix) }.sorted()
            guard !own.isEmpty else { return (form, leftOut + faults) }
            leftOut += own.map { OverlayFault(place(of: $0), .leftOut($0)) }
            for index in trimmed.sections.indices {
                trimmed.sections[index].questions.removeAll { places.contains($0.id) }
            }
        }
    }

    /// Where a question of the form is declared or changed here: `sections[1].questions[0]`; of a
    /// column, `income.amount`, with its own place. Empty for what the overlay does not speak of.
    public func place(of name: String) -> String {
        let question = Self.question(of: name)
        let column = question == name ? nil : String(name.dropFirst(question.count + 1))
        for (index, section) in sections.enumerated() {
            if section.section == name { return "sections[\(index)]" }
            guard let place = section.questions.firstIndex(where: { $0.id == question }) else {
                continue
            }
            return "sections[\(index)].questions[\(place)]"
                + section.questions[place].place(ofColumn: column)
        }
        guard let index = changes.firstIndex(where: { $0.question == question }) else { return "" }
        return "questions[\(index)]" + changes[index].place(ofColumn: column)
    }

    private static func question(of name: String) -> String {
        name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}

extension Question {
    fileprivate func place(ofColumn column: String?) -> String {
        guard case .rows(let columns, _) = kind,
            let index = columns.lastIndex(where: { $0.id == column })
        else { return "" }
        return ".repeat[\(index)]"
    }
}

extension QuestionChange {
    fileprivate func place(ofColumn column: String?) -> String {
        let index = rows.lastIndex { row in
            switch row {
            case .change(let change): change.question == column
            case .new(let question): question.id == column
            }
        }
        return index.map { ".repeat[\($0)]" } ?? ""
    }
}
