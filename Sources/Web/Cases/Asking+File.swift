import Casework
import Pages
import Records

extension Asking {
    /// What every page of a file shows around its content. Throws `Denial.unseen` to those for whom
    /// the file is closed.
    func face(of file: Identifier<HouseholdFile>) throws -> FileFace {
        try face(try access(to: file))
    }

    func face(_ access: Access) throws -> FileFace {
        if let known = memo.faces[access.file.id] { return known }
        let face = try readFace(access)
        memo.faces[access.file.id] = face
        return face
    }

    private func readFace(_ access: Access) throws -> FileFace {
        let memberships = try MembershipStore(books).members(of: access.file.id)
        let ids = Set(memberships.map(\.person))
        let people = try PersonStore(books).people(ids)
        let shown = access.show(
            people, among: memberships, under: try GuardStore(books).guards(of: ids)
        ).value
        let byID = Dictionary(shown.map { ($0.id, $0) }) { first, _ in first }
        let status = try FileStatus.of(
            access.file.id, tellingStory: access.covers(.life), books)
        return FileFace(
            access: access,
            members: memberships.map {
                FileFace.Member(
                    membership: $0, shown: byID[$0.person] ?? .restricted($0.person))
            }, takenIn: try IdentityStore(books).takenIn(by: ids),
            status: status.code, isUrgent: status.isUrgent, directory: directory,
            names: names, today: today, forms: forms)
    }
}
