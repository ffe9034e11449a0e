import Casework

extension Denial.Reason {
    func words(_ names: TownNames) -> String {
        switch self {
        case .otherDesk: "この操作は相手の窓口が行います。"
        case .readOnly: "この世帯は閲覧だけができます。記録するには、つなぎを引き受けるか、主担当に依頼してください。"
        case .sectionHeadOnly: "支援決定と終結は所属長が行います。"
        case .coordinatorOnly: "この操作は\(names.multiAgency)の担当者が行います。"
        case .supervisorOnly: "書いた本人か、窓口の責任者だけが訂正できます。"
        case .administratorOnly: "この操作はシステム管理者が行います。"
        case .figuresOnly: "集計は主管課と所属長などが見られます。"
        case .auditorOnly: "監査記録は監査担当と個人情報保護管理者が見られます。"
        }
    }
}

/// A sentence for everything the domain may refuse.
public func refusalWords(_ refusal: any DomainRefusal, _ names: TownNames) -> String {
    switch refusal {
    case let refusal as any SentencedRefusal: refusal.sentence
    case let refusal as Referral.Refusal: refusal.words
    case let refusal as Consultation.Refusal: refusal.words
    case let refusal as Case.Refusal: refusal.words(names)
    case let refusal as Consent.Refusal: refusal.words
    case let refusal as CaseTask.Refusal: refusal.words
    case let refusal as Hearing.Refusal: refusal.words
    case let refusal as NoteRefusal: refusal.words
    case let refusal as MembershipRefusal: refusal.words
    case let refusal as IdentityRefusal: refusal.words
    case let refusal as Worker.Refusal: refusal.words
    case let refusal as FormDraft.Refusal: refusal.words
    default: "この操作はいまの状態ではできません。画面を開き直して確かめてください。"
    }
}

public func denialWords(_ reason: Denial.Reason, _ names: TownNames) -> String {
    reason.words(names)
}

extension Consultation.Refusal {
    var words: String {
        switch self {
        case .alreadyHandled: "この相談はすでに次へ進んでいます。"
        case .notReferred: "この相談はつなぎ中ではありません。"
        case .stillOpen: "この相談は終わっていません。"
        case .nothingLeftToDo: "この相談は終わっています。続けるときは「再開する」を選んでください。"
        case .noReason: "内容を入力してください。"
        case .noEmergency: "緊急の内容を選んでください。"
        }
    }
}

extension Case.Refusal {
    func words(_ names: TownNames) -> String {
        switch self {
        case .alreadyHearing: "事前の聞き取りはすでに始まっています。"
        case .notAssessedYet: "アセスメントが終わっていません。先に「アセスメントを終える」を記録してください。"
        case .alreadyAssessed: "アセスメントはすでに終わっています。"
        case .needsConsent: "支援決定には本人の同意が必要です。同意がないときは\(names.statutoryConference)に諮ってください。"
        case .notDecidedYet: "支援決定がまだです。"
        case .alreadyDecided: "すでに支援決定されています。"
        case .needsLead: CaseProblem.needsLead
        case .needsEvaluation: "評価を入力してください。"
        case .notOpen: "このケースは終わっています。続けるときは「再開する」を選んでください。"
        case .stillOpen: "このケースは続いています。"
        case .hasConsent: "すでに同意があります。"
        case .kindFollowsConsent: "会議の種類は同意の有無で決まります。同意があれば支援プランの会議、なければ支援方針の会議です。"
        case .noReason: "理由を選んでください。"
        case .consentElsewhere:
            "この同意は、\(names.multiAgency)の窓口への提供を含んでいません。範囲を広げた同意を得るか、同意なしで進めてください。"
        case .needsDeskCriteria: "対象の考え方を確かめてください。"
        case .noMultiAgencyDesk:
            "\(names.multiAgency)の窓口が登録されていません。システム管理者に連絡してください。"
        case .anotherOpen: "この世帯には続いている\(names.multiAgency)のケースがあります。そのケースに記録してください。"
        }
    }
}

extension Consent.Refusal {
    public var words: String {
        switch self {
        case .neverGiven: "同意は得られていません。"
        case .alreadyWritten: "すでに書面で同意されています。"
        case .alreadyWithdrawn: "すでに撤回されています。"
        case .alreadySuperseded: "新しい同意に置き換えられています。"
        case .noAgency: "情報を渡す機関を1つ以上選んでください。「関係機関」だけでは同意の範囲になりません。"
        case .noPurpose: "目的を1つ以上選んでください。"
        case .noDataClass: "情報の種類を1つ以上選んでください。"
        case .emptyPeriod: "終わりの日は始まりの日以降にしてください。"
        case .noWitness: "口頭の同意には立会人の氏名を入力してください。"
        case .alreadyLapsed: "期限が過ぎたことは、すでに記録されています。"
        case .nobodyAnswered: "だれか一人の答えを選んでください。"
        case .stillRuns: "この同意は、まだ期限が過ぎていません。"
        case .notLonger: "新しい終わりの日は、いまの終わりの日より後にしてください。"
        }
    }
}

extension CaseTask.Refusal {
    var words: String {
        switch self {
        case .notOpen: "このやることは終わっています。"
        case .stillOpen: "このやることはまだ終わっていません。"
        case .noTitle: "内容を入力してください。"
        case .noReason: "取りやめる理由を入力してください。"
        }
    }
}

extension Hearing.Refusal {
    var words: String {
        switch self {
        case .alreadyAnswered: "すでに回答があります。"
        case .noText: "内容を入力してください。"
        case .noBasis: "この相手・範囲に情報を伝える根拠がありません。同意の範囲を確かめるか、別の根拠を選んでください。"
        }
    }
}

extension NoteRefusal {
    var words: String {
        switch self {
        case .noFacts: "内容（事実）を入力してください。"
        case .inFuture: "日付は今日以前にしてください。これからの予定は「やること」に登録できます。"
        case .alreadyCorrected: "この記録はすでに訂正されています。新しい方を訂正してください。"
        case .closedCircle: "この範囲を選ぶ権限がありません。"
        }
    }
}

extension MembershipRefusal {
    var words: String {
        switch self {
        case .alreadyEnded: "すでに世帯から外れています。"
        case .endsBeforeStart: "終わりの日は始まりの日以降にしてください。"
        case .secondPrincipal: "本人は1人だけです。"
        case .alreadyMember: "すでに世帯員になっています。"
        case .noPrincipal: "本人がいない世帯にはできません。先に、ほかの世帯員の画面で「この人を本人にする」を選んでください。"
        }
    }
}

extension IdentityRefusal {
    var words: String {
        switch self {
        case .samePerson: "同じ記録どうしは統合できません。"
        case .alreadyMerged: "すでに統合されています。"
        case .judgedDifferent: "「別の人」と判断されています。統合はできません。"
        case .noReason: "理由を入力してください。"
        case .notMerged: "統合されていません。"
        case .alreadyUndone: "すでに元に戻されています。"
        case .notMovable: "両方の記録を見られる人だけが統合できます。"
        }
    }
}

extension Worker.Refusal {
    var words: String {
        switch self {
        case .alreadyLeft: "この職員の利用は終わっています。"
        case .notLeft: "この職員は利用中です。"
        case .noSeat: "窓口と役割を1つ以上選んでください。"
        case .noName: "氏名を入力してください。"
        case .alreadyLocked: "この利用者はすでに停止しています。"
        case .notLocked: "この利用者は停止していません。"
        case .ownAccount: "自分の登録は変えられません。ほかのシステム管理者に依頼してください。"
        case .mixedWithAdministrator:
            "システム管理者は、ケースを見る役割と兼ねられません。別の利用者として登録してください。"
        case .stillHolds:
            "伴走している世帯が残っています。窓口の責任者か所属長に、担当者の交代を依頼してください。"
        case .needsEnd: "市の職員以外の利用には期限が必要です。"
        case .endInPast: "期限は今日以降の日にしてください。"
        case .endTooFar: "市の職員以外の利用は、次の年度の末日（3月31日）までです。"
        }
    }
}

/// A refusal that brings its own sentence: something typed that could not be read.
public protocol SentencedRefusal: DomainRefusal {
    var sentence: String { get }
}
