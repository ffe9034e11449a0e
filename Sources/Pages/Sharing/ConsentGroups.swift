import Casework

extension [FieldGroup] {
    /// The one day that is asked when a consent is confirmed or withdrawn.
    public static func consentDay(_ label: SharingLabel) -> [FieldGroup] {
        [.day("on", label.words)]
    }
}

extension Consent {
    /// The day of the last step, as the forms of its steps ask for one.
    public var fields: FormFields {
        var fields = FormFields()
        switch state {
        case .refused, .unobtainable, .oral: break
        case .written(let day), .superseded(let day), .withdrawn(let day):
            fields.fill("on", with: day)
        }
        return fields
    }
}
