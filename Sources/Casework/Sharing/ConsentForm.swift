/// 同意書 (F9, `domain/reference.md` §4.10): what may be passed on, to whom, what for and until when, and
/// what each member of the household answered to it.
///
/// One paper may be signed by several; each has an answer of their own.
public enum ConsentForm {
    public static let askedOn = Key.day("asked_on", "たずねた日", .past, need: .required)
    public static let explainedBy = Key<Identifier<Worker>?>.record(
        "explained_by", "説明した人", .worker, need: .required)

    public static let answer = Key<ConsentAnswer.Kind?>.choice(
        "answer", "本人の答え", hint: "この同意書で答えなかった人は、空けておきます", about: .eachMember,
        dataClass: .services)
    public static let proxy = Key<ConsentProxy?>.choice(
        "proxy", "代筆・代理", hint: "本人が自分で署名し、答えたときは空けておきます", shown: .answered("answer"),
        about: .eachMember, dataClass: .services)
    public static let proxyName = Key.text(
        "proxy_name", "代筆・代理した人の氏名", need: hasProxy, shown: .answered("proxy"),
        about: .eachMember, dataClass: .identity, paper: PaperPlace(columns: 6))
    public static let proxyRelation = Key.text(
        "proxy_relation", "本人との関係", hint: "例）母（親権者）、成年後見人", need: hasProxy,
        shown: .answered("proxy"), about: .eachMember, dataClass: .identity,
        paper: PaperPlace(columns: 6))
    public static let proxyReason = Key.text(
        "proxy_reason", "代筆・代理のわけ", hint: "例）手が震えて署名できない、本人が10歳", need: hasProxy,
        shown: .answered("proxy"), about: .eachMember)
    /// Somebody else answered; what the person themself wants is asked all the same.
    public static let ownWish = Key.text(
        "own_wish", "本人の気持ち", lines: 2, hint: "代理の人が答えても、本人の気持ちを確かめて書きます",
        need: .when(isRepresented), shown: isRepresented, about: .eachMember)
    public static let witness = Key.text(
        "witness", "立会人の氏名", hint: "口頭の同意のときは必ず書きます",
        need: .when(.equals("answer", [ConsentAnswer.Kind.oral.rawValue])), shown: isGiven,
        about: .eachMember, dataClass: .identity)
    public static let obstacle = Key<ConsentObstacle?>.choice(
        "obstacle", "確かめられないわけ", need: .when(isUnobtainable), shown: isUnobtainable,
        about: .eachMember, paper: .screenOnly)

    public static let agencies = Key<Set<Identifier<Agency>>>.given(
        "agencies", "情報を渡し、受け取る相手", hint: "名前をあげて選びます。「関係機関」だけでは同意の範囲になりません",
        need: .when(isGiven), shown: isGiven, paper: .screenOnly)
    public static let purposes = Key<Set<SharingPurpose>>.choices(
        "purposes", "目的", need: .when(isGiven), shown: isGiven, dataClass: .services,
        isCounted: false)
    public static let classes = Key<Set<DataClass>>.choices(
        "classes", "情報の種類", need: .when(isGiven), shown: isGiven, dataClass: .services,
        isCounted: false)
    public static let from = Key.day(
        "from", "始まりの日", need: .when(isGiven), shown: isGiven, dataClass: .services,
        paper: .screenOnly)
    public static let through = Key.day(
        "through", "終わりの日", DateDemand(from: .answer("from")),
        hint: "この日が過ぎると、同意による共有は自動で終わります", need: .when(isGiven), shown: isGiven,
        dataClass: .services, paper: .screenOnly)

    public static let paperPlace = Key.text(
        "paper_place", "原本の保管場所", hint: "例）福祉課の書庫 同意書の綴り", paper: .screenOnly)
    public static let remark = Key.text(
        "remark", "補足", lines: 3, hint: "本人の言葉、気をつけることなど", paper: PaperPlace(lines: 1))

    /// The section that can be put right without asking the people again.
    public static let recordSection = "record"

    public static let form = Form("F9", "個人情報の取扱いに関する同意書", asksPeople: false) {
        FormSection("asking", "") {
            askedOn
            explainedBy
        }
        FormSection("answers", "一人ひとりの答え") {
            answer
            proxy
            proxyName
            proxyRelation
            proxyReason
            ownWish
            witness
            obstacle
        }
        FormSection("scope", "同意の範囲", hint: "同意した人がいないときは、空のままで記録できます") {
            purposes
            classes
            agencies
            from
            through
        }
        FormSection("explanation", "説明") {
            Question(
                "may_withdraw",
                "いつでもやめられます。この同意は、いつでも、一部だけでも取り消せます。理由はいりません。"
                    + "口頭でも、書面（同意撤回届）でも、ほかの人を通じてもかまいません。"
                    + "申し出た日から、新たに渡すことを止めます。",
                .explanation)
            Question(
                "may_refuse",
                "同意しないときも、相談をお断りしたり、受けられる支援を減らしたりすることはありません。"
                    + "ただし、命や体に危険があるときなど、法律の定めにより情報を渡すことがあります。",
                .explanation)
            Question(
                "may_look", "だれが、いつ、何のためにあなたの情報を見たか、受け取ったかをお知らせします。", .explanation)
        }
        FormSection(recordSection, "記録") {
            paperPlace
            remark
        }
    }

    /// Somebody agreed: the member who is asked, or any of them where the scope is asked for.
    private static let isGiven = Condition.equals(
        "answer", Set(ConsentAnswer.Kind.allCases.filter(\.isGiven).map(\.rawValue)))
    private static let isUnobtainable = Condition.equals(
        "answer", [ConsentAnswer.Kind.unobtainable.rawValue])
    private static let isRepresented = Condition.equals(
        "proxy", [ConsentProxy.representative.rawValue])
    private static let hasProxy = Requirement.when(.answered("proxy"))
}
