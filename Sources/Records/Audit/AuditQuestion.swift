import Casework

/// What an auditor asks of the log. What is nil is not asked for.
public struct AuditQuestion: Equatable, Sendable {
    public var from: CivilDate?
    /// The last day, itself included.
    public var until: CivilDate?
    public var worker: Identifier<Worker>?
    /// The number of a household file as it stands on paper.
    public var fileNumber: String?
    /// The codes of the deeds.
    public var deeds: Set<String>?

    public init() {}
}

/// A line that answers, with the number of the household file it speaks of.
public struct AuditAnswer: Equatable, Sendable {
    public let deed: AuditedDeed
    public let fileNumber: String?
}

extension AuditTrail {
    /// The lines that answer, newest first, older than the line `before` when one is given.
    public func answers(
        to question: AuditQuestion, before: Int64? = nil, limit: Int
    ) throws -> [AuditAnswer] {
        try books.session.rows(
            """
            SELECT \(AuditRow.columns), (SELECT number FROM files WHERE id = audit_log.file)
            FROM audit_log WHERE seq < \(before ?? Int64.max) \(question.narrowing)
            ORDER BY seq DESC LIMIT \(limit)
            """
        ) { row in
            guard let deed = try AuditRow(&row).deedRecord else { throw Row.Unreadable(column: 0) }
            return AuditAnswer(deed: deed, fileNumber: try row.optional())
        }
    }
}

extension AuditQuestion {
    fileprivate var narrowing: SQL {
        var sql: SQL = ""
        if let from { sql = "\(sql) AND at >= \(from.midnight)" }
        if let until { sql = "\(sql) AND at < \(until.adding(days: 1).midnight)" }
        if let worker { sql = "\(sql) AND worker = \(worker)" }
        if let fileNumber {
            sql = "\(sql) AND file IN (SELECT id FROM files WHERE number = \(fileNumber))"
        }
        if let deeds { sql = "\(sql) AND deed IN \(SQL.list(deeds.sorted()))" }
        return sql
    }
}
