/// One problem of a form, beside its control and in the summary in the same words.
public struct FieldError: Sendable, Equatable {
    /// The `id` of the control: its name; of a date its name (era) or `name_y`, `name_m`, `name_d`.
    public let field: String
    /// The sentence, saying how to put it right.
    public let message: String

    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}

/// All problems of a form at once, in the order of the form.
public struct FieldErrors: Sendable, Equatable, ExpressibleByArrayLiteral {
    public private(set) var all: [FieldError]

    public init(_ errors: [FieldError] = []) { all = errors }
    public init(arrayLiteral errors: FieldError...) { all = errors }

    public var isEmpty: Bool { all.isEmpty }

    /// The first sentence about a field.
    public subscript(field: String) -> String? { all.first { $0.field == field }?.message }

    public mutating func add(_ field: String, _ message: String) {
        all.append(FieldError(field, message))
    }
}

/// A form as it is to be drawn: what was typed and what is wrong with it.
public struct FormState: Sendable, Equatable {
    public var fields: FormFields
    public var errors: FieldErrors

    public init(_ fields: FormFields = FormFields(), _ errors: FieldErrors = FieldErrors()) {
        self.fields = fields
        self.errors = errors
    }

    public subscript(name: String) -> String { fields[name] }
}
