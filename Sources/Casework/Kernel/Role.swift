/// What a worker is trusted to do. Source: design of `domain/reference.md` §2.2.
public enum Role: String, CaseIterable, Sendable {
    case deskWorker, deskSupervisor
    case multiAgencyCoordinator, communitySocialWorker, outreachWorker, participationWorker
    case communityCoordinator, conferenceSecretariat, conferenceChair, conferenceMember
    case leadSectionOfficer, sectionHead
    case programManager, statisticsOfficer, privacyOfficer
    case systemAdministrator, auditor, protectiveMeasureOfficer

    /// Whether a seat with this role opens the files shared with its desk. The programme office
    /// counts, the administrator runs the machine, the auditor reads the log: none reads a case.
    public var readsFiles: Bool {
        switch self {
        case .deskWorker, .deskSupervisor, .multiAgencyCoordinator, .communitySocialWorker,
            .outreachWorker, .participationWorker, .leadSectionOfficer, .sectionHead:
            true
        case .communityCoordinator, .conferenceSecretariat, .conferenceChair, .conferenceMember,
            .programManager, .statisticsOfficer, .privacyOfficer, .systemAdministrator, .auditor,
            .protectiveMeasureOfficer:
            false
        }
    }

    /// Whether this role may write in the files it reads.
    public var writesFiles: Bool { readsFiles }

    /// Whether this role may see figures without the records behind them (制度所管・統計担当).
    public var readsFigures: Bool {
        switch self {
        case .programManager, .statisticsOfficer, .sectionHead, .multiAgencyCoordinator,
            .deskSupervisor:
            true
        case .deskWorker, .communitySocialWorker, .outreachWorker, .participationWorker,
            .communityCoordinator, .conferenceSecretariat, .conferenceChair, .conferenceMember,
            .leadSectionOfficer, .privacyOfficer, .systemAdministrator, .auditor,
            .protectiveMeasureOfficer:
            false
        }
    }
}
