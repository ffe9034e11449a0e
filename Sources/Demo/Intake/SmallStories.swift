import Casework

/// The many short consultations of an ordinary desk, drawn by dice: another choice in each town.
struct SmallStories {
    private let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents, upTo count: Int) -> [Story] {
        var dice = Dice("small stories of \(town.profile.municipality.name)")
        let drawn = dice.shuffled(Self.sketches).prefix(max(0, count))
        return drawn.enumerated().map { number, sketch in
            var story = Story("small\(number)", in: town, at: town.desk(sketch.theme))
            let start = -dice.number(4...60)
            story.receive(
                .from(today: start), sketch.gist,
                residents.person(sketch.person, of: residents.home()),
                next: .from(today: start + 5),
                .init(
                    channel: sketch.channel, route: sketch.route, marks: sketch.marks))
            story.note(
                .from(today: start + 2), sketch.channel == .phone ? .phoneOut : .visitHere,
                sketch.note, next: sketch.next)
            if sketch.isAnswered {
                story.answer(.from(today: start + 2), sketch.next)
            } else {
                let days = dice.number(2...21)
                story.takeOn(.from(today: start + 2), next: .from(today: days))
            }
            return story
        }
    }

    private struct SmallSketch: Sendable {
        let theme: Theme
        let person: Sketch
        let gist: String
        let marks: [Issue: IssueMark]
        let note: String
        let next: String
        var channel = Channel.visit
        var route: Route? = .selfVisit
        var isAnswered = false
    }

    private static let sketches: [SmallSketch] = [
        SmallSketch(
            theme: .elder, person: .woman(82, phone: true), gist: "膝が痛く買い物に行けない。",
            marks: [.health: .yes], note: "家の中は片付いている。通院は娘の車。買い物の困りごとが中心。",
            next: "配達の店と買い物の付き添いを紹介した。", channel: .phone, route: .selfRemote,
            isAnswered: true),
        SmallSketch(
            theme: .elder, person: .man(77), gist: "妻の物忘れが進み、夜に外へ出てしまう。",
            marks: [.eldercare: .main], note: "受診はまだ。夫は眠れていない。近所は事情を知っている。",
            next: "受診に同行する日を決める。", route: .familyVisit),
        SmallSketch(
            theme: .elder, person: .woman(69, phone: true), gist: "入院中の夫の退院後が不安。",
            marks: [.eldercare: .yes, .housing: .unknown],
            note: "病院の相談員と電話。退院は来月の見込み。手すりが要る。", next: "退院前の面談に出る。",
            channel: .phone, route: .familyRemote),
        SmallSketch(
            theme: .child, person: .woman(31, phone: true), gist: "2歳の子の言葉が遅い気がする。",
            marks: [.childRearing: .main], note: "遊びの場で様子を見た。目は合う。母の疲れが強い。",
            next: "親子の集まりを一緒に見に行く。"),
        SmallSketch(
            theme: .child, person: .man(41), gist: "娘が2学期から学校に行けていない。",
            marks: [.withdrawalTruancy: .main], note: "朝に腹痛。担任とは話せている。父は責めないようにしている。",
            next: "学校との面談に同席する。"),
        SmallSketch(
            theme: .child, person: .woman(27, phone: true), gist: "夜泣きで眠れず、手が出そうになる。",
            marks: [.childRearing: .main, .mentalHealth: .yes],
            note: "自分から電話をかけてきた。一時預かりを使いたい。祖母は遠方。", next: "一時預かりの申込みを手伝う。",
            channel: .phone, route: .selfRemote),
        SmallSketch(
            theme: .disability, person: .man(24), gist: "就職したが3か月で体調を崩した。",
            marks: [.workTrouble: .main, .mentalHealth: .yes],
            note: "朝の電車がつらい。上司には話せていない。通院を始めた。", next: "働き方の相談に同席する。"),
        SmallSketch(
            theme: .disability, person: .woman(52, phone: true), gist: "作業所に行きたくないと息子が言う。",
            marks: [.disability: .yes, .familyRelation: .yes],
            note: "人間関係が原因らしい。母は休ませたいが日中一人にできない。", next: "見学できる所を三つ挙げて伝えた。",
            channel: .phone, route: .familyRemote, isAnswered: true),
        SmallSketch(
            theme: .disability, person: .man(61), gist: "聞こえにくくなり、電話が使えない。",
            marks: [.disability: .yes, .health: .yes], note: "筆談で面談。連絡は手紙か電子メールを望む。",
            next: "補聴器の手続きを書いて渡した。", isAnswered: true),
        SmallSketch(
            theme: .poverty, person: .man(35, phone: true), gist: "派遣が終わり、寮を出る日が決まった。",
            marks: [.housing: .main, .jobSearch: .yes],
            note: "退寮まで3週間。貯金は20万円ほど。車で寝ることも考えている。", next: "住まいの給付の書類を書く。"),
        SmallSketch(
            theme: .poverty, person: .woman(44), gist: "離婚の話し合い中。生活費が入らない。",
            marks: [.incomeLiving: .main, .familyRelation: .yes],
            note: "子ども2人。実家には頼れない。パートを増やしたい。", next: "法律の相談日を案内した。"),
        SmallSketch(
            theme: .poverty, person: .man(50, phone: true), gist: "税の督促が来た。自営の仕事が減っている。",
            marks: [.taxUtilities: .main, .incomeWork: .yes],
            note: "帳簿は3年分ある。分割の相談はまだ。", next: "分納の窓口に同行した。", isAnswered: true),
        SmallSketch(
            theme: .general, person: .woman(58), gist: "妹の家の鍵を預かっているが、最近連絡がない。",
            marks: [.communityRelation: .unknown], note: "妹は他市に住む。そちらの窓口と話した。",
            next: "妹の住む町の窓口の名を伝えた。", channel: .phone, route: .familyRemote,
            isAnswered: true),
        SmallSketch(
            theme: .general, person: .man(73, phone: true), gist: "犬を飼えなくなったが、相談先がわからない。",
            marks: [.other: .yes], note: "入院の予定がある。犬は大切な家族。", next: "預け先の当てを二つ調べる。"),
        SmallSketch(
            theme: .general, person: .woman(36, phone: true), gist: "仕事をしながら父と子の世話。自分の時間がない。",
            marks: [.eldercare: .yes, .childRearing: .yes, .mentalHealth: .unknown],
            note: "父は要介護の申請前。子は小1。職場には言えていない。", next: "介護の申請を一緒に書く。"),
        SmallSketch(
            theme: .elder, person: .man(88), gist: "運転をやめるよう家族に言われて困っている。",
            marks: [.familyRelation: .yes], note: "通院と畑に車が要る。免許の返納は迷っている。",
            next: "乗り合いの車の時刻表を渡した。", isAnswered: true),
    ]
}
