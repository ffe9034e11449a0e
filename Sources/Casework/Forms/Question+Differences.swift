extension Question {
    /// What is not as it was in one question, its answers and its columns.
    func differences(from older: Question, in rows: String? = nil) -> [FormDifference] {
        let name = rows.map { "\($0).\(id)" } ?? id
        let place = FormDifference.Place.question(name, label: label)
        var found: [FormDifference] = []
        func add(_ change: FormDifference.Change, if isThere: Bool) {
            if isThere { found.append(FormDifference(place, change)) }
        }
        add(.kind(from: older.kind.type, to: kind.type), if: !older.kind.isReadable(as: kind))
        add(.about(from: older.about, to: about), if: older.about != about)
        add(.dataClass(from: older.dataClass, to: dataClass), if: older.dataClass != dataClass)
        add(.renamed(from: older.label, to: label), if: older.label.differs(from: label))
        add(.hinted(from: older.hint, to: hint), if: older.hint.differs(from: hint))
        add(.hidden, if: isHidden && !older.isHidden)
        add(.asked, if: !isHidden && older.isHidden)
        add(.need(from: older.need, to: need), if: older.need != need)
        add(.condition(from: older.shown, to: shown), if: older.shown != shown)
        add(.paper(from: older.paper, to: paper), if: older.paper != paper)
        add(.bounds, if: kind.isReadable(as: older.kind) && kind.bare != older.kind.bare)
        return found + codeDifferences(from: older, name) + columnDifferences(from: older, name)
    }

    private func codeDifferences(from older: Question, _ name: String) -> [FormDifference] {
        guard let list = codeList, let before = older.codeList else { return [] }
        let kept = list.codes.flatMap { code -> [FormDifference] in
            let place = FormDifference.Place.choice(code.value, label: code.label, of: name)
            guard let old = before.code(code.value) else { return [FormDifference(place, .added)] }
            let hasOtherDays = old.from != code.from || old.through != code.through
            return [FormDifference](
                place, .renamed(from: old.label, to: code.label),
                if: old.label.differs(from: code.label))
                + [FormDifference](
                    place, .hinted(from: old.hint, to: code.hint),
                    if: old.hint.differs(from: code.hint))
                + [FormDifference](
                    place, .offered(from: code.from, through: code.through), if: hasOtherDays)
        }
        return kept
            + before.codes.filter { list.code($0.value) == nil }.map {
                FormDifference(.choice($0.value, label: $0.label, of: name), .removed)
            }
    }

    private func columnDifferences(from older: Question, _ name: String) -> [FormDifference] {
        guard case .rows(let columns, _) = kind, case .rows(let before, _) = older.kind else {
            return []
        }
        let kept = columns.flatMap { column -> [FormDifference] in
            if let old = before.first(where: { $0.id == column.id }) {
                return column.differences(from: old, in: name)
            }
            return [FormDifference(.question("\(name).\(column.id)", label: column.label), .added)]
        }
        return kept
            + before.filter { old in !columns.contains { $0.id == old.id } }.map {
                FormDifference(.question("\(name).\($0.id)", label: $0.label), .removed)
            }
    }
}

extension Question.Kind {
    /// Whether answers of this kind can be read as the other; the codes and columns are compared
    /// one by one.
    fileprivate func isReadable(as other: Question.Kind) -> Bool {
        switch (self, other) {
        case (.rows, .rows): true
        case (.money(let a), .money(let b)): a == b
        case (.number(let a, _), .number(let b, _)): a == b
        case (_, _): type == other.type
        }
    }

    /// Without its list or columns.
    fileprivate var bare: Question.Kind {
        switch self {
        case .choice, .choices, .scale, .marks: with(CodeList("", []))
        case .rows(_, let limit): .rows([], limit: limit)
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .yesNo,
            .members, .desk, .agency, .worker, .attachment, .explanation, .derived:
            self
        }
    }
}
