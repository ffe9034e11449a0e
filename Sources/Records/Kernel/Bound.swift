import Casework

/// An answer that is a column of its own, because SQL sorts, joins or checks it.
///
///     .column("happened_on", NoteForm.happenedOn)
///
/// The column holds answers of its kind exactly. Another (聞いていない, a month without its day) leaves
/// the column empty and lies in the part with the rest.
struct Bound: Sendable {
    let name: String
    let question: String
    /// What the column holds of an answer.
    let value: @Sendable (Answer?) -> SQL.Value
    let answer: @Sendable (NamedRow) throws -> Answer?
    let holds: @Sendable (Answer) -> Bool

    private init(
        _ name: String, _ question: String,
        value: @escaping @Sendable (Answer) -> SQL.Value?, empty: SQL.Value = .null,
        answer: @escaping @Sendable (NamedRow) throws -> Answer?
    ) {
        self.name = name
        self.question = question
        self.value = { $0.flatMap(value) ?? empty }
        self.answer = answer
        holds = { value($0) != nil }
    }
}

extension Bound {
    /// A day, as `YYYY-MM-DD`.
    static func column(_ name: String, _ key: Key<CivilDate?>) -> Bound {
        Bound(name, key.id) { answer in
            guard case .date(let date) = answer else { return nil }
            return date.date?.sqlValue
        } answer: { row in
            try row.optional(name, as: CivilDate.self).map { .date(PartialDate($0)) }
        }
    }

    /// A number, or a time in minutes after midnight.
    static func column(_ name: String, _ key: Key<Int?>) -> Bound {
        Bound(name, key.id) { answer in
            guard case .number(let number) = answer else { return nil }
            return number.sqlValue
        } answer: { row in
            try row.optional(name, as: Int.self).map { .number($0) }
        }
    }

    /// One of a list. The municipality's own code stands there whole: `phoneIn/x-line`.
    static func column<C: Coded>(_ name: String, _ key: Key<C?>) -> Bound { code(name, key.id) }

    static func column(_ name: String, _ key: Key<Bool?>) -> Bound { code(name, key.id) }

    /// A desk, an agency or a worker.
    static func column<Subject>(_ name: String, _ key: Key<Identifier<Subject>?>) -> Bound {
        code(name, key.id)
    }

    private static func code(_ name: String, _ question: String) -> Bound {
        Bound(name, question) { answer in
            guard case .code(let code) = answer else { return nil }
            return code.sqlValue
        } answer: { row in
            try row.optional(name, as: String.self).map { .code($0) }
        }
    }

    /// Several of a list, in its order, with commas between; an empty text for none.
    static func column<C: Coded>(_ name: String, _ key: Key<Set<C>>) -> Bound {
        let order = C.codes.map(\.value)
        return Bound(
            name, key.id,
            value: { answer in
                guard case .codes(let codes) = answer, !codes.contains(where: { $0.contains(",") })
                else { return nil }
                return sorted(codes, by: order).joined(separator: ",").sqlValue
            }, empty: .text(""),
            answer: { row in
                let text = try row.optional(name, as: String.self) ?? ""
                return text.isEmpty ? nil : .codes(text.split(separator: ",").map(String.init))
            })
    }

    /// In the order of the list; the municipality's own behind the code they count as.
    private static func sorted(_ codes: [String], by order: [String]) -> [String] {
        func rank(_ code: String) -> (Int, String) {
            (order.firstIndex(of: CodeList.counted(code)) ?? order.count, code)
        }
        return codes.sorted { rank($0) < rank($1) }
    }
}
