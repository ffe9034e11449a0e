/// What is asked when something is done with a consent; 同意撤回届 (F10) is one of them.
public enum ConsentForms {
    public static let withdrawnOn = Key.day(
        "on", "撤回の届け出があった日", .past, need: .required)
    public static let channel = Key<WithdrawalChannel?>.choice(
        "channel", "どのように届け出があったか", need: .required, dataClass: .services)
    public static let broughtBy = Key.text(
        "brought_by", "届け出た人の氏名", need: .when(isBrought), shown: isBrought,
        dataClass: .identity, paper: PaperPlace(columns: 6))
    public static let broughtFrom = Key.text(
        "brought_from", "本人との関係・機関の名前", need: .when(isBrought), shown: isBrought,
        dataClass: .identity, paper: PaperPlace(columns: 6))
    public static let receivedBy = Key<Identifier<Worker>?>.record(
        "received_by", "受け付けた人", .worker)
    public static let members = Key<[Identifier<Person>]>.members(
        "members", "だれの同意を取り消すか")
    public static let part = Key<WithdrawalPart?>.choice(
        "part", "取り消す範囲", dataClass: .services)
    public static let droppedAgencies = Key<Set<Identifier<Agency>>>.given(
        "agencies", "渡すのをやめる相手",
        need: .when(.all([isPartial, .not(.answered("classes"))])), shown: isPartial)
    public static let droppedClasses = Key<Set<DataClass>>.choices(
        "classes", "渡すのをやめる情報の種類", shown: isPartial, dataClass: .services,
        isCounted: false)
    public static let told = Key.text(
        "told", "渡した先に伝えたこと", lines: 2, hint: "例）社協の窓口に、今日から見られなくなったことを電話で知らせた",
        paper: PaperPlace(columns: 6))
    public static let toldOn = Key.day(
        "told_on", "伝えた日", .past, paper: PaperPlace(columns: 6))

    public static let withdrawal = Form("F10", "同意撤回届", asksPeople: false) {
        FormSection("notice", "届け出") {
            withdrawnOn
            receivedBy
            channel
            broughtBy
            broughtFrom
        }
        FormSection("part", "取り消す同意") {
            members
            part
            droppedAgencies
            droppedClasses
        }
        FormSection("record", "窓口の記録") {
            told
            toldOn
            ConsentForm.paperPlace
            ConsentForm.remark
        }
    }

    public static let confirmedOn = Key.day("on", "書面で確認した日", .past, need: .required)
    public static let confirmation = Form("consent-confirmation", "書面での確認", asksPeople: false) {
        FormSection("step", "") {
            confirmedOn
            Question(
                "signer", "署名した人", .text(lines: 1, limit: 100),
                hint: "本人でないときに書きます。例）母（代筆）", dataClass: .identity)
            ConsentForm.paperPlace
            ConsentForm.remark
        }
    }

    public static let prolongedOn = Key.day(
        "on", "本人に確かめた日", .past, need: .required)
    public static let prolongedThrough = Key.day(
        "through", "新しい終わりの日", .coming, need: .required, dataClass: .services)
    public static let manner = Key<ConsentManner?>.choice(
        "manner", "確かめ方", need: .required, dataClass: .services)
    public static let witness = Key.text(
        "witness", "立会人の氏名", need: .when(isOral), shown: isOral, dataClass: .identity)
    public static let prolongation = Form("consent-prolongation", "同意の期間の延長", asksPeople: false) {
        FormSection("step", "") {
            prolongedOn
            prolongedThrough
            manner
            witness
            ConsentForm.paperPlace
            ConsentForm.remark
        }
    }

    public static let lapse = Form("consent-lapse", "期限が過ぎたことの確認", asksPeople: false) {
        FormSection("step", "") { ConsentForm.remark }
    }

    /// Every form of this slice, in the order in which they are listed.
    public static let all = [ConsentForm.form, withdrawal, confirmation, prolongation, lapse]

    /// The form of an action. What is put right in the record is a section of the consent itself.
    public static func form(of action: Consent.Action) -> Form {
        switch action {
        case .confirmation: confirmation
        case .prolongation: prolongation
        case .withdrawal: withdrawal
        case .lapse: lapse
        case .correction: ConsentForm.form
        }
    }

    private static let isBrought = Condition.equals(
        "channel", [WithdrawalChannel.representative, .agency].codes)
    private static let isPartial = Condition.equals("part", [WithdrawalPart.some].codes)
    private static let isOral = Condition.equals("manner", [ConsentManner.oral].codes)
}

extension Array where Element: Coded {
    fileprivate var codes: Set<String> { Set(map(\.rawValue)) }
}

extension ConsentForms {
    /// What a consent says now under the questions of an action: two who act at once see it beside what
    /// they typed.
    public static func said(by consent: Consent, of action: Consent.Action) -> Answers {
        var answers = Answers(to: form(of: action))
        switch (action, consent.state) {
        case (.confirmation, .written(let day)): answers[confirmedOn] = day
        case (.withdrawal, .withdrawn(let day)): answers[withdrawnOn] = day
        case (.prolongation, _): answers[prolongedThrough] = consent.scope.through
        case (.correction, _): answers = consent.said
        case (.confirmation, _), (.withdrawal, _), (.lapse, _): break
        }
        return answers
    }
}
