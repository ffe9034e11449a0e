/// The order of a form, and what is hidden in it.
extension OverlayWork {
    /// What is named comes first and in that order; the rest follows as it stood.
    mutating func arrange() {
        var sections = ordered(form.sections, by: overlay.order, at: "order", id: \.id) {
            .unknownSection($0, known: $1)
        }
        var taken: [String: Question] = [:]
        var claimed: [String: [String]] = [:]
        let known = form.everyQuestion.map(\.id)
        for (index, change) in overlay.sections.enumerated() {
            for (number, id) in change.order.enumerated() {
                let place = "sections[\(index)].order[\(number)]"
                if let question = form.question(id) {
                    if taken.updateValue(question, forKey: id) != nil {
                        fault(place, .twice(id))
                    } else {
                        claimed[change.section, default: []].append(id)
                    }
                } else {
                    fault(place, .unknownQuestion(id, known: known))
                }
            }
        }
        for index in sections.indices {
            let named = claimed[sections[index].id, default: []].compactMap { taken[$0] }
            sections[index].questions =
                named + sections[index].questions.filter { taken[$0.id] == nil }
        }
        replace(sections)
    }

    private mutating func ordered<Part>(
        _ parts: [Part], by names: [String], at place: String, id: (Part) -> String,
        unknown: (String, [String]) -> OverlayFault.Cause
    ) -> [Part] {
        var named: [Part] = []
        for (index, name) in names.enumerated() {
            if named.contains(where: { id($0) == name }) {
                fault("\(place)[\(index)]", .twice(name))
            } else if let part = parts.first(where: { id($0) == name }) {
                named.append(part)
            } else {
                fault("\(place)[\(index)]", unknown(name, parts.map(id)))
            }
        }
        let ids = Set(named.map(id))
        return named + parts.filter { !ids.contains(id($0)) }
    }

    // MARK: Hiding

    mutating func hide() {
        let asked = Set(overlay.hidden)
        var sections = form.sections
        for (index, id) in overlay.hidden.enumerated() {
            if let cause = reason(againstHiding: id, asked, number: index) {
                fault("hide[\(index)]", cause)
                continue
            }
            for section in sections.indices {
                for question in sections[section].questions.indices
                where sections[section].questions[question].id == id {
                    sections[section].questions[question].isHidden = true
                }
            }
        }
        replace(sections)
    }

    private func reason(
        againstHiding id: String, _ asked: Set<String>, number: Int
    ) -> OverlayFault.Cause? {
        guard let question = form.question(id) else {
            return .unknownQuestion(id, known: form.everyQuestion.filter(\.mayBeHidden).map(\.id))
        }
        if overlay.hidden.firstIndex(of: id) != number { return .twice(id) }
        if id.hasPrefix(Form.ownPrefix) { return .ownHidden(id) }
        if !question.mayBeHidden { return .readByRules(id) }
        if form.emergency?.sources.contains(id) == true { return .readByRules(id) }
        let dependent = form.everyQuestion.first { other in
            other.id != id && !asked.contains(other.id) && other.sources.contains(id)
        }
        return dependent.map { .neededBy($0.id) }
    }
}

extension Question {
    /// Whether a municipality may leave it out: no rule reads it, nor a column of it.
    public var mayBeHidden: Bool {
        if case .rows(let columns, _) = kind, columns.contains(where: \.isRead) { return false }
        return !isRead
    }

    /// The other questions it hangs on, by a condition, a sum or a day.
    public var sources: Set<String> {
        var found = shown?.sources ?? []
        if case .when(let condition) = need { found.formUnion(condition.sources) }
        switch kind {
        case .derived(let derivation): found.formUnion(derivation.sources)
        case .date(let demand):
            for bound in [demand.from, demand.through] {
                if case .answer(let id) = bound { found.insert(id) }
            }
        case .rows(let columns, _):
            for column in columns { found.formUnion(column.sources) }
        case .text, .name, .address, .phone, .mail, .money, .number, .time, .choice, .choices,
            .scale, .marks, .yesNo, .members, .desk, .agency, .worker, .attachment, .explanation:
            break
        }
        return found
    }
}
