import Casework
import Markup

/// 相談を受ける: the short form at the desk, for each mode of reception.
public struct ReceptionPage: ScreenPage {
    let mode: IntakeMode
    let entry: FormEntry
    /// The desks at which the worker sits.
    let desks: [Desk]
    /// Who will be able to see a 知られない相談, for each desk: the worker and its supervisors.
    let circle: [[String]]
    /// The file of a household that comes again.
    let household: FileFace?

    public init(
        mode: IntakeMode, entry: FormEntry, desks: [Desk], circle: [[String]],
        household: FileFace?
    ) {
        self.mode = mode
        self.entry = entry
        self.desks = desks
        self.circle = circle
        self.household = household
    }

    public var viewings: [AuditLine] { household?.viewings ?? [] }

    public func screen(in frame: Frame) -> Screen {
        if let household {
            return household.screen(
                "この世帯の相談を受ける", section: .consultations, errors: entry.errors, width: .wide
            ) { content(frame) }
        }
        return Screen(
            mode.title, breadcrumb: [Link("ホーム", href: "/")], errors: entry.errors,
            subNavigation: modes, width: .wide
        ) { content(frame) }
    }

    @HTML.Builder private func content(_ frame: Frame) -> HTML {
        if mode == .hidden { audience }
        tag("p") { household == nil ? mode.guide : "受け付けると、この世帯ファイルに相談が加わります。" }
        entry.html(in: frame) {
            hiddenField("mode", mode.rawValue)
            if let household { hiddenField("file", household.id.description) }
            button(mode.verb, size: .large)
            Link("やめて戻る", href: household?.path ?? "/").html
        }
    }

    private var modes: SubNavigation {
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
            body: zip(desks, circle).map { desk, names in
                let list = names.map { "\($0) さん" }.joined(separator: "、")
                return desks.count > 1 ? "\(desk.name)：\(list)。" : "\(list)。"
            }.joined() + "同じ窓口のほかの職員の一覧・件数・検索にも出ません。"
        ).html
    }
}

extension IntakeMode {
    fileprivate var title: String {
        switch self {
        case .ordinary: "相談を受ける"
        case .quick: "「ついで」の相談を受ける"
        case .hidden: "知られない相談を受ける"
        case .concern: "気になる人を登録する"
        }
    }

    fileprivate var guide: String {
        switch self {
        case .ordinary: "方法と内容の2つだけで受け付けられます。名前がわからなくても、あとから書き足せます。"
        case .quick: "ほかの手続きのついでに聞いたことを、そのまま残します。名前は聞かなくてもかまいません。"
        case .hidden: "家族や周りの人に知られたくない相談です。連絡のしかたを必ず確かめてください。"
        case .concern: "その場にいない人を心配する声を残します。本人に会えていなくても登録できます。"
        }
    }

    fileprivate var verb: String { self == .concern ? "登録する" : "受け付ける" }
}
