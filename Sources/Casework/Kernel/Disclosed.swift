/// A value that may be shown, and why. Pages take `Disclosed`, never the bare record.
///
/// Only this module can make one, so a page of personal data cannot be drawn without a decision;
/// `viewing` is the line that must lie in the audit log before the page leaves.
public struct Disclosed<Value: Sendable>: Sendable {
    public let value: Value
    public let basis: LegalBasis
    public let viewing: AuditLine

    init(_ value: Value, on basis: LegalBasis, viewing: AuditLine) {
        self.value = value
        self.basis = basis
        self.viewing = viewing
    }

    /// The same decision over a part or a rearrangement of what was decided on.
    func map<Other: Sendable>(_ transform: (Value) -> Other) -> Disclosed<Other> {
        Disclosed<Other>(transform(value), on: basis, viewing: viewing)
    }
}
