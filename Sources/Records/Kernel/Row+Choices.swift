import Casework

extension Row {
    /// One of a closed set, stored by its raw text.
    mutating func choice<Choice: RawRepresentable>(
        _: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try next()) else { throw Unreadable(column: -1) }
        return choice
    }

    mutating func optionalChoice<Choice: RawRepresentable>(
        _: Choice.Type = Choice.self
    ) throws -> Choice? where Choice.RawValue == String {
        guard let text = try optional(String.self) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw Unreadable(column: -1) }
        return choice
    }

    /// Several of a closed set in one column, separated by commas.
    mutating func choices<Choice: RawRepresentable & Hashable>(
        _: Choice.Type = Choice.self
    ) throws -> Set<Choice> where Choice.RawValue == String {
        try Set(
            next(String.self).split(separator: ",").map { part in
                guard let choice = Choice(rawValue: String(part)) else {
                    throw Unreadable(column: -1)
                }
                return choice
            })
    }

    /// 0 or 1: neither engine has our kind of boolean in common.
    mutating func flag() throws -> Bool { try next(Int.self) == 1 }

    /// A legal basis from its two columns.
    mutating func basis() throws -> LegalBasis {
        let (code, reference) = (try next(String.self), try optional(String.self))
        guard let basis = LegalBasis(code: code, reference: reference) else {
            throw Unreadable(column: -1)
        }
        return basis
    }

    /// What a share was opened for, from its two columns.
    mutating func cause() throws -> Share.Cause? {
        let (code, reference) = (try optional(String.self), try optional(String.self))
        guard let code, let reference else { return nil }
        guard let cause = Share.Cause(code: code, reference: reference) else {
            throw Unreadable(column: -1)
        }
        return cause
    }
}

extension Set where Element: RawRepresentable, Element.RawValue == String {
    /// How a set lies in one column: sorted, so that equal sets are equal texts.
    var column: String { map(\.rawValue).sorted().joined(separator: ",") }
}

extension Bool { var column: Int { self ? 1 : 0 } }
