import Casework

/// Hand-overs at every stage: on their way, overdue, acknowledged, accepted, returned, connected.
struct ReferralLadder {
    let town: Town
    init(_ town: Town) { self.town = town }

    func stories(_ residents: inout Residents) -> [Story] {
        let stories = [
            sent(&residents), overdue(&residents), accepted(&residents), returned(&residents),
            doubleCare(&residents), connected(&residents),
        ]
        guard let partner = town.directory.partners.last else { return stories }
        return stories + [toPartner(partner, &residents)]
    }

    private func begin(
        _ key: String, _ theme: Theme, _ day: Day, _ gist: String, _ person: PersonDetails,
        next: Day, marks: [Issue: IssueMark]
    ) -> Story {
        var story = Story(key, in: town, at: town.desk(theme))
        story.receive(
            day, gist, person, next: next, .init(route: .selfVisit, marks: marks, consent: .given))
        return story
    }

    /// Sent yesterday; an answer is due in a week.
    private func sent(_ residents: inout Residents) -> Story {
        var story = begin(
            "sent", .poverty, -2, "母の物忘れが進み、仕事を休む日が増えた。",
            residents.person(.man(55, phone: true), of: residents.home()), next: 1,
            marks: [.eldercare: .main, .workTrouble: .yes])
        story.consent(-2, .written, for: [.elder])
        story.refer(
            -1, to: .elder, because: "母の介護の申請を手伝ってほしい。", told: "担当から電話が来ると伝えた。",
            wishes: "電話は18時以降に。", answerBy: 6)
        return story
    }

    /// Twelve days without an answer: both sides are told.
    private func overdue(_ residents: inout Residents) -> Story {
        var story = begin(
            "overdue", .child, -14, "離婚後の養育費が止まり、家賃が払えない。",
            residents.person(.woman(35, phone: true), of: residents.home()), next: -10,
            marks: [.rentLoan: .main, .childRearing: .yes])
        story.consent(-13, .written, for: [.poverty])
        story.refer(
            -12, to: .poverty, because: "住まいの給付と家計の見直しを頼みたい。", told: "来週までに連絡が来ると伝えた。",
            answerBy: -5)
        story.note(-4, .phoneIn, "「まだ連絡が来ない」と電話。つなぎ先に電話したが担当者は不在。", next: "明日もう一度電話する。")
        return story
    }

    private func accepted(_ residents: inout Residents) -> Story {
        var story = begin(
            "accepted", .elder, -18, "同居の息子が働いておらず、将来が心配。",
            residents.person(.woman(76, phone: true), of: residents.home()), next: -12,
            marks: [.withdrawalTruancy: .yes, .incomeLiving: .yes])
        story.consent(-16, .written, for: [.poverty])
        story.refer(
            -15, to: .poverty, because: "息子の仕事の相談を受けてほしい。母も同席する。", told: "日を合わせて一緒に行くと伝えた。",
            answerBy: -8)
        story.referral(-14, .acknowledge)
        story.accept(-11, meeting: 3)
        story.task(-11, "つなぎ先での面談に同行する", due: 3)
        return story
    }

    /// Returned with a reason and another desk's name: back on the sender's home page.
    private func returned(_ residents: inout Residents) -> Story {
        var story = begin(
            "returned", .general, -21, "夜になると不安で、警察に何度も電話してしまう。",
            residents.person(.woman(54, phone: true), of: residents.home()), next: -15,
            marks: [.mentalHealth: .main, .communityRelation: .yes])
        story.consent(-20, .written, for: [.elder, .disability])
        story.refer(
            -19, to: .elder, because: "見守りの輪に入れてほしい。", told: "話を聞いてくれる人が増えると伝えた。",
            answerBy: -12)
        story.giveBack(
            -13, because: "年齢が対象より若く、通院の相談が先と考えた。", suggesting: .disability)
        return story
    }

    /// ダブルケア: connected, and the sender was told what came of it.
    private func doubleCare(_ residents: inout Residents) -> Story {
        var story = Story("double", in: town, at: town.desk(.child))
        let home = residents.home()
        story.receive(
            -70, "認知症の母と幼い子の世話が重なり、夜中に泣いてしまう。", residents.person(.woman(43, phone: true), of: home),
            others: [
                (residents.person(.woman(78), of: home), .parent),
                (residents.person(.woman(4), of: home), .child),
            ], next: -66,
            .init(
                route: .selfVisit, marks: [.eldercare: .main, .childRearing: .yes],
                tags: [.doubleCare], consent: .given))
        story.consent(-68, .written, for: [.elder])
        story.refer(
            -67, to: .elder, because: "母の日中の居場所を一緒に探してほしい。", told: "保育園の相談は引き続きこちらで受けると伝えた。",
            answerBy: -60)
        story.accept(-64, meeting: -60)
        story.connect(-60, next: 14)
        story.note(
            -60, .homeVisit, with: [.principal, .family], "三者で面談。母は通所を週3回。本人は「やっと座れた」と話す。",
            next: "保育園の送りの時間を通所の迎えに合わせる。", nextOn: 14, dataClass: .services)
        story.referral(-45, .report("通所が始まり、夜は眠れている。保育園の時間延長だけ続けて見てほしい。"))
        story.diary(from: -40, every: 9, times: 2)
        story.note(-20, .homeVisit, "訪問。母は通所を楽しみにしている。見守りは月1回にする。", nextOn: 14)
        return story
    }

    /// Connected last week; feedback is still to come.
    private func connected(_ residents: inout Residents) -> Story {
        var story = begin(
            "connected", .disability, -24, "退院して一人暮らしを始めるが、お金の管理に自信がない。",
            residents.person(.man(47, phone: true), of: residents.home()), next: -20,
            marks: [.incomeLiving: .yes, .disability: .main])
        story.consent(-22, .written, for: [.poverty])
        story.refer(
            -21, to: .poverty, because: "家計の表を一緒に作ってほしい。", told: "一緒に行く日を決めた。", answerBy: -14)
        story.referral(-20, .acknowledge)
        story.accept(-18, meeting: -8)
        story.connect(-8, next: 9)
        story.note(-8, .escort, with: [.principal, .agency], "つなぎ元と一緒に面談。袋分けから始める。通院の日は予定に入れた。")
        return story
    }

    /// つなぐシート on paper: the sender will put in the answer.
    private func toPartner(_ partner: Partner, _ residents: inout Residents) -> Story {
        var story = begin(
            "partner", .general, -10, "子育ての話ができる仲間がほしい。日中ひとりで過ごしている。",
            residents.person(.woman(29, phone: true), of: residents.home()), next: -7,
            marks: [.childRearing: .yes, .communityRelation: .main])
        story.consent(-9, .written, for: [.child], partners: [partner], only: .principal)
        story.refer(
            -8, to: partner, because: "顔合わせに付き添ってほしい。", told: "紙で名前と希望だけ渡すと伝えた。", answerBy: 2)
        return story
    }
}
