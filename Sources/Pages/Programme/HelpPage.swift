import Casework
import Markup

/// 操作のしかた: what one needs on the first day, and whom to ask. No personal data of residents.
public struct HelpPage: ScreenPage {
    let directory: Directory
    let profile: Profile
    let idleMinutes: Int

    public init(directory: Directory, profile: Profile, idleMinutes: Int) {
        self.directory = directory
        self.profile = profile
        self.idleMinutes = idleMinutes
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "操作のしかた", breadcrumb: [Link("ホーム", href: "/")], actions: printButton("印刷する")
        ) {
            for topic in HelpTopic.all(frame.names, idleMinutes: idleMinutes) {
                section(topic.title, id: topic.id) {
                    tag("ul") { for line in topic.lines { tag("li") { line } } }
                }
            }
            section("分からないとき", id: "ask") { summaryList(whomToAsk) }
        }
    }

    private var whomToAsk: [SummaryRow] {
        let unit = directory.desk(profile.multiAgency.id)
        let phone = unit.map { $0.phone.isEmpty ? "" : "　電話 \($0.phone)" } ?? ""
        let keepers = directory.workers.filter {
            $0.state != .left && $0.standing.holds(.systemAdministrator)
        }
        return [
            SummaryRow(
                "事業のこと", text: profile.section(profile.programme.ownerSection)?.name ?? ""),
            SummaryRow("ケースのこと", text: (unit?.name ?? profile.multiAgency.name) + phone),
            SummaryRow(
                "利用者登録とパスワード", text: keepers.map(\.name).joined(separator: "、")),
        ]
    }
}

/// A heading of the help with its sentences.
struct HelpTopic {
    let id: String
    let title: String
    let lines: [String]

    init(_ id: String, _ title: String, _ lines: [String]) {
        self.id = id
        self.title = title
        self.lines = lines
    }

    static func all(_ names: TownNames, idleMinutes: Int) -> [HelpTopic] {
        work(names) + [
            HelpTopic(
                "why", "なぜ見えるのか、なぜ見えないのか",
                [
                    "個人の情報がある画面には「なぜ見えるのか」があり、その根拠を示します。",
                    "だれがいつ何を見たかは、すべて記録されます。本人から求められたときは「閲覧の記録」を示せます。",
                    "見てよい根拠のない世帯は、一覧にも件数にも検索にも出ません。必要なときは、つなぎや同意の手続きをしてください。",
                    "同意が撤回されると、その同意で見えていた情報はすぐに見えなくなります。",
                ]),
            HelpTopic(
                "lost", "入力した文章をなくさないために",
                [
                    "入力中の文章は下書きとして自動で残ります。残っている下書きはホームから開けます。",
                    "\(idleMinutes)分操作しないと自動で終了しますが、もう一度サインインすれば続きから入力できます。",
                    "同じ記録をほかの人が先に直したときは、二つを並べて、どちらを残すかを選べます。",
                    "保存のボタンを二度押しても、記録は一つだけです。",
                ]),
            HelpTopic(
                "writing", "日付と名前の入れ方",
                [
                    "日付は和暦でも西暦でも入れられます。年の欄に「R8.4.6」「令和8年4月6日」「2026-04-06」のようにまとめて入れることもできます。",
                    "全角と半角、ひらがなとカタカナは、そのままで構いません。",
                    "「聞いていない」「答えなかった」「不明」は別の答えとして残ります。",
                ]),
            HelpTopic(
                "keys", "キーボードだけで使うとき",
                [
                    "Tab キーで次へ、Shift と Tab で前へ進みます。いまの場所は枠で示します。",
                    "リンクとボタンは Enter、選択は Space、選択肢の移動は矢印キーです。",
                    "最初の Tab で「本文へ移動」が出て、メニューを飛ばせます。",
                    "文字の大きさは、ブラウザーの拡大で400%まで変えられます。",
                ]),
        ]
    }

    private static func work(_ names: TownNames) -> [HelpTopic] {
        [
            HelpTopic(
                "home", "朝、はじめに見る画面",
                [
                    "「ホーム」に、いま自分を待っているものだけが並びます。期日を過ぎたものが上です。",
                    "行き先の決まっていない相談は、決まるまでホームに残ります。",
                ]),
            HelpTopic(
                "intake", "相談を受けたら",
                [
                    "「相談を受ける」で、だれが、どうやって、どんな相談かの三つだけで保存できます。残りは後から足せます。",
                    "名前が分からなくても、「40歳くらい」でも構いません。急ぐときは、空いた欄があっても保存できます。",
                    "断ることはありません。回答する、窓口で受けとめる、つなぐ、\(names.multiAgency)へつなぐ、気になる事案、見守りのどれかにして、次の期日を決めます。",
                    "家族にも知られたくない相談は「知られない相談」にします。ほかの職員の一覧にも検索にも出ません。",
                ]),
            HelpTopic(
                "pass", "ほかの窓口へつなぐとき",
                [
                    "相談の画面の「つなぐ」から、\(names.handoverSheet)を書いて送ります。渡す内容と根拠は送る前に確かめられます。",
                    "本人が先方と会えるまで、送った窓口が担当のままです。返事が遅いと両方に知らせます。",
                    "利用者でない連携先には、\(names.handoverSheet)を印刷して渡し、返事を代わりに記録します。",
                    "二度戻ってきたときは、\(names.multiAgency)へつなぐことを案内します。",
                ]),
            HelpTopic(
                "case", "\(names.multiAgency)へつないだ後",
                [
                    "同意があれば\(names.planConference)へ、なければ\(names.statutoryConference)へ進みます。同意は後から得ても構いません。",
                    "終えるには、主に担当する課と評価が要ります。終えた後でも再開できます。",
                ]),
        ]
    }
}
