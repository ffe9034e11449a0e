/// Lines for the log that change no record of the domain: ways in, and lists that were looked at.
extension Worker {
    /// What happens at the door and to one's own way in.
    public enum Passage: String, CaseIterable, Sendable {
        case signIn
        /// Too many wrong passwords for this name: somebody may be trying to get in.
        case signInBlocked
        case passwordSet, secondFactorSet, secondFactorRemoved, recoveryCodesMade, recoveryCodeUsed
        case signOutEverywhere
    }

    public func line(_ passage: Passage, at moment: Moment) -> AuditLine {
        line(passage.rawValue, by: id, at: moment)
    }

    /// The line for the log when somebody comes in.
    public func signedIn(at moment: Moment) -> AuditLine { line(.signIn, at: moment) }

    /// The line for what an administrator does and the account itself does not tell.
    public func line(
        _ action: Action, by standing: Standing, at moment: Moment
    ) throws -> AuditLine {
        try require(action, by: standing)
        return line(action.logWord, by: standing.worker, at: moment)
    }

    /// Lists name persons too: that one was shown stands in the log, with the worker as subject.
    public func readsHome(at moment: Moment) -> AuditLine { line("home", by: id, at: moment) }
    public func readsList(at moment: Moment) -> AuditLine { line("list", by: id, at: moment) }
    public func exportsList(at moment: Moment) -> AuditLine { line("export", by: id, at: moment) }
    public func readsSearch(at moment: Moment) -> AuditLine { line("search", by: id, at: moment) }
    public func readsFigures(at moment: Moment) -> AuditLine { line("figures", by: id, at: moment) }
    /// The log itself is read, handed out, checked: that stands in it as well.
    public func readsLog(at moment: Moment) -> AuditLine { line("log", by: id, at: moment) }
    public func exportsLog(at moment: Moment) -> AuditLine { line("exportLog", by: id, at: moment) }
    public func checksLog(at moment: Moment) -> AuditLine { line("checkLog", by: id, at: moment) }

    /// 職員の一覧: who works here, and how they come in.
    public func readsStaff(at moment: Moment) -> AuditLine { line("staff", by: id, at: moment) }
    /// The account was shown to an administrator.
    public func viewed(by standing: Standing, at moment: Moment) -> AuditLine {
        line("view", by: standing.worker, at: moment)
    }

    private func line(
        _ deed: String, by worker: Identifier<Worker>, at moment: Moment
    ) -> AuditLine {
        AuditLine(
            moment: moment, worker: worker, deed: "worker.\(deed)", kind: Worker.kind,
            subject: id.description, file: nil, basis: .ownDuty)
    }
}

extension Standing {
    /// Figures are for those whose role counts; the records behind them stay with those who may.
    public func requireFigures() throws(Denial) {
        guard seats.contains(where: { $0.role.readsFigures }) else {
            throw .notYours(.figuresOnly)
        }
    }
}
