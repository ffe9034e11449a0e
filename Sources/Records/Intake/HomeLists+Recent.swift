import Casework

extension HomeLists {
    /// Days for which what others wrote counts as new.
    static let recentDays = 7

    /// What others wrote lately about the people I am beside, as far as I may read it, the newest
    /// first. The state is the method, the date the day it happened.
    public func recent(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "n.id", "n.method", "n.happened_on", "n.desk",
            from: "files f JOIN notes n ON n.file = f.id",
            where: """
                f.accompanying = \(standing.worker) AND n.worker <> \(standing.worker)
                AND n.written_at >= \(moment.adding(days: -Self.recentDays))
                AND n.corrected_by IS NULL
                AND \(NoteStore.reads(for: standing, at: moment))
                """,
            order: "n.happened_on DESC, n.sequence DESC", limit: limit)
    }
}
