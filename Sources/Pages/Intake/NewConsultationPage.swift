import Casework
import Markup

/// 相談を受ける: one short page in the order of the talk. Three fields are enough.
public struct NewConsultationPage: ScreenPage {
    /// What may be chosen here, and who will be able to see a 知られない相談.
    public struct Choices: Sendable {
        let desks: [Desk]
        /// Welfare desks a counter may ask to go on.
        let follow: [Desk]
        /// The names of those to whom a hidden consultation stays open, of each desk.
        let confidants: [Identifier<Desk>: [String]]
        let worker: String

        public init(
            desks: [Desk], follow: [Desk], confidants: [Identifier<Desk>: [String]],
            worker: String
        ) {
            self.desks = desks
            self.follow = follow
            self.confidants = confidants
            self.worker = worker
        }
    }

    let mode: IntakeMode
    let entry: CaseEntry
    let choices: Choices
    /// The file of a household that comes again.
    let household: FileFace?

    public init(mode: IntakeMode, entry: CaseEntry, choices: Choices, household: FileFace?) {
        self.mode = mode
        self.entry = entry
        self.choices = choices
        self.household = household
    }

    public var viewings: [AuditLine] { household?.viewings ?? [] }
    var form: FormState { entry.form }

    public func screen(in frame: Frame) -> Screen {
        if let household {
            return household.screen(
                "この世帯の相談を受ける", section: .consultations, errors: form.errors, width: .wide
            ) { content(frame) }
        }
        return Screen(
            mode.title, breadcrumb: [Link("ホーム", href: "/")], errors: form.errors,
            subNavigation: ways, width: .wide
        ) { content(frame) }
    }

    @HTML.Builder private func content(_ frame: Frame) -> HTML {
        if mode == .hidden { audience }
        tag("p") { household == nil ? mode.guide : "受け付けると、この世帯ファイルに相談が加わります。" }
        entry.continued(in: frame)
        postForm(action: "/consultations", frame: frame, draft: entry.draft) {
            hiddenField("mode", mode.rawValue)
            if let household { hiddenField("file", household.id.description) }
            parts
            buttonGroup {
                button(mode.verb, size: .large)
                Link("やめて戻る", href: household?.path ?? "/").html
            }
        }
    }

    @HTML.Builder private var parts: HTML {
        switch mode {
        case .ordinary, .hidden:
            if household == nil { who }
            how
            what
            urgency
            consent
        case .quick:
            what
            quickFields
            urgency
        case .concern:
            informant
            if household == nil { absent }
            how
            what
            urgency
            consent
        }
        next
    }

    private var ways: SubNavigation {
        SubNavigation(
            "受付のしかた",
            items: [.ordinary, .quick, .hidden, .concern].map { other in
                Frame.Item(
                    other.words,
                    href: PageLink("/consultations/new").with("mode", other.rawValue).href,
                    isCurrent: other == mode)
            })
    }

    /// Who will be able to see it, said before the first word is typed.
    private var audience: HTML {
        Alert(
            .warning, "この相談を見られるのは次の人だけです",
            body: choices.desks.map { desk in
                let others = choices.confidants[desk.id, default: []]
                let names = [choices.worker] + others.filter { $0 != choices.worker }
                let list = names.map { "\($0) さん" }.joined(separator: "、")
                return choices.desks.count > 1 ? "\(desk.name)：\(list)。" : "\(list)。"
            }.joined() + "同じ窓口のほかの職員の一覧・件数・検索にも出ません。"
        ).html
    }
}

extension IntakeMode {
    var title: String {
        switch self {
        case .ordinary: "相談を受ける"
        case .quick: "「ついで」の相談を受ける"
        case .hidden: "知られない相談を受ける"
        case .concern: "気になる人を登録する"
        }
    }

    var guide: String {
        switch self {
        case .ordinary: "方法と内容の2つだけで受け付けられます。名前がわからなくても、あとから書き足せます。"
        case .quick: "ほかの手続きのついでに聞いたことを、そのまま残します。名前は聞かなくてもかまいません。"
        case .hidden: "家族や周りの人に知られたくない相談です。連絡のしかたを必ず確かめてください。"
        case .concern: "その場にいない人を心配する声を残します。本人に会えていなくても登録できます。"
        }
    }

    var verb: String { self == .concern ? "登録する" : "受け付ける" }
}
