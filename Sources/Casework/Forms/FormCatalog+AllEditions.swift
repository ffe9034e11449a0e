extension FormCatalog {
    /// A form with every question that any of its editions asked, for lists in which sheets of all
    /// editions stand: as it is in force, then what only other editions ask. A question keeps its id
    /// and its kind as long as there are answers to it.
    public func allEditions(of id: String, on day: CivilDate) -> Form? {
        guard var form = inForce(id, on: day) ?? editions(of: id).first?.form else { return nil }
        var known = Set(form.everyQuestion.map(\.id))
        let others = editions(of: id).reversed().flatMap(\.form.sections)
        for section in others {
            let more = section.questions.filter { known.insert($0.id).inserted }
            guard !more.isEmpty else { continue }
            form.sections.append(
                FormSection(
                    id: section.id, title: section.title, hint: section.hint, questions: more))
        }
        return form
    }
}
