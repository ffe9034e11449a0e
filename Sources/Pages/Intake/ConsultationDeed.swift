import Casework

/// A step of a consultation that has a form of its own; the address is its noun.
public enum ConsultationDeed: String, CaseIterable, Sendable {
    case listening, answer
    case ownCase = "own-case"
    case watch, concern
    case noContact = "no-contact"
    case reopening, postponement, alarm

    /// What is asked for.
    enum Question { case nothing, day, text, emergencies }

    var question: Question {
        switch self {
        case .listening: .nothing
        case .ownCase, .watch, .concern, .reopening, .postponement: .day
        case .answer, .noContact: .text
        case .alarm: .emergencies
        }
    }

    var title: String {
        switch self {
        case .listening: "聞き取りを終える"
        case .answer: "回答して終了する"
        case .ownCase: "この窓口のケースにする"
        case .watch: "見守りにする"
        case .concern: "気になる事案として登録する"
        case .noContact: "連絡がとれないので終了する"
        case .reopening: "再開する"
        case .postponement: "次の期日を変える"
        case .alarm: "緊急の対応にする"
        }
    }

    var meaning: String {
        switch self {
        case .listening: "世帯全体の様子を聞けたら押します。続けて行き先を決めます。"
        case .answer: "情報提供や助言で足りたときに使います。"
        case .ownCase: "この窓口の制度や支援で対応します。"
        case .watch: "すぐに支援は要らないが、日を決めてまた様子を見ます。"
        case .concern: "本人に会えない、断られているときに、気にかけ続けます。"
        case .noContact: "何回、どのように連絡したかを書きます。あとから再開できます。"
        case .reopening: "もう一度、聞き取り済みの状態から始めます。"
        case .postponement: "理由は支援経過の記録に残してください。"
        case .alarm: "ほかの入力がそろっていなくても、いつでも緊急にできます。"
        }
    }

    /// The label of what is asked for.
    public var label: String {
        switch self {
        case .answer: IntakeLabel.answer.words
        case .noContact: IntakeLabel.lostReason.words
        case .alarm: IntakeLabel.emergency.words
        case .listening, .ownCase, .watch, .concern, .reopening, .postponement:
            IntakeLabel.nextOn.words
        }
    }

    public var notice: Notice {
        switch self {
        case .listening: .listened
        case .answer: .answered
        case .ownCase: .tookOn
        case .watch: .watching
        case .concern: .concern
        case .noContact: .lostContact
        case .reopening: .reopened
        case .postponement: .postponed
        case .alarm: .alarm
        }
    }

    /// The steps by which a consultation gets somewhere, in the order they are offered.
    static let ways: [ConsultationDeed] = [.ownCase, .answer, .watch, .concern, .noContact]
    static let others: [ConsultationDeed] = [.reopening, .postponement, .alarm]
}

extension ConsultationDeed {
    /// What the form of this step asks for.
    public var groups: [FieldGroup] {
        switch question {
        case .nothing: []
        case .day: [.day(fieldName, label)]
        case .text: [.text(fieldName, label)]
        case .emergencies: [.choice(fieldName, label, of: Emergency.self, \.words)]
        }
    }

    /// What the record says now of it.
    public func fields(of consultation: Consultation) -> FormFields {
        var fields = FormFields()
        switch question {
        case .nothing: break
        case .day: if let day = consultation.nextOn { fields.fill(fieldName, with: day) }
        case .text: fields[fieldName] = consultation.state.text
        case .emergencies:
            let known = consultation.emergencies.map(\.rawValue).sorted()
            fields.set(known, of: fieldName)
        }
        return fields
    }
}

extension Consultation.State {
    /// What was written down when it ended.
    fileprivate var text: String {
        switch self {
        case .answered(let text), .noContact(let text): text
        case .received, .emergency, .listened, .ownCase, .referred, .escalated, .concern,
            .watching:
            ""
        }
    }
}
