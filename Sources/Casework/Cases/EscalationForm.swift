/// 多機関協働への依頼 (`domain/reference.md` §4.1): why a desk asks for help, and whether the person agreed.
public enum EscalationForm {
    /// 多機関協働への依頼理由, to be counted.
    public static let reasons = Key<Set<Case.EscalationReason>>.choices(
        "reasons", "依頼の理由", need: .required)
    public static let words = Key.text(
        "words", "依頼の理由（具体的に）", lines: 4,
        hint: "何が重なり、どこが一つの機関では難しいのか。「その他」を選んだときは、その内容も書きます", paper: PaperPlace(lines: 3))
    public static let consent = Key<Agreement?>(
        Question(
            "consent", "本人の同意", .choice(CodeList("consent", [Agreement.code])),
            need: .required, paper: .screenOnly),
        read: { if case .code(let code) = $0 { Agreement(code: code) } else { nil } },
        write: { $0.map { .code($0.code) } })
    public static let nextOn = Key.day(
        "next_on", "次に確認する日", .coming, hint: "この日までに、窓口が状況を確かめます", need: .required,
        paper: .screenOnly)

    public static let form = Form("escalation", "{multiAgency}への依頼", asksPeople: false) {
        FormSection("request", "") {
            reasons
            words
        }
        FormSection("consent", "") { consent }
        FormSection("next", "") { nextOn }
    }

    /// What the case itself knows.
    public static let heldByRecord: Set = [consent.id, nextOn.id]

    /// The form with the consents a case may stand on, before the answer without one.
    public static func asked(_ form: Form, offering consents: [CodeList.Code]) -> Form {
        let own = form.question(consent.id)?.codeList?.codes ?? []
        return form.offering(consents + own, for: consent.id)
    }

    /// A request as the program writes it itself: in the demo towns and in tests.
    public static func answers(
        reasons: Set<Case.EscalationReason>, words: String = ""
    ) -> Answers {
        var answers = Answers(to: form)
        answers[Self.reasons] = reasons
        answers[Self.words] = words
        return answers
    }
}

extension EscalationForm {
    /// Whether the person agreed that 多機関協働 is asked, and in which consent.
    public enum Agreement: Hashable, Sendable {
        case given(Identifier<Consent>)
        case without

        private static let none = "none"

        static let code = CodeList.Code(
            none, "同意なしで相談する",
            hint: "{multiAgency}の職務として相談します。会議は{statutoryConference}（構成員だけ）になり、"
                + "同意を得る働きかけを続けます。支援決定には同意が必要です。")

        var code: String {
            switch self {
            case .given(let id): id.description
            case .without: Self.none
            }
        }

        init?(code: String) {
            if code == Self.none {
                self = .without
            } else if let id = Identifier<Consent>(code) {
                self = .given(id)
            } else {
                return nil
            }
        }

        var consent: Identifier<Consent>? {
            switch self {
            case .given(let id): id
            case .without: nil
            }
        }
    }
}

extension Case.EscalationReason: Coded {
    public var label: String {
        switch self {
        case .severalIssues: "課題が複数ある"
        case .beyondOneAgency: "一つの機関では難しい"
        case .roleSharing: "役割分担を整理したい"
        case .gapBetweenSystems: "制度のはざまにある"
        case .refusesSupport: "支援を拒んでいる"
        case .other: "その他"
        }
    }
}
