import Casework

extension Consultation.Action {
    /// The title of its page and the verb on its button.
    public func title(_ names: TownNames) -> String {
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
        case .referral: "ほかの窓口につなぐ"
        case .comingBack: "送り元に戻す"
        case .escalation: "\(names.multiAgency)へつなぐ"
        }
    }

    /// What it means, before one presses; nothing of what is explained on a page of its own.
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
        case .referral, .comingBack, .escalation: ""
        }
    }

    /// What is said when it is done.
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
        case .referral: .sent
        case .comingBack: .returned
        case .escalation: .escalated
        }
    }

    /// Those by which a consultation gets somewhere, in the order they are offered, then the others.
    static let inOrder: [Consultation.Action] = [
        .ownCase, .answer, .watch, .concern, .noContact, .reopening, .postponement, .alarm,
    ]
}

/// What is done with a consultation, under the name of its action.
private func logWords(_ action: Consultation.Action, _ names: TownNames) -> String {
    switch action {
    case .listening: "聞き取りを記録した"
    case .answer: "相談に回答して終えた"
    case .ownCase: "窓口のケースにした"
    case .watch: "見守りにした"
    case .concern: "気になる事案にした"
    case .noContact: "連絡がとれず終えた"
    case .reopening: "相談を再開した"
    case .postponement: "相談の次の期日を変えた"
    case .alarm: "緊急の対応にした"
    case .referral: "相談を別の窓口へつないだ"
    case .comingBack: "相談が送り元に戻った"
    case .escalation: "相談を\(names.multiAgency)へつないだ"
    }
}

/// What is done with a consultation in the words of the log, also under the names it had in release
/// 0.1.0: those lines stay readable.
let consultationLogWords: [String: @Sendable (TownNames) -> String] = {
    let retired: [(String, Consultation.Action)] = [
        ("listen", .listening), ("takeOn", .ownCase), ("noContact", .noContact),
        ("reopen", .reopening), ("postpone", .postponement), ("refer", .referral),
        ("comeBack", .comingBack), ("escalate", .escalation),
    ]
    let names = retired + Consultation.Action.allCases.map { ($0.rawValue, $0) }
    return Dictionary(
        uniqueKeysWithValues: names.map { name, action in
            ("consultation.\(name)", { @Sendable in logWords(action, $0) })
        })
}()
