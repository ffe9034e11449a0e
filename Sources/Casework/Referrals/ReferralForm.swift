/// つなぐシート (F1b, `domain/reference.md` §4.2): what travels with somebody who is handed on, so that
/// the story is not told twice.
public enum ReferralForm {
    /// One of the desks and partners there are (`Receivers`), given when the form is asked.
    public static let receiver = Key<Referral.Receiver?>(
        Question(
            "receiver", "つなぐ先", .choice(CodeList("receiver", [])), need: .required,
            paper: .screenOnly),
        read: { if case .code(let code) = $0 { Referral.Receiver(code: code) } else { nil } },
        write: { $0.map { .code($0.code) } })
    public static let way = Key<Referral.Way?>.choice(
        "way", "つなぎ方", need: .required, isCounted: false, paper: .screenOnly)
    public static let reason = Key.text(
        "reason", "つなぐ理由", lines: 4, need: .required, paper: PaperPlace(lines: 2))
    public static let told = Key.text(
        "told", "本人に伝えたこと", lines: 3,
        hint: "何のために、どこへつなぐと伝え、本人は何と言ったか。伝えていないときは、そのわけ", need: .required,
        paper: PaperPlace(lines: 2))
    public static let wishes = Key.text(
        "wishes", "希望・配慮してほしいこと", lines: 3, hint: "相談したいこと、連絡の時間や方法、同席してほしい人など",
        paper: PaperPlace(lines: 2))
    /// What is not passed on is not asked for: the person carries the paper themselves.
    public static let classes = Key<Set<DataClass>>.choices(
        "classes", "渡す情報の種類", hint: "先方が相談を受けるのに要るものだけを選びます", need: .required,
        shown: .equals("way", [Referral.Way.pass.rawValue]), isCounted: false,
        paper: .screenOnly)
    public static let answerBy = Key.day(
        "answer_by", "回答の期日", .coming, hint: "この日までに先方が引き受けるか差し戻すかを答えます。過ぎると、双方に知らせます",
        need: .required, paper: .screenOnly)

    public static let form = Form("F1b", "{handoverSheet}", asksPeople: false) {
        FormSection("to", "") { receiver }
        FormSection("letter", "") {
            way
            reason
            told
            wishes
            classes
        }
        FormSection("answer", "") { answerBy }
    }

    /// What the referral itself knows: to whom, what is passed on and until when an answer is due.
    public static let heldByRecord: Set = [receiver.id, way.id, classes.id, answerBy.id]

    /// The form as one desk asks it: with those it may hand on to, and the kinds of data it sees itself.
    public static func asked(
        _ form: Form, offering receivers: [CodeList.Code], seen: Set<DataClass>
    ) -> Form {
        let own = DataClass.codes.filter { code in
            DataClass(code: code.value).map(seen.contains) ?? false
        }
        return form.offering(receivers, for: receiver.id).offering(own, for: classes.id)
    }

    /// The words of a letter as the program writes it itself: in the demo towns and in tests.
    public static func answers(reason: String, told: String, wishes: String = "") -> Answers {
        var answers = Answers(to: form)
        answers[Self.reason] = reason
        answers[Self.told] = told
        answers[Self.wishes] = wishes
        return answers
    }
}

extension Referral {
    /// つなぎ方: whether the desks pass something on, or the person goes with the paper in hand.
    public enum Way: String, Coded {
        case pass, own

        public var label: String {
            switch self {
            case .pass: "窓口どうしで情報を渡す"
            case .own: "本人が自分で行く（用紙を本人に渡す）"
            }
        }

        public var codeHint: String {
            switch self {
            case .pass: "同意などの根拠を次の画面で確かめます。引き受けた窓口が本人に連絡します"
            case .own: "情報は渡しません。本人が持って行く用紙だけを印刷し、結果はこの窓口が確かめます"
            }
        }
    }
}

extension Referral.Receiver {
    /// How a receiver is chosen in a form: `desk:KEY` or `partner:KEY`.
    public var code: String {
        switch self {
        case .desk(let id): "desk:\(id)"
        case .partner(let id): "partner:\(id)"
        }
    }

    public init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("desk", 2):
            guard let id = Identifier<Desk>(parts[1]) else { return nil }
            self = .desk(id)
        case ("partner", 2):
            guard let id = Identifier<Partner>(parts[1]) else { return nil }
            self = .partner(id)
        default: return nil
        }
    }
}
