import Casework

extension AuditTrail {
    /// Whose or which deeds are asked for.
    public enum Topic: Sendable {
        /// Who saw or received what of this person.
        case person(Identifier<Person>)
        case file(Identifier<HouseholdFile>)
        /// Everything about one record, by the key it has in the log.
        case subject(String)
        case worker(Identifier<Worker>)
        case everything
    }

    /// Lines of the log, newest first, older than the line `before` when one is given.
    public func lines(
        of topic: Topic, before: Int64? = nil, limit: Int = 50
    ) throws -> [AuditedDeed] {
        let end = before ?? Int64.max
        return try books.session.rows(
            """
            SELECT \(AuditRow.columns) FROM audit_log
            WHERE \(topic.condition(before: end, limit: limit)) ORDER BY seq DESC LIMIT \(limit)
            """
        ) { row in
            guard let deed = try AuditRow(&row).deedRecord else { throw Row.Unreadable(column: 0) }
            return deed
        }
    }
}

extension AuditTrail.Topic {
    fileprivate func condition(before end: Int64, limit: Int) -> SQL {
        switch self {
        case .person(let person):
            """
            seq IN (SELECT seq FROM audit_persons WHERE person = \(person) AND seq < \(end)
                ORDER BY seq DESC LIMIT \(limit))
            """
        case .file(let file): "file = \(file) AND seq < \(end)"
        case .subject(let subject): "subject = \(subject) AND seq < \(end)"
        case .worker(let worker): "worker = \(worker) AND seq < \(end)"
        case .everything: "seq < \(end)"
        }
    }
}
