import Casework

extension FormCatalog {
    /// The forms as the program ships them: for installations that have published none of their own.
    public static let shipped = FormCatalog(shipped: ShippedForms.all)

    /// The edition in which these answers were given.
    public func form(of answers: Answers) throws(UnknownEdition) -> Form {
        try form(answers.form, edition: answers.edition)
    }

    public func form(_ id: String, edition number: Int) throws(UnknownEdition) -> Form {
        guard let form = edition(number, of: id) else {
            throw UnknownEdition(form: id, edition: number)
        }
        return form
    }
}

/// Answers to an edition that this installation does not have. Editions are never taken away, so
/// this is a fault of the program or a damaged database, never of the caseworker.
public struct UnknownEdition: Error, Equatable {
    public let form: String
    public let edition: Int

    public init(form: String, edition: Int) {
        self.form = form
        self.edition = edition
    }
}
