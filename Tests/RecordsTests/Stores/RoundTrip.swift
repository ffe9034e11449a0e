@testable import Casework
@testable import Records
import Testing

/// A kind of record with its way into the books and out of them.
struct Trip<Record: Audited & Equatable>: Sendable {
    let save: @Sendable (Books, [Change<Record>]) throws -> Void
    let read: @Sendable (Books) throws -> Record

    /// Saves the first form as new and each later one as a change of the one before, and expects to
    /// read each as it was written. Then a change of a version that is gone is refused.
    func pass<Form: Sendable>(
        _ forms: [Form], in archive: Archive, sourceLocation: SourceLocation = #_sourceLocation,
        _ make: @escaping @Sendable (Form, _ version: Int) -> Record
    ) async throws {
        let (save, read) = (save, read)
        for (version, form) in forms.enumerated() {
            let change: Change<Record> =
                version == 0
                ? .first(make(form, 0))
                : .next(make(forms[version - 1], version - 1), make(form, version - 1))
            try await archive.transaction { try save($0, [change]) }
            let found = try await archive.read { try read($0) }
            #expect(found == make(form, version), sourceLocation: sourceLocation)
        }
        guard let last = forms.last, forms.count > 1 else { return }
        let old = make(last, forms.count - 2)
        await #expect(throws: Stale.self, sourceLocation: sourceLocation) {
            try await archive.transaction { try save($0, [.next(old, old)]) }
        }
    }
}
