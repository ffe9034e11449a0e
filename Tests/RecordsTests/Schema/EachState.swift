@testable @_spi(Stored) import Casework
@testable import Records

/// The words under which states lie in their columns, one for each case of the state.
///
/// States carry what belongs to them, so Swift cannot list them. They stand here in a line: a new
/// case does not compile until it has its place in it.
enum EachState {
    static let consultations = words(ofEachFrom: after) { ConsultationColumns.columns($0).name }
    static let consents = words(ofEachFrom: after) { (state: Consent.State) in
        state.code.rawValue
    }
    static let referrals = words(ofEachFrom: after) { ReferralStateColumns($0).name }
    static let cases = words(ofEachFrom: after) { CaseStateColumns($0).name }
    static let tasks = words(ofEachFrom: after) { TaskStore.columns($0).name }
    static let turns = words(ofEachFrom: after) {
        CaseTurnColumns(Case.Turn($0, on: StoreTown.day)).name
    }
    static let secrecies = words(ofEachFrom: after) { (secrecy: Secrecy) in secrecy.code }
    static let bases = words(ofEachFrom: after) { (basis: LegalBasis) in basis.code }
    static let causes = words(ofEachFrom: after) { (cause: Share.Cause) in cause.code }

    private static func words<State>(
        ofEachFrom after: (State?) -> State?, _ word: (State) -> String
    ) -> Set<String> {
        var words: Set<String> = []
        var state = after(nil)
        while let one = state {
            words.insert(word(one))
            state = after(one)
        }
        return words
    }

    private static let (now, day) = (StoreTown.moment, StoreTown.day)

    private static func after(_ state: Consultation.State?) -> Consultation.State? {
        switch state {
        case nil: .received
        case .received: .emergency
        case .emergency: .listened
        case .listened: .answered("済")
        case .answered: .ownCase
        case .ownCase: .referred("r")
        case .referred: .escalated("k")
        case .escalated: .concern
        case .concern: .watching
        case .watching: .noContact("不在")
        case .noContact: nil
        }
    }

    private static func after(_ state: Consent.State?) -> Consent.State? {
        switch state {
        case nil: .refused
        case .refused: .unobtainable
        case .unobtainable: .oral(confirmBy: day)
        case .oral: .written(on: day)
        case .written: .superseded(on: day)
        case .superseded: .withdrawn(on: day)
        case .withdrawn: .lapsed(on: day)
        case .lapsed: nil
        }
    }

    private static func after(_ state: Referral.State?) -> Referral.State? {
        switch state {
        case nil: .drafted
        case .drafted: .sent(now)
        case .sent: .acknowledged(now)
        case .acknowledged: .accepted(now, meeting: nil)
        case .accepted: .returned(now, because: "違う", suggestion: nil)
        case .returned: .connected(now, on: day)
        case .connected: .feedbackGiven(now, "済")
        case .feedbackGiven: .withdrawn(now, because: "取りやめ")
        case .withdrawn: nil
        }
    }

    private static let closure = Closure(
        closedOn: day, reason: .goalReached, changes: [], evaluation: "済", toldOn: nil)

    private static func after(_ state: Case.State?) -> Case.State? {
        switch state {
        case nil: .applied
        case .applied: .preHearing
        case .preHearing: .assessed
        case .assessed: .returnedToField(day)
        case .returnedToField: .decided(day, by: "w1")
        case .decided: .inConference
        case .inConference: .supporting
        case .supporting: .closed(closure)
        case .closed: .interrupted(day, .moved, "転出")
        case .interrupted: nil
        }
    }

    private static func after(_ turn: Case.Turn.What?) -> Case.Turn.What? {
        switch turn {
        case nil: .decided(by: "w1")
        case .decided: .returnedToField(lead: nil)
        case .returnedToField: .closed(closure, lead: nil)
        case .closed: .interrupted(.moved, "転出")
        case .interrupted: .reopened
        case .reopened: .consentGained("x1")
        case .consentGained: .consentLost("x1")
        case .consentLost: nil
        }
    }

    private static func after(_ state: CaseTask.State?) -> CaseTask.State? {
        switch state {
        case nil: .open
        case .open: .done(day)
        case .done: .dropped(day, "要らない")
        case .dropped: nil
        }
    }

    private static func after(_ secrecy: Secrecy?) -> Secrecy? {
        switch secrecy {
        case nil: .internal
        case .internal: .ownDesk
        case .ownDesk: .consented
        case .consented: .art106_6("slot1")
        case .art106_6: .childCouncil
        case .childCouncil: .abuseReport
        case .abuseReport: .dvProtected
        case .dvProtected: nil
        }
    }

    private static func after(_ basis: LegalBasis?) -> LegalBasis? {
        switch basis {
        case nil: .ownDuty
        case .ownDuty: .programmeDuty
        case .programmeDuty: .consent("x1")
        case .consent: .conference("slot1")
        case .conference: .statute(.childAbuse)
        case .statute: .internalUse(approver: "w1")
        case .internalUse: .publicBody(approver: "w1")
        case .publicBody: .personsInterest(approver: "w1")
        case .personsInterest: .emergency(authorisedBy: "w1")
        case .emergency: nil
        }
    }

    private static func after(_ cause: Share.Cause?) -> Share.Cause? {
        switch cause {
        case nil: .referral("r1")
        case .referral: .hearing("h1")
        case .hearing: .escalation("k1")
        case .escalation: .lead("k1")
        case .lead: nil
        }
    }
}
