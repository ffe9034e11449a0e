import Casework

/// Answers that are chosen.
extension AnswerReader {
    /// One of a list. Whether it is offered today is asked by `AnswerCheck`.
    func code(_ name: ControlName, _ codes: [String]) -> ReadAnswer {
        let typed = fields[name.base]
        guard !typed.isEmpty, ControlName.gap(option: typed) == nil else { return ReadAnswer() }
        guard codes.contains(typed) else {
            return ReadAnswer(problem: name.base, FieldProblem.unchosen(label), typed: typed)
        }
        return ReadAnswer(.code(typed))
    }

    /// Any number of a list, in its order, each once.
    func codes(_ name: ControlName, _ codes: [String]) -> ReadAnswer {
        ReadAnswer(.codes(codes.filter { fields.isChosen($0, of: name.base) }))
    }

    /// Those of the household, and those chosen before who have left.
    func members(_ name: ControlName, _ kind: Question.Kind) -> ReadAnswer {
        let known = context.directory(of: kind, keeping: kept?.codes ?? [])
        return codes(name, known.map(\.value))
    }

    /// A desk, an agency or a worker, by key or by the name that was typed.
    func record(_ name: ControlName, _ kind: Question.Kind) -> ReadAnswer {
        let typed = JapaneseText.cleanLine(fields[name.base])
        guard !typed.isEmpty, ControlName.gap(option: typed) == nil else { return ReadAnswer() }
        let known = context.directory(of: kind, keeping: kept?.codes ?? [])
        if let found = known.first(where: { $0.value == typed }) {
            return ReadAnswer(.code(found.value))
        }
        let named = known.filter { JapaneseText.cleanLine($0.label) == typed }
        guard named.count == 1 else {
            let problem = context.missing[name.base] ?? AnswerProblem.notListed(label)
            return ReadAnswer(problem: name.base, problem, typed: typed)
        }
        return ReadAnswer(.code(named[0].value))
    }

    /// Marks of all lines, those of lines that have ended with them.
    func marks(_ name: ControlName, _ list: CodeList) -> ReadAnswer {
        var marks: [String: IssueMark] = [:]
        let fillsRest = fields.has(name.rest)
        for code in list.codes {
            if let mark = IssueMark(rawValue: fields[name.mark(code.value)]) {
                marks[code.value] = mark
            } else if fillsRest && code.isOffered(on: context.today) {
                marks[code.value] = .notAsked
            }
        }
        return ReadAnswer(.marks(marks))
    }
}
