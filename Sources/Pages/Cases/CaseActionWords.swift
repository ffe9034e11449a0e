import Casework

extension Case.Action {
    /// What is said when it is done.
    public var notice: Notice {
        switch self {
        case .coordination: .hearingBegun
        case .assessment: .assessed
        case .consent: .consentSaved
        case .decision: .decided
        case .session: .putForward
        case .support: .supporting
        case .field: .returnedToField
        case .closure: .closed
        case .interruption: .interrupted
        case .reopening: .reopened
        case .postponement: .postponed
        }
    }
}

extension Case.Action {
    /// The link that leads there.
    var invitation: String {
        switch self {
        case .coordination, .assessment: verb
        case .consent: "同意が得られた"
        case .decision: "支援決定する"
        case .session: "会議に諮る"
        case .support: "支援を始める（主担当課を決める）"
        case .field: "分野の連携で対応する"
        case .closure: "終結する"
        case .interruption: "中断する"
        case .reopening: "再開する"
        case .postponement: "次の期日を変える"
        }
    }

    var title: String {
        switch self {
        case .coordination, .assessment: verb
        case .consent: "本人の同意を選んでください"
        case .decision: "支援決定の内容を確認してください"
        case .session: "会議に諮る"
        case .support: "支援を始める"
        case .field: "分野の連携で対応する"
        case .closure: "ケースの終結を確認してください"
        case .interruption: "ケースの中断を確認してください"
        case .reopening: "ケースを再開する"
        case .postponement: "次の期日を変える"
        }
    }

    var verb: String {
        switch self {
        case .coordination: "聞き取りを始める"
        case .assessment: "アセスメントを終える"
        case .consent: "同意を記録する"
        case .decision: "支援決定する"
        case .session: "会議に諮る"
        case .support: "支援を始める"
        case .field: "分野の連携に戻す"
        case .closure: "終結する"
        case .interruption: "中断する"
        case .reopening: "再開する"
        case .postponement: "次の期日を変える"
        }
    }

    /// Hard to undo, or felt by others.
    var isWeighty: Bool {
        switch self {
        case .closure, .interruption: true
        case .coordination, .assessment, .consent, .decision, .session, .support, .field,
            .reopening, .postponement:
            false
        }
    }

    /// What it means, before one presses; nothing of what one press does on the page of the case.
    func meaning(_ names: TownNames) -> String {
        switch self {
        case .coordination, .assessment: ""
        case .consent: "同意が得られたら、この先は本人と一緒に考える支援プランの会議で協議します。すでに支援方針の会議に諮っているときは、あらためて支援決定を待ちます。"
        case .decision: "所属長が、\(names.multiAgency)による支援を行うことを決めます。"
        case .session: "どの会議に諮るかは、本人の同意があるかどうかで決まります。"
        case .support: "関係する機関の役割が決まり、支援が始まります。主担当課が情報を集め、支援が終わったあとも残ります。"
        case .field:
            "\(names.multiAgency)の会議には諮らず、分野の機関どうしの連携で対応します。中心になる主担当課を決めます。\(names.multiAgency)の窓口と聞き取り先は、この世帯を見られなくなります。"
        case .closure:
            "\(names.multiAgency)としての支援を終えます。主担当課は残り、本人への関わりは続きます。\(names.multiAgency)の窓口と聞き取り先は、この世帯を見られなくなります。"
        case .interruption: "連絡がとれないなどの理由で、支援をいったん止めます。あとから再開できます。"
        case .reopening: "新しい困りごとがあったときや、主担当課から求めがあったときに、続きから始めます。"
        case .postponement: "次に状況を確かめる日を変えます。"
        }
    }
}

extension Case.SessionEntry.Kind: Worded {
    public var words: String {
        switch self {
        case .plan: "支援プランの協議"
        case .statutory: "支援方針の協議"
        }
    }
}

extension Case.State {
    public var colour: TagColour {
        switch self {
        case .applied: .lightBlue
        case .preHearing, .assessed: .blue
        case .decided, .inConference: .purple
        case .supporting: .green
        case .returnedToField: .cyan
        case .interrupted: .yellow
        case .closed: .gray
        }
    }
}
