import Casework

/// Consultations at every stage: anonymous, at a counter, urgent, about somebody absent, answered.
struct IntakeLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        [
            anonymous(), counter(&residents), night(&residents), hoarding(), hungry(&residents),
            pension(&residents), lost(&residents), watched(&residents), rent(&residents),
            named(&residents),
        ]
    }

    private func story(_ key: String, _ theme: Theme) -> Story {
        Story(key, in: town, at: town.desk(theme))
    }

    /// 40歳くらい, without a name, received today.
    private func anonymous() -> Story {
        var story = story("anonymous", .general)
        let man = PersonDetails(
            name: PersonName(nickname: "紺色の作業着の男性"), sex: .male,
            birth: .aboutAge(40, on: town.calendar.today))
        story.receive(
            0, "仕事を辞めてから眠れない。名前は言いたくないが話だけ聞いてほしいとのこと。30分ほど座って帰った。",
            man, next: 3,
            .init(
                route: .selfVisit, wish: "また来てもよいか",
                marks: [.jobSearch: .yes, .mentalHealth: .main, .incomeLiving: .declined]))
        return story
    }

    /// 「ついで」: heard at a counter of other business, waiting for somebody to take it up.
    private func counter(_ residents: inout Residents) -> Story {
        var story = Story("counter", in: town, at: town.counter(2))
        let home = residents.home()
        let woman = residents.person(.woman(71, phone: true), of: home)
        story.receive(
            -1, "料金の相談のついでに、同居の息子が3年ほど部屋から出ないと話された。食事は部屋の前に置いている。",
            woman, others: [(residents.person(.man(44), of: home), .child)], next: 1,
            .init(
                mode: .quick, route: .incidental,
                marks: [.withdrawalTruancy: .main, .taxUtilities: .yes],
                tags: [.withdrawal, .eightyFifty]))
        return story
    }

    /// 今夜の居場所: urgent, with almost nothing known.
    private func night(_ residents: inout Residents) -> Story {
        var story = story("night", .poverty)
        var man = residents.person(.man(57), of: residents.home())
        man.addresses = [
            Address(
                kind: .none, postcode: "", prefecture: "", municipality: "", town: "",
                line: "", building: "", from: nil, until: nil)
        ]
        man.birth = .aboutAge(57, on: town.calendar.today)
        story.receive(
            0, "所持金200円。昨夜から食べていない。今夜泊まる所がない。寮を出されて3日目とのこと。",
            man, next: 0,
            .init(
                route: .selfVisit, wish: "今夜寝る所がほしい",
                marks: [.housing: .main, .noFood: .yes, .jobSearch: .yes],
                tags: [.poverty], emergencies: [.foodClothingShelter]))
        return story
    }

    /// ごみ屋敷: a neighbour worries about somebody who is not there.
    private func hoarding() -> Story {
        var story = story("hoarding", .general)
        let person = PersonDetails(
            name: PersonName(nickname: "水車町の角の家の方"), sex: .unknown,
            birth: .aboutAge(75, on: town.calendar.date(-40)),
            caution: "玄関先まで物が積まれている。訪問は二人で、足元に注意。")
        story.receive(
            -40, "隣家から。庭まで物があふれ、夏は臭いが強い。本人は一人暮らしで、声をかけても戸を開けない。",
            person, next: -33,
            .init(
                mode: .concern, channel: .phone, route: .outreach,
                visitor: Visitor(name: "隣家の方", phone: "090-0000-1150", relation: "近所の人"),
                marks: [.health: .unknown, .communityRelation: .yes],
                tags: [.hoarding, .selfNeglect, .refusal], consent: .unobtainable,
                noConsentReason: "本人に会えていない。"))
        story.listen(-38)
        story.note(
            -33, .homeVisit, with: [.neighbour], "訪問。応答なし。郵便受けに名刺と手書きの便りを入れた。隣家は見守りを続けると話す。",
            view: "戸を開けないのは片付けを責められた経験のためかもしれない。", next: "2週間後に再訪問。便りを続ける。",
            nextOn: -19)
        story.note(
            -19, .homeVisit, with: [.principal], "窓越しに会釈あり。片付けの話はせず、暑さの話だけして帰る。",
            view: "顔を覚えてもらう段階。", next: "月2回の訪問を続ける。", nextOn: 4, minutes: 10)
        story.concern(-19, next: 4)
        story.task(-19, "見守り訪問（二人で）", due: 4)
        return story
    }

    private func hungry(_ residents: inout Residents) -> Story {
        var story = story("hungry", .poverty)
        let home = residents.home()
        let mother = residents.person(.woman(38, phone: true), of: home)
        story.receive(
            -9, "電気が止まりそう。給料日まで10日、子どもに食べさせる物がない。家賃も2か月滞納。", mother,
            others: [
                (residents.person(.man(9), of: home), .child),
                (residents.person(.woman(6), of: home), .child),
            ], next: -8,
            .init(
                route: .selfVisit, wish: "今月を越したい",
                marks: [.noFood: .main, .rentLoan: .yes, .taxUtilities: .yes, .incomeLiving: .yes],
                tags: [.poverty], emergencies: [.foodClothingShelter], consent: .given))
        story.note(
            -9, .visitHere, "米と缶詰を当日渡す。電気は支払いの約束で停止が延びた。家賃は大家へ同行して分割の話をする。",
            view: "仕事は続いている。収入が月で波打つ。", next: "家計の表を一緒に作る。", nextOn: -2,
            dataClass: .money)
        story.takeOn(-8, next: 6)
        story.note(
            -2, .escort, with: [.principal, .agency], "大家の事務所に同行。家賃は3回の分割で合意。子どもは元気に登校している。",
            next: "就学援助の申請書を一緒に書く。", nextOn: 6, dataClass: .money)
        story.task(-2, "就学援助の申請書を一緒に書く", due: 6)
        return story
    }

    private func pension(_ residents: inout Residents) -> Story {
        var story = story("pension", .elder)
        let man = residents.person(.man(66), of: residents.home())
        story.receive(
            -20, "年金の手続きの場所がわからない。", man, next: -18,
            .init(channel: .phone, route: .selfRemote, marks: [.incomeLiving: .yes]))
        story.answer(-20, "年金の窓口と持ち物を伝え、同じ内容を紙で送った。ほかに困りごとはないとのこと。")
        return story
    }

    private func lost(_ residents: inout Residents) -> Story {
        var story = story("lost", .poverty)
        let man = residents.person(.man(29, phone: true), of: residents.home())
        story.receive(
            -75, "借金の督促が怖くて電話に出られない。", man, next: -70,
            .init(channel: .phone, route: .selfRemote, marks: [.debt: .main]))
        story.listen(-74)
        story.note(-66, .phoneOut, "電話3回、応答なし。留守番電話には窓口の名だけを残した。", minutes: 5)
        story.note(-52, .letter, "便りを送る。返信なし。", minutes: 15)
        story.consult(-45, .loseContact("電話と便りに応答がない。住所に住んでいる様子はある。半年後に便りを送る。"))
        return story
    }

    /// 見守り, with a day that has passed.
    private func watched(_ residents: inout Residents) -> Story {
        var story = story("watched", .elder)
        let home = residents.home()
        let woman = residents.person(.woman(79, phone: true), of: home)
        story.receive(
            -96, "夫を亡くしてから家にこもりがち。民生委員が気にしている。", woman, next: -90,
            .init(
                channel: .phone, route: .commissioner, marks: [.health: .unknown],
                tags: [.isolation]))
        story.note(
            -88, .homeVisit, "訪問。庭の花の話をよくする。食事は一日二回、通院は月1回一人で行けている。",
            view: "支援を急ぐより、話す相手を増やしたい。", next: "体操の集まりに一緒に行く。", nextOn: -60)
        story.watch(-88, next: -60)
        story.diary(from: -80, every: 8, times: 2)
        story.note(
            -58, .escort, "体操の集まりに同行。知人に会い、次も来ると話す。見守りを続ける。", nextOn: -6)
        story.postpone(-58, next: -6)
        return story
    }

    private func rent(_ residents: inout Residents) -> Story {
        var story = story("rent", .poverty)
        let man = residents.person(.man(46, phone: true), of: residents.home())
        story.receive(
            -5, "シフトが減り、家賃を1か月滞納した。", man, next: 2,
            .init(
                route: .selfVisit, wish: "住み続けたい",
                marks: [.rentLoan: .main, .workTrouble: .yes, .incomeWork: .yes]))
        story.listen(-5)
        story.rewrite(-4) { answers in
            answers[IntakeForm.content] = "シフトが減り、家賃を2か月滞納している。腰の痛みで通院中と後から話された。"
            answers[IntakeForm.issues][.illness] = .yes
        }
        story.note(
            -4, .phoneOut, "家賃の滞納は2か月だった。腰の痛みで週2回通院。仕事は続けたい。",
            next: "家賃の給付の書類を一緒に見る。", nextOn: 2, dataClass: .money)
        return story
    }

    /// Anonymous at first; the name came with trust.
    private func named(_ residents: inout Residents) -> Story {
        var story = story("named", .general)
        let home = residents.home()
        let details = residents.person(.man(33, phone: true), of: home)
        story.receive(
            -30, "夜勤明けに来所。「誰にも頼れない」と繰り返す。名前は言わない。",
            PersonDetails(
                name: PersonName(nickname: "黒いリュックの方"), sex: .male,
                birth: .aboutAge(30, on: town.calendar.date(-30))),
            next: -25, .init(route: .selfVisit, marks: [.mentalHealth: .yes, .debt: .declined]))
        story.note(-23, .visitHere, "再び来所。名前と連絡先を教えてくれた。督促の封筒を一緒に開ける。借金は3社。")
        story.learn(-23) { known in
            known.name = details.name
            known.birth = details.birth
            known.addresses = details.addresses
            known.contacts = details.contacts
        }
        story.takeOn(-23, next: 5)
        story.task(-23, "法律相談の予約に同行する", due: 5)
        return story
    }
}
