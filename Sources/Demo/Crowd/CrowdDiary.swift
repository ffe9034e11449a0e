import Casework

/// 測定用の記録の文: sentences of everyday support, put together by dice. How often 面談, 家賃 or 学校
/// occur is known, so that searches find as much on every machine.
enum CrowdDiary {
    static func entry(
        on day: CivilDate, about: [Identifier<Person>], _ dice: inout Dice
    ) -> Answers {
        let kinds: [(ContactMethod, Set<Counterpart>, DataClass)] = [
            (.homeVisit, [.principal], .life), (.phoneOut, [.principal], .life),
            (.phoneIn, [.family], .life), (.visitHere, [.principal, .family], .money),
            (.agencyCall, [.agency], .services), (.escort, [.principal], .health),
        ]
        let kind = kinds[dice.number(0...kinds.count - 1)]
        var facts = openings[dice.number(0...openings.count - 1)]
        for topic in topics where dice.number(1...1000) <= topic.ofThousand {
            facts += topic.sentence
        }
        for _ in 0..<dice.number(1...3) { facts += details[dice.number(0...details.count - 1)] }
        return NoteForm.answers(
            happenedOn: day, startMinute: dice.number(9 * 60...17 * 60),
            minutes: dice.number(1...8) * 15, method: kind.0, counterparts: kind.1, about: about,
            facts: facts,
            view: dice.number(1...10) <= 3 ? views[dice.number(0...views.count - 1)] : "",
            next: dice.number(1...2) == 1 ? plans[dice.number(0...plans.count - 1)] : "",
            secrecy: dice.number(1...10) == 1 ? .ownDesk : .consented, dataClass: kind.2)
    }

    private static let topics: [(sentence: String, ofThousand: Int)] = [
        ("本人と面談し、この一か月のことを聞いた。", 184),
        ("家賃の支払いが遅れていることを気にしている。", 131),
        ("学校には週に三日ほど行けている。", 226),
        ("生活費が月末に足りなくなる。", 131),
        ("介護の負担が家族に重くのしかかっている。", 131),
        ("スクールソーシャルワーカーから様子を聞いた。", 67),
    ]
    private static let openings = [
        "定期の訪問。", "電話で様子を確かめた。", "約束の時間に来所。", "関係する窓口と情報を合わせた。",
        "急な連絡を受けて対応した。", "通院に付き添った。", "近くまで行ったので声をかけた。",
    ]
    private static let details = [
        "表情は前回より明るく、自分から話をした。", "夜はあまり眠れていないとのこと。",
        "食事は一日二回、簡単なもので済ませている。", "部屋は片付いており、郵便物も開けてあった。",
        "督促の手紙が三通届いていた。", "薬は飲み忘れが減った。", "仕事の面接を来週に控えている。",
        "兄弟とは連絡を取りたくないと話す。", "近所の人が毎朝声をかけてくれている。",
        "電気の契約が止まりかけていたが、支払いを済ませた。", "手続きの書類を一緒に書いた。",
        "初めて居場所の集まりに顔を出した。", "保険証の更新がまだであることが分かった。",
        "借りたお金の一覧を作り、返す順を決めた。", "子どもは給食を残さず食べているという。",
        "転んだ跡があり、受診を勧めた。", "前に紹介した団体から、続けて通っていると聞いた。",
        "話の途中で涙ぐむ場面があった。", "冷蔵庫は空に近く、食料を届けた。", "携帯電話がつながらない日が続く。",
    ]
    private static let views = [
        "焦らず、つながりを保つ時期と考える。", "生活のリズムが戻りつつある。", "孤立がいちばんの気がかりである。",
        "制度の利用には本人の納得がいる。", "家族の疲れが表に出てきている。",
    ]
    private static let plans = [
        "来週もう一度電話する。", "次の訪問で書類をそろえる。", "窓口の担当者に引き合わせる。",
        "受診の結果を確かめる。", "家計の表を一緒に見直す。",
    ]
}
