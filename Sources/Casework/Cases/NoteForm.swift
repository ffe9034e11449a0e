/// 支援経過記録シート (F6, `domain/reference.md` §4.7): what happened and what is made of it stand apart,
/// because the person may ask to read the record.
public enum NoteForm {
    public static let happenedOn = Key.day(
        "happened_on", "日付", .past, need: .required, paper: .screenOnly)
    public static let method = Key<ContactMethod?>.choice("method", "方法", need: .required)
    public static let start = Key.time("start", "開始時刻")
    /// 所要時間, in minutes.
    public static let minutes = Key.number("minutes", "所要時間", unit: "分", 0...1440)
    public static let counterparts = Key<Set<Counterpart>>.choices("with", "相手")
    /// The relative, the agency and its worker, in words.
    public static let whom = Key.text(
        "whom", "相手の氏名・機関", hint: "例）長女、○○事業所の△△さん", dataClass: .identity)
    /// One note may be about several.
    public static let about = Key<[Identifier<Person>]>.members(
        "about", "だれについての記録か", hint: "何人についての記録でも1件で書けます")
    public static let facts = Key.text(
        "facts", "内容（事実）", lines: 5, hint: "見たこと・聞いたことを書きます。考えたことは「見立て」に分けます",
        need: .required)
    public static let view = Key.text("view", "見立て", lines: 3)
    public static let next = Key.text(
        "next", "次にすること", need: .when(.answered("next_on")))
    public static let nextOn = Key.day(
        "next_on", "次の期日", hint: "入れると、自分の「やること」に入ります")
    /// When it is not who was spoken to.
    public static let source = Key.text(
        "source", "情報の出所", hint: "相手から直接聞いたのでないときに書きます。例）学校からの文書")
    public static let secrecy = Key<NoteReach?>.choice(
        "secrecy", "共有の範囲", hint: "「同意の範囲」と「庁内」のほかは、書いた窓口の中だけで読めます",
        need: .required, isCounted: false, paper: .screenOnly)
    public static let dataClass = Key<DataClass?>.choice(
        "data_class", "情報の種類", hint: "この種類の情報を共有している窓口だけが読めます", need: .required,
        isCounted: false, paper: .screenOnly)

    public static let form = Form("F6", "支援経過記録", asksPeople: false) {
        FormSection("what", "") {
            happenedOn
            method
            start
            minutes
            counterparts
            whom
            about
        }
        FormSection("record", "") {
            facts
            view
            next
            nextOn
            source
        }
        FormSection("reach", "") {
            secrecy.question.compact()
            dataClass.question.compact()
        }
    }
}

/// 対応方法 (F6, recalled from the ancestor form; a municipality may rename and add).
public enum ContactMethod: String, Coded {
    case phoneIn, phoneOut, email, visitHere, homeVisit, escort, online, letter
    case deskMeeting, statutoryConference, planConference, agencyCall, agencyMeeting, other

    public var label: String {
        switch self {
        case .phoneIn: "電話（受）"
        case .phoneOut: "電話（発）"
        case .email: "メール"
        case .visitHere: "来所面談"
        case .homeVisit: "訪問"
        case .escort: "同行"
        case .online: "オンライン"
        case .letter: "手紙"
        case .deskMeeting: "所内会議"
        case .statutoryConference: "{conferenceWithoutConsent}"
        case .planConference: "{conferenceWithConsent}"
        case .agencyCall: "他機関との電話・協議"
        case .agencyMeeting: "他機関との会議"
        case .other: "その他"
        }
    }
}

/// 対象: with whom.
public enum Counterpart: String, Coded {
    case principal, family, agency, neighbour

    public var label: String {
        switch self {
        case .principal: "本人"
        case .family: "家族"
        case .agency: "関係機関"
        case .neighbour: "地域住民"
        }
    }
}

/// How far a note may travel, as it is chosen. The class of a 支援会議 needs its slot and cannot be
/// typed; it is stored as `art106_6/SLOT`.
public enum NoteReach: String, Coded {
    case consented
    case `internal`
    case ownDesk
    case childCouncil = "youtaikyo"
    case abuseReport, dvProtected

    public var label: String {
        switch self {
        case .consented: "同意の範囲"
        case .internal: "庁内"
        case .ownDesk: "この窓口だけ"
        case .childCouncil: "要対協だけ"
        case .abuseReport: "虐待通報の担当だけ"
        case .dvProtected: "支援措置の担当だけ"
        }
    }
}

extension NoteForm {
    /// A note as the program writes it itself: in the demo towns and in tests.
    public static func answers(
        happenedOn: CivilDate, startMinute: Int? = nil, minutes: Int? = nil,
        method: ContactMethod, counterparts: Set<Counterpart>, whom: String = "",
        about: [Identifier<Person>], facts: String, view: String = "", next: String = "",
        nextOn: CivilDate? = nil, source: String = "", secrecy: Secrecy = .consented,
        dataClass: DataClass = .life
    ) -> Answers {
        var answers = Answers(to: form)
        answers[Self.happenedOn] = happenedOn
        answers[start] = startMinute
        answers[Self.minutes] = minutes
        answers[Self.method] = method
        answers[Self.counterparts] = counterparts
        answers[Self.whom] = whom
        answers[Self.about] = about
        answers[Self.facts] = facts
        answers[Self.view] = view
        answers[Self.next] = next
        answers[Self.nextOn] = nextOn
        answers[Self.source] = source
        answers[Self.secrecy.id] = .code(secrecy.answerCode)
        answers[Self.dataClass] = dataClass
        return answers
    }
}

extension Secrecy {
    /// As it is answered: the code, and the slot where there is one.
    public var answerCode: String { slot.map { "\(code)/\($0)" } ?? code }

    public init?(answerCode: String) {
        let parts = answerCode.split(separator: "/", maxSplits: 1).map(String.init)
        guard let code = parts.first else { return nil }
        self.init(code: code, slot: parts.count > 1 ? Identifier(parts[1]) : nil)
    }
}

extension DataClass: Coded {
    public var label: String {
        switch self {
        case .identity: "氏名・性別・年齢・住所・電話・家族関係"
        case .health: "健康・疾病・障害・介護"
        case .schoolWork: "就学・就労・通所"
        case .money: "収入・資産・債務"
        case .services: "福祉制度の利用"
        case .life: "生活歴・課題など相談で知り得た情報"
        }
    }
}
