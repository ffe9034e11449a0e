import Casework

/// People who are hard to tell apart, who were here before, or whom nobody may find.
struct PeopleLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        sameSound(&residents) + sameTelephone(&residents) + again(&residents)
            + [protected_(&residents), overseas(&residents)]
    }

    private func story(_ key: String, _ theme: Theme) -> Story {
        Story(key, in: town, at: town.desk(theme))
    }

    /// 渡辺 and 渡邉: one reading and one birthday at two desks; 渡部 is somebody else.
    private func sameSound(_ residents: inout Residents) -> [Story] {
        let birth = "1957-04-09"
        let first = residents.person(
            .woman(69, phone: true).named(nil, ("和子", "カズコ")).born(birth),
            of: residents.home(("渡辺", "ワタナベ")))
        let second = residents.person(
            .woman(69).named(nil, ("和子", "カズコ")).born(birth),
            of: residents.home(("渡邉", "ワタナベ")))
        let third = residents.person(
            .woman(58).named(nil, ("和子", "カズコ")), of: residents.home(("渡部", "ワタベ")))
        var one = story("watanabe1", .elder)
        one.receive(
            -150, "坂の上の家で買い物が難しい。", first, next: -140,
            .init(route: .selfVisit, marks: [.health: .yes]))
        one.takeOn(-145, next: 15)
        one.note(-120, .homeVisit, "訪問。配達の店を決めた。膝の通院は週1回。見守りの電話を希望。", nextOn: 15)
        one.diary(from: -100, every: 24, times: 4)
        var two = story("watanabe2", .poverty)
        two.receive(
            -12, "年金だけでは家賃が払えない。", second, next: -5,
            .init(route: .selfVisit, marks: [.rentLoan: .main, .incomeLiving: .yes]))
        two.takeOn(-10, next: 8)
        var three = story("watabe", .general)
        three.receive(
            -33, "親戚の家に身を寄せているが、居づらい。", third, next: -28,
            .init(route: .selfVisit, marks: [.housing: .yes, .familyRelation: .yes]))
        three.answer(-30, "住まいの相談会の日を伝えた。また来ると話して帰られた。")
        return [one, two, three]
    }

    /// 齋藤 and 斉藤 with one telephone: most likely one household.
    private func sameTelephone(_ residents: inout Residents) -> [Story] {
        let phone = residents.mobile()
        var mother = residents.person(
            .woman(42).named(nil, ("恵", "メグミ")), of: residents.home(("齋藤", "サイトウ")))
        var father = residents.person(
            .man(45).named(nil, ("誠", "マコト")), of: residents.home(("斉藤", "サイトウ")))
        mother.contacts = [phone]
        father.contacts = [phone]
        var one = story("saito1", .child)
        one.receive(
            -48, "上の子が下の子の世話で学校を休みがち。", mother, next: -40,
            .init(route: .selfVisit, marks: [.childRearing: .main], tags: [.youngCarer]))
        one.takeOn(-44, next: 9)
        one.note(-36, .homeVisit, with: [.principal, .family], "訪問。朝の支度を上の子が担う。学校とは電話で情報を合わせた。")
        var two = story("saito2", .disability)
        two.receive(
            -16, "うつで休職して半年。家族に当たってしまう。", father, next: -10,
            .init(route: .selfVisit, marks: [.mentalHealth: .main, .workTrouble: .yes]))
        two.listen(-14)
        two.takeOn(-14, next: 7)
        return [one, two]
    }

    /// The same person at the same desk, a year apart.
    private func again(_ residents: inout Residents) -> [Story] {
        let woman = residents.person(.woman(63, phone: true), of: residents.home())
        var first = story("before", .general)
        first.receive(
            -400, "母の介護と自分の仕事の両立に疲れた。", woman, next: -395,
            .init(route: .selfVisit, marks: [.eldercare: .main], tags: [.doubleCare]))
        first.note(-395, .visitHere, "面談。母は週2回の通所を始める。眠れるようになったと話す。")
        first.answer(-380, "通所が始まり、落ち着いた。困ったときはまた来る約束をした。")
        var second = story("again", .general)
        second.receive(
            -3, "母を見送った後、家から出る気になれない。", woman, knownFrom: "before", next: 4,
            .init(route: .selfVisit, marks: [.mentalHealth: .yes, .communityRelation: .yes]))
        second.listen(-3)
        return [first, second]
    }

    /// Under a protective measure: the address is for three people only.
    private func protected_(_ residents: inout Residents) -> Story {
        var story = story("protected", .child)
        let home = residents.home(since: 1)
        var woman = residents.person(.woman(34, phone: true), of: home)
        woman.caution = "電話は窓口の名を名乗らない。郵便は送らない。"
        woman.contacts = woman.contacts.map {
            Contact(
                kind: $0.kind, value: $0.value, holder: $0.holder, hours: "平日の午前",
                voicemail: .forbidden, keepFromFamily: true, from: nil, until: nil)
        }
        story.receive(
            -58, "夫から離れて子と暮らし始めた。居場所を知られたくない。", woman,
            others: [(residents.person(.woman(8), of: home), .child)], next: -56,
            .init(
                route: .police, marks: [.dvAbuse: .main, .housing: .yes],
                emergencies: [.abuseViolence], consent: .given))
        story.guardPrincipal(-58)
        story.note(
            -57, .visitHere, "転校の手続きに付き添った。住民票の閲覧の制限を申し出る。夜は眠れるようになった。",
            next: "学校へは本人の了解を得てから伝える。", nextOn: 6, secrecy: .dvProtected)
        story.takeOn(-57, next: 6)
        return story
    }

    /// A name in letters, an alias, another language at home.
    private func overseas(_ residents: inout Residents) -> Story {
        var story = story("overseas", .child)
        let home = residents.home(("サントス", "サントス"), since: 3)
        var mother = residents.person(
            .woman(36, phone: true).named(nil, ("マリア", "マリア")), of: home)
        mother.otherNames = [
            OtherName(
                kind: .alphabet, name: "SANTOS MARIA", kana: "サントス　マリア", from: nil, until: nil,
                source: .register),
            OtherName(
                kind: .alias, name: "山本　マリア", kana: "ヤマモト　マリア", from: nil, until: nil,
                source: .register),
        ]
        mother.caution = "日本語は会話まで。書類は、やさしい日本語かポルトガル語で。"
        let child = residents.person(.man(10).named(nil, ("ルカ", "ルカ")), of: home)
        story.receive(
            -26, "学校からの手紙が読めない。子が通訳をしていて、授業を休む日がある。", mother,
            others: [(child, .child)], next: -20,
            .init(
                route: .school, wish: "子に通訳をさせたくない", marks: [.childRearing: .main],
                tags: [.youngCarer], consent: .given))
        story.note(-20, .online, with: [.principal, .family], "通訳を交えて面談。学校の手紙は電話で読み上げてもらえることになった。")
        story.takeOn(-20, next: 12)
        story.join(-18, residents.person(.man(41).named(nil, ("パウロ", "パウロ")), of: home), .spouse)
        return story
    }
}
