import Casework
import Pages
import Records

extension Asking {
    /// Who changed a record last, when and how.
    ///
    /// - Parameter deeds: the words of the log that change it; nil for all that are no looks.
    func lastChange(
        of subject: String, among deeds: Set<String>? = nil
    ) throws -> ConflictPage.Change? {
        let found = try AuditTrail(books).lines(of: .subject(subject)).map(\.line).first {
            deeds?.contains($0.deed) ?? !isLook($0.deed)
        }
        return found.map {
            ConflictPage.Change(
                by: directory.workerName($0.worker), at: $0.moment, deed: $0.deed, today: today)
        }
    }
}
