import Casework
import Pages

extension FormFields {
    /// A button with nothing typed, on a page drawn from an older version of its record: nothing is
    /// done, and the fresh page says so. Nil when the page was as the record is.
    ///
    /// - Parameter require: asks the rule. Whoever may not act learns that; why it is not possible
    ///   any more stands on the fresh page.
    func pressedLate(
        on version: Int, back: String, _ require: () throws -> Void
    ) throws -> Acted? {
        guard self[HiddenField.version] != String(version) else { return nil }
        do {
            try require()
        } catch is any DomainRefusal {}
        return .went(to: "\(back)?notice=\(Notice.overtaken.rawValue)")
    }
}
