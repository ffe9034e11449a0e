/// Conditions of a municipality's own, which may speak of its own answers.
extension OverlayWork {
    /// `x-line` in a condition means what is stored for it: `phoneIn/x-line`.
    mutating func readLocalCodes() {
        var stored: [String: [String: String]] = [:]
        for question in form.everyQuestion {
            let local = (question.codeList?.codes ?? []).filter { $0.value.contains("/") }
            stored[question.id] = Dictionary(local.map { ($0.ownName, $0.value) }) { one, _ in one }
        }
        var sections = form.sections
        for section in sections.indices {
            for index in sections[section].questions.indices {
                sections[section].questions[index].readLocalCodes(stored)
            }
        }
        replace(sections)
    }

    /// What each member answers is not one answer, so nothing can hang on it.
    mutating func checkConditions() {
        for question in form.everyQuestion where question.id.hasPrefix(Form.ownPrefix) {
            checkSources(question.sources, at: overlay.place(of: question.id))
        }
        for change in overlay.changes {
            guard case .when(let condition) = change.need else { continue }
            checkSources(condition.sources, at: overlay.place(of: change.question))
        }
    }

    private mutating func checkSources(_ sources: Set<String>, at place: String) {
        for source in sources.sorted() where form.question(source)?.about == .eachMember {
            fault(place, .manyAnswers(source))
        }
    }
}

extension Question {
    fileprivate mutating func readLocalCodes(_ stored: [String: [String: String]]) {
        shown = shown?.reading(stored)
        if case .when(let condition) = need { need = .when(condition.reading(stored)) }
        guard case .rows(var columns, let limit) = kind else { return }
        for index in columns.indices { columns[index].readLocalCodes(stored) }
        kind = .rows(columns, limit: limit)
    }
}

extension Condition {
    fileprivate func reading(_ stored: [String: [String: String]]) -> Condition {
        switch self {
        case .answered: self
        case .equals(let id, let codes): .equals(id, Set(codes.map { stored[id]?[$0] ?? $0 }))
        case .all(let parts): .all(parts.map { $0.reading(stored) })
        case .any(let parts): .any(parts.map { $0.reading(stored) })
        case .not(let part): .not(part.reading(stored))
        }
    }
}
