/// 相談受付・申込票 (F1, `domain/reference.md` §4.1): what is heard when somebody turns to a desk. One form
/// for both variants: what is asked without the person's consent follows from the answer to it.
///
/// Who the person is stands in their own record (`Person`), typed once. Which questions are reported to the
/// nation could not be read (`reference.md` §4.0), so none is marked; a municipality marks its own.
public enum IntakeForm {
    public static let content = Key.text(
        "gist", "相談の内容", lines: 6, need: .required, paper: PaperPlace(lines: 4)
    ).recorded
    public static let wish = Key.text(
        "wish", "相談されたいこと・希望", lines: 3, hint: "本人の言葉のまま書きます", paper: PaperPlace(lines: 2)
    ).recorded
    public static let emergency = Key<Set<Emergency>>.choices(
        "emergency", "すぐに必要なこと"
    ).recorded

    public static let issues = Key<[Issue: IssueMark]>.marks(
        "issues", "お困りのこと", hint: "聞けたところだけ選びます。いちばん困っていることを1つだけ◎にします")
    public static let tags = Key<Set<IssueTag>>.choices(
        "tag", "課題の見立て", hint: "当てはまりそうなものを選びます。あとで変えられます", paper: .screenOnly
    ).recorded

    public static let channel = Key<Channel?>.choice(
        "channel", "相談の方法", need: .required)
    public static let route = Key<Route?>.choice(
        "route", "相談の経路", isCompact: true, paper: PaperPlace(columns: 12))
    /// 来談者: who came or called, which need not be the person.
    public static let caller = Key<Caller?>.choice("caller", "来談者")
    public static let visitorName = Key.text(
        "visitor_name", "来談者の氏名", limit: 30, about: .informant, dataClass: .identity
    ).recorded
    public static let visitorRelation = Key.text(
        "visitor_relation", "本人との関係", limit: 30, hint: "例）長女、隣の人", about: .informant,
        dataClass: .identity
    ).recorded
    public static let visitorPhone = Key.phone(
        "visitor_phone", "来談者の電話番号", about: .informant
    ).recorded
    /// 「ついで」: what the counter was asked beside its own business.
    public static let callback = Key<Set<Callback>>.choices("callback", "折り返しの連絡").recorded
    public static let follow = Key<Identifier<Desk>?>.record(
        "follow", "引き継いでほしい窓口", .desk,
        hint: "希望として残します。送るときは、受け付けたあとに「つなぐ」を使います"
    ).recorded

    public static let consent = Key<ConsentBranch?>.choice(
        "consent", "関係機関と情報を共有することへの本人の同意",
        hint: "印刷される票は、同意があれば【本人同意あり】、断られたか確かめられなければ【本人同意なし】になります",
        need: .required, paper: .screenOnly)
    /// 相談申込み: how it was applied for, and when. Only with consent.
    public static let application = Key<Application?>.choice(
        "application", "相談の申込み", shown: withConsent, paper: .screenOnly
    ).recorded
    public static let appliedOn = Key.day(
        "applied_on", "申込みの日", .past, shown: withConsent, paper: .screenOnly
    ).recorded
    public static let noConsentReason = Key.text(
        "no_consent", "同意を得られない理由", lines: 2, hint: "例）訪問しても会えない",
        need: .when(withoutConsent), shown: withoutConsent, paper: PaperPlace(lines: 3)
    ).recorded
    /// 情報提供者: who told of the person, when it was not who came or called.
    public static let informant = Key.text(
        "informant", "情報提供者", limit: 60, hint: "来談者と違うときに書きます。例）民生委員の△△さん",
        shown: withoutConsent, about: .informant, dataClass: .identity
    ).recorded
    public static let conferenceNeed = Key<ConferenceNeed?>.choice(
        "conference_need", "{conferenceWithoutConsent}の要否", shown: withoutConsent
    ).recorded

    private static let withConsent = Condition.equals("consent", [ConsentBranch.given.rawValue])
    private static let withoutConsent = Condition.equals(
        "consent", [ConsentBranch.refused.rawValue, ConsentBranch.unobtainable.rawValue])

    private static let branch = "consent"
    /// The section that is asked where there is no consent.
    public static let without = "without"
    /// What the two variants of the paper do not have in common.
    public static let consentSections: Set<String> = [branch, without]

    public static let form = Form(
        "F1", "相談受付・申込票", emergency: .answered(emergency.id)
    ) {
        FormSection("story", "聞いたこと") {
            content
            wish
            emergency
        }
        FormSection("issues", "困りごとと見立て") {
            issues
            tags
        }
        FormSection("reception", "受付のようす") {
            channel
            route
            caller
            visitorName
            visitorRelation
            visitorPhone
            callback
            follow
        }
        circumstances
        FormSection(branch, "本人の同意") {
            consent
            application
            appliedOn
        }
        FormSection(without, "同意を得られない相談") {
            noConsentReason
            informant
            conferenceNeed
        }
    }

    /// B票: how the person lives, works and is insured. Its lists are those of the first national draft
    /// as far as they could be read; a municipality adds what its own paper has.
    private static let circumstances = FormSection(
        "circumstances", "暮らしの状況", hint: "聞けたところだけでかまいません"
    ) {
        Question(
            "work", "仕事", .choice(CodeList("work", Work.codes)), dataClass: .schoolWork,
            isCounted: true, isCompact: true, paper: PaperPlace(columns: 12))
        Question(
            "housing", "住まい", .choice(CodeList("housing", Housing.codes)), isCounted: true,
            isCompact: true, paper: PaperPlace(columns: 12))
        Question(
            "health_insurance", "健康保険",
            .choice(CodeList("health_insurance", HealthInsurance.codes)), dataClass: .services,
            isCounted: true, isCompact: true, paper: PaperPlace(columns: 6))
        Question(
            "pension", "年金", .choice(CodeList("pension", Pension.codes)), dataClass: .services,
            isCounted: true, isCompact: true, paper: PaperPlace(columns: 6))
        Question(
            "circumstances_more", "補足", .text(lines: 2, limit: 0), hint: "「その他」の中身や、いつからか"
        ).recorded()
    }
}

extension Consultation {
    /// すぐに必要なこと, as it was told.
    public var emergencies: Set<Emergency> { answers[IntakeForm.emergency] }
    /// Whether the person agrees to sharing, as it was asked at the desk.
    public var consent: ConsentBranch { answers[IntakeForm.consent] ?? .notAsked }
}
