extension Access {
    /// Whether this worker may see how the file is shared and used by everybody: those who act in it
    /// answer for that, a desk that only reads does not (reference §6.5).
    public var overseesSharing: Bool { isHolder || mayWrite }

    /// What the members agreed to, every edition of it; to a desk that only reads, what it reads on.
    public func disclose(_ consents: [Consent]) -> Disclosed<[Consent]> {
        disclose(
            consents.filter(reads), kind: HouseholdFile.kind, subject: file.id.description)
    }

    /// One of them, alone or on paper, by the same rule as in the list.
    public func reads(_ consent: Consent) -> Bool {
        guard consent.file == file.id else { return false }
        return overseesSharing
            || shares.contains {
                $0.basis == .consent(consent.id) && $0.opens(for: standing, at: moment)
            }
    }

    public func disclose(_ consent: Consent) throws(Denial) -> Disclosed<Consent> {
        guard reads(consent) else { throw .unseen }
        return disclose(consent, kind: Consent.kind, subject: consent.id.description)
    }

    /// What was put right in a consent and how it was taken back: for those who act in the file.
    public func disclosingHistory(of consent: Consent) throws(Denial) -> Disclosed<Consent> {
        try requireOversight()
        return try disclose(consent)
    }

    /// 同意書・撤回届 for the printer.
    public func printing(_ consent: Consent) throws(Denial) -> Disclosed<Consent> {
        guard reads(consent) else { throw .unseen }
        return disclose(
            consent, kind: Consent.kind, subject: consent.id.description, deed: "print")
    }

    /// All ways to this file, open and ended, in the order they were opened; to a desk that only
    /// reads, its own.
    public var disclosedShares: Disclosed<[Share]> {
        let seen = overseesSharing ? shares : shares.filter { desks.contains($0.desk) }
        return disclose(seen, kind: HouseholdFile.kind, subject: file.id.description)
    }

    /// だれが見た・受け取ったか: the lines of the log about this file, for those who act in it and, on
    /// request, for the person. Lines of other files of the same person are not among them.
    public func disclose(_ ledger: [LedgerLine]) throws(Denial) -> Disclosed<[LedgerLine]> {
        try requireOversight()
        return disclose(
            own(ledger), kind: HouseholdFile.kind, subject: file.id.description, deed: "ledger")
    }

    /// The same on paper.
    public func printing(_ ledger: [LedgerLine]) throws(Denial) -> Disclosed<[LedgerLine]> {
        try requireOversight()
        return disclose(
            own(ledger), kind: HouseholdFile.kind, subject: file.id.description,
            deed: "printLedger")
    }

    private func requireOversight() throws(Denial) {
        guard overseesSharing else { throw .notYours(.readOnly) }
    }

    private func own(_ ledger: [LedgerLine]) -> [LedgerLine] {
        ledger.filter { $0.line.file == file.id }
    }
}

/// A line of the log as it stands in the ledger of a file.
public struct LedgerLine: Equatable, Sendable {
    public let line: AuditLine
    /// Where it was done from.
    public let terminal: String

    public init(_ line: AuditLine, terminal: String) {
        self.line = line
        self.terminal = terminal
    }
}

extension Consent.Scope {
    /// Of an answer that allows nothing.
    public static func nothing(on day: CivilDate) -> Self {
        Self(agencies: [], purposes: [], classes: [], from: day, through: day)
    }
}
