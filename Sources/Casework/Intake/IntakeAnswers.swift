/// お困りのこと: the fixed set behind both local lists (CL-1, `domain/reference.md` §4.1).
public enum Issue: String, CaseIterable, Sendable {
    case healthDisability, illness, disability, health, mentalHealth
    case housing, incomeLiving, incomeWork, rentLoan, taxUtilities, debt, spendingArrears
    case jobSearch, workTrouble, communityRelation, familyRelation, childRearing, eldercare
    case withdrawalTruancy, dvAbuse, noFood, rightsGuardianship, other

    /// The list a city has chosen. Which one is data of the municipality profile.
    public enum List: String, CaseIterable, Sendable {
        /// 自立相談支援機関 標準様式, 16 items.
        case national16
        /// 岡山市 つなぐシート, 12 items.
        case okayama12

        public var issues: [Issue] {
            switch self {
            case .national16:
                [
                    .healthDisability, .housing, .incomeLiving, .rentLoan, .taxUtilities, .debt,
                    .jobSearch, .workTrouble, .communityRelation, .familyRelation, .childRearing,
                    .eldercare, .withdrawalTruancy, .dvAbuse, .noFood, .other,
                ]
            case .okayama12:
                [
                    .illness, .housing, .incomeWork, .spendingArrears, .disability, .childRearing,
                    .eldercare, .health, .dvAbuse, .mentalHealth, .rightsGuardianship, .other,
                ]
            }
        }
    }
}

/// 相談経路 (CL-2, recalled from the national form; labels are wording, the set is configurable later).
public enum Route: String, CaseIterable, Sendable {
    case selfVisit, selfRemote, familyVisit, familyRemote, outreach
    case welfareOffice, otherSection, employmentOffice, socialWelfareCouncil, elderCareCentre
    case disabilitySupport, childSupport, school, medical, commissioner, police, justice
    case npo, utility, otherAgency, communityPlace, incidental, conferenceHint, other
}

/// 相談方法.
public enum Channel: String, CaseIterable, Sendable {
    case visit, phone, homeVisit, email, online, letter, other
}

/// 緊急支援: what cannot wait. Any of them makes a consultation urgent, whatever else is missing.
public enum Emergency: String, CaseIterable, Sendable {
    /// 今夜の居場所がない・食べるものがない
    case foodClothingShelter
    case medical, abuseViolence, suicide
}

/// 複合課題の型: what kind of trouble this looks like. Guidance hangs on these (S2).
public enum IssueTag: String, CaseIterable, Sendable {
    case eightyFifty, doubleCare, youngCarer, withdrawal, hoarding
    case abuse, neglect, selfNeglect, poverty, isolation, disability, refusal, noRelatives
}

/// How the consultation came about.
public enum IntakeMode: String, CaseIterable, Sendable {
    /// 通常の受付
    case ordinary
    /// 「ついで」の相談 at a non-welfare counter
    case quick
    /// 「知られない相談」
    case hidden
    /// 気になる人: about somebody who is not there
    case concern
}

/// 同意の聞き取り at intake: which of the two variants of the form (F1) this is.
public enum ConsentBranch: String, CaseIterable, Sendable {
    case notAsked, given, refused, unobtainable

    /// 【本人同意あり】 or 【本人同意なし】.
    public var isWithConsent: Bool { self == .given }
}

/// 支援会議の要否: whether the closed conference of 社会福祉法106条の6 is asked for, as the desk sees it.
public enum ConferenceNeed: String, CaseIterable, Sendable {
    case needed, notNeeded, undecided
}

/// 来談者: who came, when it was not the person concerned.
public struct Visitor: Equatable, Sendable {
    public let name: String
    public let phone: String
    public let relation: String
    public init(name: String, phone: String, relation: String) {
        self.name = name
        self.phone = phone
        self.relation = relation
    }
}
