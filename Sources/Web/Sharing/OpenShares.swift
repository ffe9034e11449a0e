import Casework
import Records

extension Asking {
    /// Desks that may open this file now.
    func sharingDesks(of file: Identifier<HouseholdFile>) throws -> Set<Identifier<Desk>> {
        Set(try openShares(of: file).map(\.desk))
    }

    func openShares(of file: Identifier<HouseholdFile>) throws -> [Share] {
        try ShareStore(books).shares(of: file).filter { $0.isOpen(at: moment) }
    }
}
