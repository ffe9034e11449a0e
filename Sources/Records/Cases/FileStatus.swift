import Casework

/// The state of one file as lists show it.
public struct FileStatus: Equatable, Sendable {
    public let code: String
    public let isUrgent: Bool
    public let nextOn: CivilDate?

    /// Of a file, or the state of one that has nothing yet.
    public static func of(_ file: Identifier<HouseholdFile>, _ books: Books) throws -> FileStatus {
        let found = try books.session.first(
            "SELECT status, is_urgent, next_on FROM file_heads WHERE file = \(file)"
        ) { row in
            FileStatus(
                code: try row.next(), isUrgent: try row.flag(),
                nextOn: try row.next(CivilDate.self))
        }
        guard let found else { return FileStatus(code: "file.open", isUrgent: false, nextOn: nil) }
        return found.nextOn?.year == 9999
            ? FileStatus(code: found.code, isUrgent: found.isUrgent, nextOn: nil) : found
    }
}
