/// A form as it is asked about one record: with the choices and the days that only the record knows.
extension Form {
    /// The same form with the records that may be chosen for a question as they are today.
    public func offering(_ records: [CodeList.Code], for id: String) -> Form {
        changing(id) { question in
            switch question.kind {
            case .choice(let list): question.kind = .choice(CodeList(list.id, records))
            case .choices(let list): question.kind = .choices(CodeList(list.id, records))
            case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .scale,
                .marks, .yesNo, .members, .desk, .agency, .worker, .attachment, .rows,
                .explanation, .derived:
                break
            }
        }
    }

    /// The same form in which a code cannot be chosen. Where it was chosen it is still read.
    public func withdrawing(_ code: String, from id: String, on day: CivilDate) -> Form {
        changing(id) { question in
            guard case .choice(var list) = question.kind else { return }
            for index in list.codes.indices where list.codes[index].value == code {
                list.codes[index].through = day.adding(days: -1)
            }
            question.kind = .choice(list)
        }
    }

    /// The same form without a question that is not put to this record. Its answer stays as it is.
    public func without(_ id: String) -> Form { keeping { $0.id != id } }

    /// The same form with only some of the answers of a list.
    public func offering(only codes: Set<String>, for id: String) -> Form {
        changing(id) { question in
            guard let list = question.codeList else { return }
            let kept = list.codes.filter { codes.contains(CodeList.counted($0.value)) }
            question.kind = question.kind.with(CodeList(list.id, kept))
        }
    }

    /// The same form with another need for an answer.
    public func requiring(_ need: Requirement, of id: String) -> Form {
        changing(id) { $0.need = need }
    }

    /// Only some of its questions, in their sections: what a page shows beside the rest.
    public func keeping(_ isKept: (Question) -> Bool) -> Form {
        var form = self
        for section in form.sections.indices {
            form.sections[section].questions.removeAll { !isKept($0) }
        }
        return form
    }

    /// The same form with the first day a date may be.
    public func beginning(_ day: CivilDate, for id: String) -> Form {
        changing(id) { question in
            if case .date(let demand) = question.kind {
                question.kind = .date(
                    DateDemand(demand.exactness, from: .day(day), through: demand.through))
            }
        }
    }

    func changing(_ id: String, _ change: (inout Question) -> Void) -> Form {
        var form = self
        for section in form.sections.indices {
            for index in form.sections[section].questions.indices
            where form.sections[section].questions[index].id == id {
                change(&form.sections[section].questions[index])
            }
        }
        return form
    }
}
