import Casework

/// The state of one file as lists show it.
public struct FileStatus: Equatable, Sendable {
    public let code: String
    public let isUrgent: Bool
    public let nextOn: CivilDate?

    /// Of a file, or the state of one that has nothing yet; for those to whom the story is told, or
    /// for others.
    public static func of(
        _ file: Identifier<HouseholdFile>, tellingStory: Bool, _ books: Books
    ) throws -> FileStatus {
        let columns: SQL =
            tellingStory ? "status, is_urgent, next_on" : "outer_status, 0, outer_next_on"
        let found = try books.session.first(
            "SELECT \(columns) FROM file_heads WHERE file = \(file)"
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
