import Casework
import Markup

/// The state of a referral in words, with how late it is: the same for both sides.
struct ReferralStatus {
    let referral: Referral
    let today: CivilDate

    init(_ referral: Referral, on today: CivilDate) {
        self.referral = referral
        self.today = today
    }

    var tags: HTML {
        var tags = [statusTag(referral.state.words, referral.state.colour)]
        if let late { tags.append(statusTag(late, .red)) }
        return tagRow(tags)
    }

    /// What is overdue, or nothing.
    var late: String? {
        if referral.state.awaitsAnswer, let due = referral.answerBy, due < today {
            return "回答が\(today.days(since: due))日遅れています"
        }
        if case .accepted(_, let meeting?) = referral.state, meeting < today {
            return "面談の予定日を\(today.days(since: meeting))日過ぎています"
        }
        return nil
    }
}

extension Referral.State {
    /// Sent, and the receiver has not said whether they take the person on.
    var awaitsAnswer: Bool {
        switch self {
        case .sent, .acknowledged: true
        case .drafted, .accepted, .returned, .connected, .feedbackGiven, .withdrawn: false
        }
    }

    public var colour: TagColour {
        switch self {
        case .drafted, .withdrawn: .gray
        case .sent: .lightBlue
        case .acknowledged: .blue
        case .accepted: .purple
        case .returned: .orange
        case .connected, .feedbackGiven: .green
        }
    }
}
