import Casework
import Pages

/// What was typed to hand somebody on: the letter, and what the disclosure decision considers.
struct ReferralForm {
    let fields: FormFields
    let directory: Directory
    /// The desk that hands on.
    let sender: Identifier<Desk>
    /// Nobody passes on what they may not see themselves.
    let seen: Set<DataClass>
    let today: CivilDate
    let approvers: [Identifier<Worker>]

    struct Input {
        let intent: ReferralIntent
        let approver: Identifier<Worker>?
        let danger: Bool
        let statute: LegalBasis.Statute?
    }

    func parsed() -> FieldCheck.Read<Input> {
        var check = FieldCheck(fields)
        let receiver = receiver(&check)
        let way = fields[NewReferralPage.way]
        if ![NewReferralPage.passing, NewReferralPage.ownWay].contains(way) {
            check.add(NewReferralPage.way, SharingLabel.way.unchosen)
        }
        let isOwn = way == NewReferralPage.ownWay
        let reason = check.text("reason", .reason)
        let told = check.text("told", .told)
        // What is not passed on is not asked for: the person carries the paper themselves.
        let classes: Set<DataClass> =
            isOwn ? [] : fields.choices("classes", DataClass.self).intersection(seen)
        if classes.isEmpty && !isOwn { check.add("classes", SharingLabel.classes.unchosen) }
        let answerBy = check.day("answer_by", .answerBy, from: today)
        guard let receiver, let answerBy else { return check.result(nil) }
        let letter = Referral.Letter(
            reason: reason, told: told, wishes: fields["wishes"], classes: classes)
        let approver = Identifier<Worker>(fields["approver"])
        let basis = ["basis_reason", "urgent_reason"].map { fields[$0] }.filter { !$0.isEmpty }
        return check.result(
            Input(
                intent: ReferralIntent(
                    receiver: receiver, letter: letter, answerBy: answerBy,
                    basisReason: isOwn ? "" : basis.joined(separator: "\n")),
                approver: approver.flatMap { approvers.contains($0) ? $0 : nil },
                danger: fields["danger"] == "yes", statute: fields.choice("statute")))
    }

    private func receiver(_ check: inout FieldCheck) -> Referral.Receiver? {
        let receiver = Referral.Receiver(code: fields["receiver"])
        switch receiver {
        case .desk(let id)? where id != sender && directory.desk(id)?.isMultiAgency == false:
            return receiver
        case .partner(let id)? where directory.partner(id) != nil: return receiver
        case .desk, .partner, nil:
            check.add("receiver", SharingLabel.receiver.unchosen)
            return nil
        }
    }

    /// What is missing of the reason and the approver, or of the danger or statute, in the form of
    /// the decision page that was sent.
    var basisErrors: FieldErrors {
        var check = FieldCheck(fields)
        switch fields[ReferralDecisionPage.step] {
        case ReferralDecisionPage.namingStep:
            _ = check.text("basis_reason", .basisReason)
            _ = check.key("approver", .approver, among: approvers)
        case ReferralDecisionPage.statutoryStep:
            _ = check.text("urgent_reason", .basisReason)
        default: break
        }
        return check.errors
    }
}
