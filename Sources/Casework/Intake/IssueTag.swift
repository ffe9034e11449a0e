/// 複合課題の型: what kind of trouble this looks like. Guidance hangs on these (S2).
public enum IssueTag: String, Coded {
    case eightyFifty, doubleCare, youngCarer, withdrawal, hoarding
    case abuse, neglect, selfNeglect, poverty, isolation, disability, refusal, noRelatives

    public var label: String {
        switch self {
        case .eightyFifty: "8050問題"
        case .doubleCare: "ダブルケア"
        case .youngCarer: "ヤングケアラー"
        case .withdrawal: "ひきこもり"
        case .hoarding: "ごみ屋敷"
        case .abuse: "虐待"
        case .neglect: "ネグレクト"
        case .selfNeglect: "セルフネグレクト"
        case .poverty: "生活困窮"
        case .isolation: "社会的孤立"
        case .disability: "障害"
        case .refusal: "支援拒否"
        case .noRelatives: "身寄りがない"
        }
    }

    /// What to ask about and whom to think of when this trouble is in the room. Guidance, no rule.
    public var codeHint: String {
        switch self {
        case .eightyFifty: "高齢の親と、働き盛りの年代の子の世帯。親の介護と、子の収入・健康の両方を聞きます"
        case .doubleCare: "子育てと介護が同じ人に重なっています。休める時間と手伝える人を聞きます"
        case .youngCarer: "子どもが家族の世話をしています。学校と睡眠の様子を、子ども自身からも聞きます"
        case .withdrawal: "家の外との関わりが長く途切れています。家族の相談から始め、急いで会おうとしません"
        case .hoarding: "片付けだけを目標にせず、体調・判断力・孤立の様子をあわせて聞きます"
        case .abuse: "疑いの段階で通告・通報の窓口に伝えます。安全を先に確かめます"
        case .neglect: "食事・着る物・通院・登校など、世話が届いているかを聞きます"
        case .selfNeglect: "本人が困っていないと話すときほど、体調と住まいの様子を見ます"
        case .poverty: "家賃・光熱費・食べ物が今月足りるかを聞きます"
        case .isolation: "この1週間で話した相手を聞きます。見守る人と居場所を一緒に探します"
        case .disability: "手帳や診断の有無にかかわらず、暮らしで困っていることを聞きます"
        case .refusal: "断られた理由を聞き、また来てよいかだけを確かめます"
        case .noRelatives: "急病や入院のときに連絡できる人、お金の管理を頼める人を聞きます"
        }
    }
}
