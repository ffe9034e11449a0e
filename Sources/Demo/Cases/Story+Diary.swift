import Casework

extension Story {
    /// 日々の記録: what is written between the turning points, drawn by dice, no text twice a story.
    mutating func diary(
        from start: Day, every days: Int, times: Int, by actor: Actor = .holder
    ) {
        let first = date(start)
        for number in 0..<times {
            guard let entry = nextDiaryEntry() else { return }
            let day = Day.on(workday(first.adding(days: number * days)))
            note(
                day, entry.method, with: entry.counterparts, entry.facts, view: entry.view,
                next: entry.next, minutes: entry.minutes, dataClass: entry.dataClass, by: actor)
        }
    }

    private func workday(_ day: CivilDate) -> CivilDate {
        switch day.weekday {
        case .saturday: day.adding(days: -1)
        case .sunday: day.adding(days: -2)
        case .monday, .tuesday, .wednesday, .thursday, .friday: day
        }
    }
}

/// One ordinary note.
struct DiaryEntry: Sendable {
    let method: ContactMethod
    let counterparts: Set<Counterpart>
    let facts: String
    var view = ""
    var next = ""
    var minutes = 30
    var dataClass = DataClass.life

    static let pool: [DiaryEntry] = [
        DiaryEntry(
            method: .homeVisit, counterparts: [.principal],
            facts: "定期の訪問。玄関先で15分話す。先週から通院を再開し、薬は一包化してもらったとのこと。表情は前回より明るい。",
            view: "服薬が整い、朝起きられる日が増えている。", next: "次回は家の中で面談できるか尋ねる。",
            minutes: 15, dataClass: .health),
        DiaryEntry(
            method: .phoneIn, counterparts: [.principal],
            facts: "本人から電話。家賃の督促状が届いて驚いたという。大家に連絡し、今月末まで待ってもらう約束をした。",
            next: "家賃の支払いの日を一緒に確かめる。", minutes: 20, dataClass: .money),
        DiaryEntry(
            method: .agencyCall, counterparts: [.agency],
            facts: "学校へ電話。今月の欠席は2日。給食を残さなくなり、図書室で過ごす時間が増えたと聞く。担任は家の様子を気にかけている。",
            next: "学期末の面談に合わせて学校を訪ねる。", minutes: 15, dataClass: .schoolWork),
        DiaryEntry(
            method: .escort, counterparts: [.principal, .agency],
            facts: "通院に同行。主治医に最近の眠りのことを自分の言葉で話せた。帰りに市場で野菜を買い、値段を比べて選んでいた。",
            view: "人前で話す力が戻ってきた。", minutes: 120, dataClass: .health),
        DiaryEntry(
            method: .visitHere, counterparts: [.principal, .family],
            facts: "家族と二人で来所。食費と光熱費の表を持参した。先月より支出が8千円少ない。家族は責めずに聞いていた。",
            next: "来月も同じ表を続ける。", minutes: 45, dataClass: .money),
        DiaryEntry(
            method: .homeVisit, counterparts: [.principal, .neighbour],
            facts: "見守りの訪問。近所の人が毎朝の雨戸の開け閉めを見てくれている。本人も「気にかけてもらえるのはありがたい」と話す。",
            view: "見守りが負担になっていない。", minutes: 25),
        DiaryEntry(
            method: .phoneOut, counterparts: [.family],
            facts: "家族へ電話。夜中に起こされることが減り、仕事に遅れる日がなくなった。短期の泊まりを使うかどうかは、まだ迷っている。",
            next: "見学の日を二つ挙げて、もう一度尋ねる。", minutes: 15, dataClass: .services),
        DiaryEntry(
            method: .deskMeeting, counterparts: [.agency],
            facts: "窓口どうしで打合せ。訪問の曜日が重ならないように調整した。本人に同じことを二度聞かないよう、聞いた内容はここに書く。",
            minutes: 40),
        DiaryEntry(
            method: .letter, counterparts: [.principal],
            facts: "季節の便りを送る。返事は求めず、次に伺う日だけを書いた。前回の便りは捨てずに机に置いてあったと家族から聞く。",
            view: "便りは届いている。急がない。", minutes: 15),
        DiaryEntry(
            method: .escort, counterparts: [.principal],
            facts: "仕事の見学に同行。作業は箱の組み立て。手先は速い。休憩の取り方を尋ねられず、午後は疲れて口数が減った。",
            next: "休憩を頼む練習を一緒にする。", minutes: 150, dataClass: .schoolWork),
        DiaryEntry(
            method: .homeVisit, counterparts: [.principal, .family],
            facts: "台所で面談。冷蔵庫に作り置きがあり、前回より食事が整っている。きょうだいげんかの話を笑いながらしてくれた。",
            view: "家の中に余裕が出てきた。", minutes: 50),
        DiaryEntry(
            method: .agencyMeeting, counterparts: [.agency],
            facts: "病院の相談員と打合せ。退院は来月中旬の見込み。段差と手すり、夜のトイレが課題。自宅の写真を借りて検討する。",
            next: "退院前に自宅を一緒に見る。", minutes: 60, dataClass: .health),
        DiaryEntry(
            method: .phoneIn, counterparts: [.neighbour],
            facts: "近所から電話。夜に大きな声が聞こえたという。すぐに本人へ電話し、転んで助けを呼んだ声とわかった。けがはない。",
            next: "夜間の連絡先を冷蔵庫に貼る。", minutes: 20),
        DiaryEntry(
            method: .online, counterparts: [.principal],
            facts: "画面越しに面談。顔は映さず声だけ。好きな音楽の話から始め、昼夜の逆転が少しずつ戻っていると聞いた。",
            view: "顔を出さない約束が安心につながっている。", minutes: 35),
        DiaryEntry(
            method: .visitHere, counterparts: [.principal],
            facts: "約束の時間に来所。申請の書類を一緒に書き、足りない証明を一覧にした。「自分で取りに行ってみる」と言う。",
            next: "書類がそろったら一緒に提出する。", minutes: 60, dataClass: .services),
        DiaryEntry(
            method: .escort, counterparts: [.principal, .family],
            facts: "居場所の見学に付き添う。初めは戸口で立っていたが、将棋盤を見て座った。帰り道に「また行ってもいい」と小さく言う。",
            view: "好きなことが入口になる。", next: "次は開始の時刻に合わせて行く。", minutes: 90),
    ]
}
