/// What is wrong with the declaration of a form. A form with faults is neither built nor published.
public struct FormFault: Hashable, Sendable {
    /// The question or section it is about; empty for the form.
    public let place: String
    public let cause: Cause

    public enum Cause: Hashable, Sendable {
        case duplicateQuestion, duplicateSection, unreadableID
        case duplicateCode(String)
        case unknownQuestion(String)
        case unknownCode(String, of: String)
        /// A condition may read codes and whether something was answered; this one has no codes.
        case noCodes(String)
        case wrongKind(String, expected: String)
        /// A condition on itself, or round in a ring.
        case circular(String)
        case emptyList
        case emptyLabel
        case nestedRows
        case endsBeforeItBegins(String)
        /// A condition or a sum reads data of a kind its own class does not open.
        case classTooWide(source: String)
    }

    public init(_ place: String, _ cause: Cause) {
        self.place = place
        self.cause = cause
    }
}

extension Form {
    /// Every fault at once, in the order of the form.
    public var faults: [FormFault] { FormCheck(form: self).faults }

    /// Whether a question can be called so: small letters, digits, `_` and `-`, at most 40.
    static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 40
            && id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
            }
    }
}

private struct FormCheck {
    let form: Form

    var faults: [FormFault] {
        let all = form.everyQuestion
        return repeated(form.sections.map(\.id)).map { FormFault($0, .duplicateSection) }
            + repeated(all.map(\.id)).map { FormFault($0, .duplicateQuestion) }
            + all.flatMap { own($0, in: nil) + references($0) }
    }

    private func repeated(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }
    }

    /// - Parameter rows: the question whose column it is; its place is then `income.amount`.
    private func own(_ question: Question, in rows: String?) -> [FormFault] {
        var causes: [FormFault.Cause] = []
        if !Form.isID(question.id) { causes.append(.unreadableID) }
        if question.label.isEmpty { causes.append(.emptyLabel) }
        if let list = question.codeList {
            // What a rule reads may be chosen from records that are given when the form is asked.
            if list.codes.isEmpty && !question.isRead { causes.append(.emptyList) }
            causes += repeated(list.codes.map(\.value)).map { .duplicateCode($0) }
            causes += list.codes.filter { code in
                guard let from = code.from, let through = code.through else { return false }
                return through < from
            }.map { .endsBeforeItBegins($0.value) }
        }
        var columns: [FormFault] = []
        if case .rows(let questions, _) = question.kind {
            if rows != nil { causes.append(.nestedRows) }
            if questions.isEmpty { causes.append(.emptyList) }
            columns = repeated(questions.map(\.id)).map {
                FormFault("\(question.id).\($0)", .duplicateQuestion)
            }
            columns += questions.flatMap { own($0, in: question.id) }
        }
        return causes.map { FormFault(place(of: question, in: rows), $0) } + columns
    }

    private func place(of question: Question, in rows: String?) -> String {
        rows.map { "\($0).\(question.id)" } ?? question.id
    }

    private func references(_ question: Question) -> [FormFault] {
        var found = conditions(of: question, in: nil) + ring(question)
        if case .rows(let columns, _) = question.kind {
            found += columns.flatMap { conditions(of: $0, in: question.id) }
        }
        return found + derivation(question) + bounds(question)
    }

    private func conditions(of question: Question, in rows: String?) -> [FormFault] {
        var conditions = [question.shown].compactMap(\.self)
        if case .when(let condition) = question.need { conditions.append(condition) }
        return conditions.flatMap { faults(of: $0, at: place(of: question, in: rows)) }
    }

    private func faults(of condition: Condition, at place: String) -> [FormFault] {
        switch condition {
        case .answered(let id):
            return form.question(id) == nil ? [FormFault(place, .unknownQuestion(id))] : []
        case .equals(let id, let codes):
            guard let source = form.question(id) else {
                return [FormFault(place, .unknownQuestion(id))]
            }
            guard let offered = source.conditionCodes else {
                return [FormFault(place, .noCodes(id))]
            }
            return codes.subtracting(offered).sorted().map {
                FormFault(place, .unknownCode($0, of: id))
            }
        case .all(let parts), .any(let parts): return parts.flatMap { faults(of: $0, at: place) }
        case .not(let part): return faults(of: part, at: place)
        }
    }

    /// Whether a question is shown must not hang on itself.
    private func ring(_ question: Question) -> [FormFault] {
        var waiting = Array(question.shown?.sources ?? [])
        var seen: Set<String> = []
        while let id = waiting.popLast() {
            if id == question.id { return [FormFault(question.id, .circular(id))] }
            guard seen.insert(id).inserted else { continue }
            waiting += form.question(id)?.shown?.sources ?? []
        }
        return []
    }

    private func derivation(_ question: Question) -> [FormFault] {
        guard case .derived(let derivation) = question.kind else { return [] }
        return derivation.sources.flatMap { id -> [FormFault] in
            guard let source = form.question(id) else {
                return [FormFault(question.id, .unknownQuestion(id))]
            }
            var found: [FormFault] = []
            if let expected = derivation.mismatch(source) {
                found.append(FormFault(question.id, .wrongKind(id, expected: expected)))
            }
            // The strictest class of what it reads: a sum of incomes is 収入.
            if source.dataClass != question.dataClass {
                found.append(FormFault(question.id, .classTooWide(source: id)))
            }
            return found
        }
    }

    private func bounds(_ question: Question) -> [FormFault] {
        guard case .date(let demand) = question.kind else { return [] }
        return [demand.from, demand.through].compactMap(\.self).flatMap { bound -> [FormFault] in
            guard case .answer(let id) = bound else { return [] }
            guard let source = form.question(id) else {
                return [FormFault(question.id, .unknownQuestion(id))]
            }
            guard case .date = source.kind else {
                return [FormFault(question.id, .wrongKind(id, expected: "date"))]
            }
            return []
        }
    }
}

extension Derivation {
    /// What kind a source should have had; nil when it has it.
    fileprivate func mismatch(_ source: Question) -> String? {
        switch (self, source.kind) {
        case (.age, .date), (.days, .date): nil
        case (.age, _), (.days, _): "date"
        case (.total, .number), (.total, .money): nil
        case (.total, _): "number"
        case (.rowTotal(_, let column), .rows(let columns, _)):
            columns.contains { $0.id == column && $0.kind.isNumeric } ? nil : "rows"
        case (.rowTotal, _): "rows"
        }
    }
}

extension Question.Kind {
    /// Whether its answers can be added up.
    fileprivate var isNumeric: Bool {
        switch self {
        case .number, .money: true
        case .text, .name, .address, .phone, .mail, .date, .time, .choice, .choices, .scale, .marks,
            .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            false
        }
    }
}

extension Question {
    /// The list its answers are chosen from.
    public var codeList: CodeList? {
        switch kind {
        case .choice(let list), .choices(let list), .scale(let list), .marks(let list): list
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .yesNo,
            .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            nil
        }
    }

    /// The codes a condition may ask for; nil for questions without any.
    var conditionCodes: Set<String>? {
        let gaps = Set(Unanswered.allCases.map(\.rawValue))
        if let codeList { return Set(codeList.codes.map(\.value)).union(gaps) }
        if case .yesNo = kind { return gaps.union([YesNo.yes, YesNo.no]) }
        return nil
    }
}
