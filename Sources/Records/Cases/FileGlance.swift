import Casework

/// What the line of a file says to one worker, as columns of `file_heads h`.
///
/// That there was a consultation, and what became of it, belongs to the story (生活歴・課題): who was
/// not told that kind of data sees the state and the date of the case alone.
struct FileGlance {
    let status: SQL
    let nextOn: SQL
    let isUrgent: SQL

    init(_ books: Books, for standing: Standing, at moment: Moment) throws {
        guard try Self.isUntold(books, standing, moment) else {
            (status, nextOn, isUrgent) = ("h.status", "h.next_on", "h.is_urgent")
            return
        }
        let told = ShareStore.covers(.life, in: "h.file", for: standing, at: moment)
        status = "CASE WHEN \(told) THEN h.status ELSE h.outer_status END"
        nextOn = "CASE WHEN \(told) THEN h.next_on ELSE h.outer_next_on END"
        isUrgent = "CASE WHEN \(told) THEN h.is_urgent ELSE 0 END"
    }

    /// Whether any way of this worker tells no story. Most workers have none such, and their lists
    /// are read in the order of the index. Asked as the index `shares_without_story` says it.
    private static func isUntold(
        _ books: Books, _ standing: Standing, _ moment: Moment
    ) throws -> Bool {
        try books.session.first(
            """
            SELECT 1 FROM shares s WHERE \(ShareStore.isWay("s", for: standing, at: moment))
                AND s.classes = replace(s.classes, 'life', '') LIMIT 1
            """
        ) { try $0.next(Int.self) } != nil
    }
}
